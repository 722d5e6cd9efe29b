import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { startFake } from './fake.mjs';
import { withCode } from './ids.mjs';

const program = fileURLToPath(new URL('../bin/ask-rosetta.mjs', import.meta.url));
const run = (...words) => promisify(execFile)(process.execPath, [program, ...words]);

let fake;
before(async () => (fake = await startFake()));
after(() => fake.stop());

test('the program prints what the client concluded', async () => {
  const { campaignId, annotationRequestId, sceneId } = withCode(56001);

  const { stdout } = await run(fake.session().baseUrl, campaignId, annotationRequestId, sceneId, '5000');

  assert.deepEqual(JSON.parse(stdout), { kind: 'refused', reason: 'code 56001, "SceneId is not exists."' });
});

test('the program says what it wants if it gets too little', async () => {
  await assert.rejects(run('http://127.0.0.1'), {
    code: 2,
    stderr: 'usage: ask-rosetta BASE-URL CAMPAIGN-ID ANNOTATION-REQUEST-ID SCENE-ID [TIMEOUT-MS]\n',
  });
});
