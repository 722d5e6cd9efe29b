import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { getTask } from '../src/rosetta-client.mjs';
import { ids } from './ids.mjs';

// What the fake has no story for: answers of a server made on the spot.
async function replyTo(status, type, body, headers = {}) {
  const requests = [];
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const part of request) {
      text += part;
    }
    requests.push({ method: request.method, url: request.url, type: request.headers['content-type'], text });
    response.writeHead(status, { 'content-type': type, ...headers }).end(body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    return { reply: await getTask(`http://127.0.0.1:${server.address().port}/base/`, ids), requests };
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

const task = (data) => JSON.stringify({ code: 2000, message: 'Success', data, date: '', requestId: '', success: true });

test('a call posts the three ids', async () => {
  const { requests } = await replyTo(200, 'application/json', task({ viewUrl: 'https://r/v', status: 3 }));

  assert.deepEqual(requests, [
    {
      method: 'POST',
      url: '/base/task/get',
      type: 'application/json',
      text: '{"campaignId":"a3f8b6e4-9c1d-4d8a-93b2-7f7e8f3a1d5e","annotationRequestId":"f29c4d8e-6a3b-42e8-bd3f-8e1a9d6c2b7f","sceneId":"d7a8c3f9-4b2e-4e6d-a1b9-3f7c8d5e2a6f"}',
    },
  ]);
});

const cases = [
  ['one slash after the scheme is mended', 200, task({ viewUrl: 'https:/rosetta.example/v', status: 3 }), { kind: 'found', status: 3, link: 'https://rosetta.example/v' }],
  ['a link without https is refused', 200, task({ viewUrl: 'http://r/v', status: 3 }), { kind: 'not-understood', reason: 'the viewUrl is "http://r/v"' }],
  ['half a status is none', 200, task({ viewUrl: 'https://r/v', status: 3.5 }), { kind: 'not-understood', reason: 'the status is 3.5' }],
  ['a list is no data', 200, task([]), { kind: 'not-understood', reason: 'the data is []' }],
  ['the same name in two objects is no repetition', 200, task({ viewUrl: 'https://r/v', status: 3, more: [{ status: 1 }, { status: 2 }] }), { kind: 'found', status: 3, link: 'https://r/v' }],
  ['a name twice, once written differently, is one', 200, task({ viewUrl: 'https://r/v', status: 3 }).replace('"status":3', '"status":3,"st\\u0061tus":11'), { kind: 'not-understood', reason: 'HTTP 200 with application/json, and that is no answer of Rosetta' }],
  ['success with an error of HTTP is not believed', 500, task({ viewUrl: 'https://r/v', status: 11 }), { kind: 'not-understood', reason: 'the envelope says success, and HTTP says 500' }],
  ['success false with code 2000 is not believed', 200, task({ viewUrl: 'https://r/v', status: 11 }).replace('true', 'false'), { kind: 'not-understood', reason: 'the code is 2000, and success is false' }],
  ['an answer without end is not read to its end', 200, ' '.repeat(100_000), { kind: 'not-understood', reason: 'HTTP 200 with application/json, and that is no answer of Rosetta' }],
  ['too many requests is for later', 429, '', { kind: 'try-later', reason: 'HTTP 429' }],
  ['an unknown place is refused', 404, '', { kind: 'refused', reason: 'HTTP 404' }],
  ['a redirect is not followed', 302, '', { kind: 'not-understood', reason: 'HTTP 302' }],
];
for (const [name, status, body, expected] of cases) {
  test(name, async () => {
    assert.deepEqual((await replyTo(status, 'application/json', body)).reply, expected);
  });
}

test('what Rosetta asks to wait is passed on', async () => {
  assert.deepEqual((await replyTo(503, 'text/html', '', { 'retry-after': '9' })).reply, { kind: 'try-later', reason: 'HTTP 503', after: 9 });
});
