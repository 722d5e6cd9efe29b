import { parseStrictly } from './json.mjs';
import { statuses } from './statuses.mjs';

const success = 2000;
const hiccup = 5000;
const unknownIds = [51008, 53003, 56001];

const notUnderstood = (reason) => ({ kind: 'not-understood', reason });
const shown = (value) => (value === undefined ? 'missing' : JSON.stringify(value).slice(0, 80));
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * What Rosetta's answer says: strict on what we act on (code, success, data, status, viewUrl), indifferent to the rest.
 * Gives null if the text is no envelope at all.
 */
export function readEnvelope(text) {
  let envelope;
  try {
    envelope = parseStrictly(text);
  } catch {
    return null;
  }
  if (!isObject(envelope)) {
    return null;
  }

  const { code, success: succeeded, data, message } = envelope;
  if (!Number.isInteger(code)) {
    return notUnderstood(`the code is ${shown(code)}`);
  }
  // Both say whether the call succeeded. An answer in which they differ is not to be trusted.
  if (succeeded !== (code === success)) {
    return notUnderstood(`the code is ${code}, and success is ${shown(succeeded)}`);
  }
  if (code === success) {
    return readTask(data);
  }
  if (data !== null && data !== undefined) {
    return notUnderstood(`the code is ${code}, and yet there is data`);
  }
  if (code === hiccup) {
    return { kind: 'try-later', reason: `code ${code}, ${shown(message)}` };
  }
  return unknownIds.includes(code)
    ? { kind: 'refused', reason: `code ${code}, ${shown(message)}` }
    : notUnderstood(`code ${code} is new to us, ${shown(message)}`);
}

function readTask(data) {
  if (!isObject(data)) {
    return notUnderstood(`the data is ${shown(data)}`);
  }
  const { status, viewUrl } = data;
  if (!Number.isInteger(status)) {
    return notUnderstood(`the status is ${shown(status)}`);
  }
  const link = typeof viewUrl === 'string' ? linkOf(viewUrl) : null;
  if (link === null) {
    return notUnderstood(`the viewUrl is ${shown(viewUrl)}`);
  }
  return statuses.has(status) ? { kind: 'found', status, link } : { kind: 'new-status', status, link };
}

// Rosetta's documentation shows links with one slash after the scheme; URL mends that. Nobody is sent to a page without https.
function linkOf(text) {
  return /^https:\/[^\s]/i.test(text) && URL.canParse(text) ? new URL(text).href : null;
}
