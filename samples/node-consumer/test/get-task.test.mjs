import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { getTask } from '../src/rosetta-client.mjs';
import { startFake } from './fake.mjs';
import { faults, ids, mutants, withCode, withFault, withMutant, withStatus } from './ids.mjs';

describe('one call', () => {
  let fake;
  before(async () => (fake = await startFake()));
  after(() => fake.stop());

  const ask = (task, options) => getTask(fake.session().baseUrl, task, options);

  for (const status of [0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 11]) {
    test(`finds a task with status ${status}`, async () => {
      const reply = await ask(withStatus(status));

      assert.equal(reply.kind, 'found');
      assert.equal(reply.status, status);
      assert.match(reply.link, /^https:\/\/rosetta\.example\/rosetta-open\/task\/[0-9]+\/[0-9]+\/viewOnly$/);
    });
  }

  const refusals = [
    [51008, 'campaignId', 'Campaign not exists.'],
    [53003, 'annotationRequestId', 'Annotation request has not exists.'],
    [56001, 'sceneId', 'SceneId is not exists.'],
  ];
  for (const [code, field, message] of refusals) {
    test(`is refused if the ${field} is unknown`, async () => {
      assert.deepEqual(await ask(withCode(code, field)), { kind: 'refused', reason: `code ${code}, "${message}"` });
    });
  }

  test('is for later if Rosetta hiccups', async () => {
    assert.deepEqual(await ask(withCode(5000)), { kind: 'try-later', reason: 'code 5000, "Service hiccuped, please try again later."' });
  });

  test('comes to the same if HTTP says the error too', async () => {
    const session = fake.session();
    await session.set({ errorHttpStatus: 'semantic' });

    assert.equal((await getTask(session.baseUrl, withCode(5000))).kind, 'try-later');
    assert.equal((await getTask(session.baseUrl, withCode(56001))).kind, 'refused');
  });

  test('is refused if we sent nonsense', async () => {
    assert.deepEqual(await ask({ ...ids, sceneId: '' }), { kind: 'refused', reason: 'HTTP 400' });
  });

  const expectedOfFaults = {
    timeout: { kind: 'try-later', reason: 'no answer within 0.3 s' },
    reset: { kind: 'try-later' },
    close: { kind: 'try-later' },
    'empty-body': { kind: 'not-understood' },
    'truncated-body': { kind: 'try-later' },
    'slow-body': { kind: 'try-later', reason: 'no answer within 0.3 s' },
    'garbage-body': { kind: 'not-understood' },
    'wrong-content-type': { kind: 'not-understood' },
    'gateway-page': { kind: 'try-later', reason: 'HTTP 502' },
  };
  for (const fault of faults) {
    test(`survives the fault ${fault}`, async () => {
      const reply = await ask(withFault(fault), { timeout: fault === 'timeout' || fault === 'slow-body' ? 300 : 10_000 });

      const expected = expectedOfFaults[fault];
      assert.equal(reply.kind, expected.kind);
      assert.equal(reply.reason, expected.reason ?? reply.reason);
    });
  }

  test('reads an answer to its end that comes slowly', async () => {
    assert.equal((await ask(withFault('slow-body'))).kind, 'found');
  });

  const expectedOfMutants = {
    'unknown-status-7': 'new-status',
    'unknown-status-12': 'new-status',
    'extra-fields': 'found',
    'iso-date': 'found',
    'null-message': 'found',
    reordered: 'found',
  };
  for (const mutant of mutants) {
    const expected = expectedOfMutants[mutant] ?? 'not-understood';
    test(`takes the lie ${mutant} for ${expected}`, async () => {
      assert.equal((await ask(withMutant(mutant))).kind, expected);
    });
  }

  test('is for later if nobody listens', async () => {
    const listener = createServer().listen(0, '127.0.0.1');
    await once(listener, 'listening');
    const { port } = listener.address();
    listener.close();
    await once(listener, 'close');

    assert.deepEqual(await getTask(`http://127.0.0.1:${port}`, ids), { kind: 'try-later', reason: 'the call failed: ECONNREFUSED' });
  });
});
