import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { followTask } from '../src/follow-task.mjs';
import { getTask } from '../src/rosetta-client.mjs';
import { startFake } from './fake.mjs';
import { faults, ids, mutants, withCode, withFault, withMutant, withStatus } from './ids.mjs';

let fake;
before(async () => (fake = await startFake()));
after(() => fake.stop());

// begin-snippet: node-coverage
test('what Rosetta may say has all been said to this consumer', async () => {
  const session = fake.session();
  await followTask(session.baseUrl, ids, { wait: async () => {} });
  await getTask(session.baseUrl, withStatus(0));
  for (const code of [5000, 51008, 53003, 56001]) {
    await getTask(session.baseUrl, withCode(code));
  }
  for (const fault of faults) {
    await getTask(session.baseUrl, withFault(fault), { timeout: 1000 });
  }
  for (const mutant of mutants) {
    await getTask(session.baseUrl, withMutant(mutant));
  }

  const { statuses, codes, mutants: lies } = await session.coverage();

  assert.deepEqual([statuses.percent, codes.percent, lies.percent], [100, 100, 100]);
});
// end-snippet
