import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { followTask } from '../src/follow-task.mjs';
import { startFake } from './fake.mjs';
import { ids, withCode, withStatus } from './ids.mjs';

describe('following a task', () => {
  let fake;
  before(async () => (fake = await startFake()));
  after(() => fake.stop());

  // Follows without waiting, and tells how long each wait would have been.
  async function follow(session, task, options = {}) {
    const waits = [];
    const seen = [];
    const result = await followTask(session.baseUrl, task, {
      wait: async (seconds) => waits.push(seconds),
      onReply: (reply) => seen.push(reply.status ?? reply.kind),
      ...options,
    });
    return { result, waits, seen };
  }

  async function playing(scenario) {
    const session = fake.session();
    await session.set({ scenario });
    return session;
  }

  test('goes on until the labels are approved, and no further', async () => {
    const session = await playing('happy-path');

    const { result, waits, seen } = await follow(session, ids);

    assert.equal(result.end, 'done');
    assert.equal(result.status, 11);
    assert.deepEqual([...new Set(seen)], [1, 2, 3, 4, 5, 6, 8, 9, 10, 11]);
    assert.deepEqual([...new Set(waits)], [30]);
    assert.equal((await session.journal()).length, seen.length);
    assert.deepEqual(await session.findings(), []);
  });

  test('ends at once if the task could not be made', async () => {
    const { result, seen } = await follow(fake.session(), withStatus(0));

    assert.equal(result.status, 0);
    assert.deepEqual(seen, [0]);
  });

  test('tries again after a hiccup', async () => {
    const { result, seen } = await follow(await playing('hiccup-every-third-call'), ids);

    assert.equal(result.status, 11);
    assert.ok(seen.includes('try-later'));
  });

  test('goes on with a task that comes back from review', async () => {
    const session = await playing('bounced-review');

    const { result } = await follow(session, ids);

    assert.equal(result.status, 11);
    assert.deepEqual(await session.findings(), []);
  });

  test('tries again more and more slowly, and gives up in the end', async () => {
    const { result, waits } = await follow(fake.session(), withCode(5000), { maxFailures: 8 });

    assert.deepEqual(waits, [2, 4, 8, 16, 32, 64, 120]);
    assert.deepEqual(result, { end: 'gave-up', reason: '8 failures in a row; the last: code 5000, "Service hiccuped, please try again later."' });
  });

  test('does not ask again for ids that are unknown', async () => {
    for (const code of [51008, 53003, 56001]) {
      const { result, seen } = await follow(fake.session(), withCode(code));

      assert.equal(result.end, 'gave-up');
      assert.deepEqual(seen, ['refused']);    }
  });

  test('survives every fault on the way', async () => {
    const { seen } = await follow(await playing('every-fault'), ids, { timeout: 300, giveUpAfter: 600 });

    assert.equal(seen[0], 3);
    assert.equal(seen.filter((reply) => typeof reply === 'string').length, 9);
    assert.equal(seen.at(-1), 4);
  });

  test('gives up a task that is never done', async () => {
    const { result, waits } = await follow(fake.session(), withStatus(3), { giveUpAfter: 75 });

    assert.deepEqual(waits, [30, 30]);
    assert.match(result.reason, /^not done after 60 s; the last reply: {"kind":"found","status":3,/);
  });

  test('waits as long as Rosetta asks', async () => {
    const session = fake.session();
    await session.play('busy', 'steps:\n  - error: service-hiccuped\n    calls: 1\n    httpStatus: 503\n    headers: { Retry-After: "9" }\n  - status: approved\n');

    const { waits } = await follow(session, ids);

    assert.deepEqual(waits, [9]);
  });
});
