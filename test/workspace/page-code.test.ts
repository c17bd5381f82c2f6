// The page's own code: small, and served so that nothing else can run in it.

import { describe, expect, it } from 'vitest';
import { asset, preloads, styles } from '../../src/workspace/page/modules.ts';
import { plainWorkspace } from './plain.ts';

const bytes = (paths: readonly string[]) =>
  paths.reduce((sum, path) => sum + Buffer.byteLength(asset(path)?.body ?? ''), 0);

describe('the page’s code', () => {
  it('is under 150 kB, with its styles', () => {
    const own = [...preloads.filter((path) => path.startsWith('/page/app/')), ...styles];
    expect(own.every((path) => asset(path) !== undefined)).toBe(true);
    expect(bytes(own)).toBeLessThan(150_000);
  });

  it('comes with a policy that lets nothing else run, and no place is outside its folder', async () => {
    const { url } = await plainWorkspace();
    const page = await fetch(url);
    expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'; script-src 'self' 'sha256-/);
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    for (const path of [
      '/page/app/../modules.ts',
      '/page/app/%2e%2e/modules.ts',
      '/page/app//etc/passwd',
      '/page/lib/../x',
    ])
      expect((await fetch(`${url}${path}`)).status).toBe(404);
  });

  it('refuses acts that another site could send', async () => {
    const { url } = await plainWorkspace();
    const body = JSON.stringify({ kind: 'type', text: 'x', channelId: 'C0GENERAL1' });
    const act = (headers: Record<string, string>, as = 'U0OFFICER1') =>
      fetch(`${url}/page/act?as=${as}`, { method: 'POST', headers, body }).then(({ status }) => status);
    expect(await act({ 'content-type': 'text/plain' })).toBe(400);
    expect(await act({ 'content-type': 'application/json', origin: 'https://evil.example' })).toBe(403);
    expect(await act({ 'content-type': 'application/json' }, 'U0BOTRIVERTON')).toBe(400);
    expect(await act({ 'content-type': 'application/json' })).toBe(200);
  });
});
