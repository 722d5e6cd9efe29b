import { setTimeout as sleep } from 'node:timers/promises';
import { getTask } from './rosetta-client.mjs';
import { isDone } from './statuses.mjs';

const usual = {
  pollInterval: 30, // seconds between two calls while all goes well
  firstRetry: 2, // seconds after the first failure, doubled with each further one in a row
  longestRetry: 120, // seconds; the doubling ends here
  maxFailures: 10, // in a row
  giveUpAfter: 14 * 24 * 3600, // seconds of waiting, in all
  timeout: 10_000, // milliseconds for one call
  wait: (seconds) => sleep(seconds * 1000),
  onReply: () => {},
};

/** Asks for a task until it is done: { end: 'done', status, link }, or { end: 'gave-up', reason }. */
export async function followTask(baseUrl, ids, options = {}) {
  const settings = { ...usual, ...options };
  let failures = 0;
  let waited = 0;
  for (;;) {
    const reply = await getTask(baseUrl, ids, settings);
    settings.onReply(reply);
    if (reply.kind === 'refused') {
      return { end: 'gave-up', reason: reply.reason };
    }
    if (reply.kind === 'found' && isDone(reply.status)) {
      return { end: 'done', status: reply.status, link: reply.link };
    }

    // A status from a newer Rosetta is not the end: the task goes on, and so do we.
    failures = reply.kind === 'found' || reply.kind === 'new-status' ? 0 : failures + 1;
    if (failures >= settings.maxFailures) {
      return { end: 'gave-up', reason: `${failures} failures in a row; the last: ${reply.reason}` };
    }
    const wait = failures === 0 ? settings.pollInterval : backOff(failures, reply.after ?? 0, settings);
    if (waited + wait > settings.giveUpAfter) {
      return { end: 'gave-up', reason: `not done after ${waited} s; the last reply: ${JSON.stringify(reply)}` };
    }
    waited += wait;
    await settings.wait(wait);
  }
}

function backOff(failures, wanted, { firstRetry, longestRetry }) {
  return Math.min(Math.max(firstRetry * 2 ** (failures - 1), wanted), longestRetry);
}
