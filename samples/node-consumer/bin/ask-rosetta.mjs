#!/usr/bin/env node
// Asks once and prints what the client concluded, one line of JSON:
//   node bin/ask-rosetta.mjs BASE-URL CAMPAIGN-ID ANNOTATION-REQUEST-ID SCENE-ID [TIMEOUT-MS]
import { getTask } from '../src/rosetta-client.mjs';

const [baseUrl, campaignId, annotationRequestId, sceneId, timeout = '10000'] = process.argv.slice(2);
if (sceneId === undefined || !/^[0-9]+$/.test(timeout)) {
  console.error('usage: ask-rosetta BASE-URL CAMPAIGN-ID ANNOTATION-REQUEST-ID SCENE-ID [TIMEOUT-MS]');
  process.exit(2);
}

console.log(JSON.stringify(await getTask(baseUrl, { campaignId, annotationRequestId, sceneId }, { timeout: Number(timeout) })));
