// Fetching a file from Slack: no more than was allowed, never from a sign-in page, and the token to nobody else.
import { createServer, type RequestListener } from 'node:http';
import type { webApi } from '@slack/bolt';
import { afterEach, expect, it } from 'vitest';
import { fetchFile } from '../../src/slack/fetch-file.ts';

const leave: (() => void)[] = [];
afterEach(() => {
  for (const each of leave.splice(0)) each();
});

async function slackThat(answers: RequestListener) {
  const seen: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    seen.push(request.headers.authorization);
    answers(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  leave.push(() => server.close());
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { url: `http://127.0.0.1:${port}/list.csv`, port, seen };
}

/** A client that says of the file what the test wants said. */
const clientSaying = (file: object) =>
  ({ files: { info: async () => ({ ok: true, file }) } }) as unknown as webApi.WebClient;

const fetching = { token: 'xoxb-test', id: 'F1', most: 10 };

it('brings the bytes, with the token of the workspace', async () => {
  const { url, seen } = await slackThat((_request, response) => response.end('ori,name'));
  const got = await fetchFile(clientSaying({ name: '../list.csv', size: 8, url_private_download: url }), fetching);
  expect(got).toEqual({ kind: 'fetched', name: 'list.csv', bytes: Buffer.from('ori,name') });
  expect(seen).toEqual(['Bearer xoxb-test']);
});

it('a file that says it is too large is not fetched, and one that turns out to be is not kept', async () => {
  const { url, seen } = await slackThat((_request, response) => response.end('far more than ten bytes'));
  expect(await fetchFile(clientSaying({ size: 11, url_private_download: url }), fetching)).toEqual({
    kind: 'too-large',
  });
  expect(seen).toEqual([]);
  expect(await fetchFile(clientSaying({ size: 1, url_private_download: url }), fetching)).toEqual({
    kind: 'too-large',
  });
});

it.each([
  ['a sign-in page', 302],
  ['a fault', 500],
])('%s is no file', async (_what, status) => {
  const { url } = await slackThat((_request, response) => response.writeHead(status, { location: '/' }).end('<html>'));
  expect(await fetchFile(clientSaying({ size: 1, url_private_download: url }), fetching)).toEqual({
    kind: 'not-there',
  });
});

it.each(['http://files.example.org/list.csv', 'file:///etc/passwd', 'nonsense'])(
  'the token is not sent to %s',
  async (url) => {
    expect(await fetchFile(clientSaying({ size: 1, url_private_download: url }), fetching)).toEqual({
      kind: 'not-there',
    });
  },
);
