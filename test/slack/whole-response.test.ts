// Answers that go out in one write: whatever way they are given, the status, the head and every byte arrive.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { WholeResponse } from '../../src/slack/whole-response.ts';

type Answering = (response: WholeResponse) => unknown;

async function answered(answer: Answering, method = 'GET') {
  const server = createServer({ ServerResponse: WholeResponse }, (_request, response) => void answer(response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/`, { method, headers: { connection: 'close' } });
  const { status, headers } = response;
  const body = await response.text();
  await new Promise((closed) => server.close(closed));
  return [status, headers.get('x-it'), headers.get('content-length'), body];
}

const HEAD = { 'x-it': 'kept' };

it.each<readonly [string, Answering, readonly unknown[]]>([
  ['text of several bytes a letter', (it) => it.writeHead(201, HEAD).end('§ 5 “–”'), [201, 'kept', '14', '§ 5 “–”']],
  ['bytes', (it) => it.writeHead(201, HEAD).end(Buffer.from('§ 5')), [201, 'kept', '4', '§ 5']],
  ['nothing', (it) => it.writeHead(404, HEAD).end(), [404, 'kept', '0', '']],
  [
    'pieces',
    (it) => {
      it.writeHead(502, HEAD).write('one ');
      it.end('two');
    },
    [502, 'kept', null, 'one two'],
  ],
  ['a status alone', (it) => it.writeHead(401).end(), [401, null, null, '']],
])('%s', async (_what, answer, expected) => {
  expect(await answered(answer)).toEqual(expected);
});

it('answers a question for the head alone without the body', async () => {
  expect(await answered((it) => it.writeHead(200, HEAD).end('text'), 'HEAD')).toEqual([200, 'kept', '4', '']);
});
