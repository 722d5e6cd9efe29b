import { readEnvelope } from './envelope.mjs';

const longestAnswer = 64 * 1024;

// begin-snippet: node-client
/**
 * Calls Get Task, once. Throws for nothing that the network or Rosetta may do; gives one of
 *   { kind: 'found', status, link }        the task
 *   { kind: 'new-status', status, link }   the task, with a status that we don't know
 *   { kind: 'refused', reason }            no, and it will be no again
 *   { kind: 'try-later', reason, after }   not now; after: seconds that Rosetta wants us to wait, if it said so
 *   { kind: 'not-understood', reason }     an answer that contradicts itself or is none
 */
export async function getTask(baseUrl, { campaignId, annotationRequestId, sceneId }, { timeout = 10_000 } = {}) {
  try {
    const answer = await fetch(`${baseUrl.replace(/\/+$/, '')}/task/get`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ campaignId, annotationRequestId, sceneId }),
      redirect: 'manual',
      signal: AbortSignal.timeout(timeout),
    });
    return readAnswer(answer, await readText(answer));
  } catch (error) {
    return error.name === 'TimeoutError'
      ? { kind: 'try-later', reason: `no answer within ${timeout / 1000} s` }
      : { kind: 'try-later', reason: `the call failed: ${error.cause?.code ?? error.message}` };
  }
}
// end-snippet

// The envelope counts for more than the HTTP status, which may be 200 with an error.
function readAnswer(answer, text) {
  const type = answer.headers.get('content-type') ?? 'no Content-Type';
  const envelope = text !== null && /^application\/json\s*(;|$)/i.test(type) ? readEnvelope(text) : null;
  if (answer.ok) {
    const reply = envelope ?? { kind: 'not-understood', reason: `HTTP ${answer.status} with ${type}, and that is no answer of Rosetta` };
    return reply.kind === 'try-later' ? { ...reply, ...after(answer) } : reply;
  }
  switch (envelope?.kind) {
    case 'found':
    case 'new-status':
      return { kind: 'not-understood', reason: `the envelope says success, and HTTP says ${answer.status}` };
    case 'refused':
      return envelope;
    case 'try-later':
      return { ...envelope, ...after(answer) };
    default:
      return ofHttpStatus(answer);
  }
}

// Somebody in between answered, or Rosetta itself in distress.
function ofHttpStatus(answer) {
  const reason = `HTTP ${answer.status}`;
  if (answer.status === 408 || answer.status === 429 || answer.status >= 500) {
    return { kind: 'try-later', reason, ...after(answer) };
  }
  return { kind: answer.status >= 400 ? 'refused' : 'not-understood', reason };
}

function after(answer) {
  const seconds = Number.parseInt(answer.headers.get('retry-after') ?? '', 10);
  return seconds >= 0 ? { after: seconds } : {};
}

// null for a text that is longer than any answer of Rosetta.
async function readText(answer) {
  const parts = [];
  let length = 0;
  for await (const part of answer.body ?? []) {
    length += part.length;
    if (length > longestAnswer) {
      return null;
    }
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
