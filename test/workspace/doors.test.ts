// The workspace stays on this machine: loopback, its own pages, never production.

import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { startWorkspace } from '../../src/workspace/index.ts';
import { demoManifest } from './manifest.ts';
import { plainWorkspace } from './plain.ts';

const manifest = demoManifest();

it.each(['0.0.0.0', '::', '192.168.1.5', 'example.org'])('does not start on %s', async (host) => {
  await expect(startWorkspace({ manifest, host })).rejects.toMatchObject({ code: 'not-loopback' });
});

it('does not start in production', async () => {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    await expect(startWorkspace({ manifest })).rejects.toMatchObject({ code: 'production' });
  } finally {
    process.env.NODE_ENV = before;
  }
});

describe('refuses', () => {
  const ask = (port: string, headers: Record<string, string>) =>
    new Promise<number>((resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port, path: '/api/api.test', method: 'POST', headers }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      });
      sent.on('error', reject).end();
    });
  const cases = [
    ['another host name', (port: string) => ({ host: `evil.example:${port}` }), 403],
    ['another port', () => ({ host: '127.0.0.1:1' }), 403],
    ['a page of another site', (port: string) => ({ host: `127.0.0.1:${port}`, origin: 'https://evil.example' }), 403],
    ['a sandboxed page', (port: string) => ({ host: `127.0.0.1:${port}`, origin: 'null' }), 403],
    ['nobody on localhost', (port: string) => ({ host: `localhost:${port}` }), 200],
    ['nobody on 127.0.0.1', (port: string) => ({ host: `127.0.0.1:${port}`, origin: `http://127.0.0.1:${port}` }), 200],
  ] as const;
  it.each(cases)('%s', async (_who, headers, status) => {
    const { port } = new URL((await plainWorkspace()).url);
    expect(await ask(port, headers(port))).toBe(status);
  });
});
