import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { getTask } from '../src/rosetta-client.mjs';
import { startFake } from './fake.mjs';
import { withCode, withStatus } from './ids.mjs';

const consumer = 'annotation-dashboard';
const folder = process.env.PACT_DIR ?? fileURLToPath(new URL('../pacts', import.meta.url));

let fake;
before(async () => (fake = await startFake()));
after(() => fake.stop());

// begin-snippet: node-pact
test('what this consumer sends becomes its pact, without a Pact library', async () => {
  const session = fake.session();
  for (const status of [0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 11]) {
    await getTask(session.baseUrl, withStatus(status));
  }
  await getTask(session.baseUrl, withCode(51008, 'campaignId'));
  await getTask(session.baseUrl, withCode(53003, 'annotationRequestId'));
  await getTask(session.baseUrl, withCode(56001, 'sceneId'));
  await getTask(session.baseUrl, withCode(5000));

  const pact = await session.pact(consumer);

  assert.equal(pact.consumer.name, consumer);
  assert.equal(pact.metadata.pactSpecification.version, '4.0');
  assert.equal(pact.interactions.length, 15);
  await mkdir(folder, { recursive: true });
  await writeFile(`${folder}/${consumer}-${pact.provider.name}.json`, JSON.stringify(pact, null, 2));
});
// end-snippet
