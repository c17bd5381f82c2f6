// The page's own code: small, and served so that nothing else can run in it.

import { describe, expect, it, onTestFinished } from 'vitest';
import { asset, needed } from '../../src/workspace/page/modules.ts';
import { plainWorkspace } from './plain.ts';

const bodyOf = (address: string) => asset(address.split('?')[0] ?? '')?.body.toString() ?? '';

describe('the page’s code', () => {
  it('is under 150 kB, with its styles', () => {
    const { app, style } = needed();
    expect(Buffer.byteLength(bodyOf(app))).toBeGreaterThan(50_000);
    expect(Buffer.byteLength(bodyOf(app)) + Buffer.byteLength(bodyOf(style))).toBeLessThan(150_000);
  });

  it('is one script with nothing left to fetch but the libraries, and a browser keeps it until it changes', async () => {
    const { url } = await plainWorkspace();
    const { app, libraries } = needed();
    const specifiers = [...bodyOf(app).matchAll(/^import .* from '(.*)';$/gm)].map(([, specifier]) => specifier);
    expect(
      specifiers.map((specifier) => `/page/lib/${specifier}.js`).filter((path) => !libraries.includes(path)),
    ).toEqual([]);
    expect(bodyOf(app)).not.toMatch(/^export /m);
    const kept = async (address: string) => (await fetch(`${url}${address}`)).headers.get('cache-control');
    expect(await kept(app)).toContain('immutable');
    expect(await kept('/page/app.js')).toBe('no-cache');
    expect(await kept('/page/app.js?v=older')).toBe('no-cache');
  });

  it('has what its person sees in the document, and no message can end the element it stands in', async () => {
    const workspace = await plainWorkspace();
    await workspace.as('U0OFFICER1').say('</script><script>alert(1)</script>');
    const page = await (await fetch(`${workspace.url}/?as=U0OFFICER1`)).text();
    expect(page).not.toContain('<script>alert');
    const [, given = ''] = /id="seen">(.*)<\/script>/.exec(page) ?? [];
    expect(JSON.parse(given)).toMatchObject({
      me: 'U0OFFICER1',
      messages: [{ text: '&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;' }],
    });
  });

  it('is told when something changed before its line stood', async () => {
    const workspace = await plainWorkspace();
    const page = await (await fetch(`${workspace.url}/?as=U0OFFICER1`)).text();
    const heard = /"heard":(\d+)/.exec(page)?.[1];
    await workspace.as('U0COORD001').say('meanwhile');
    const line = new WebSocket(`${workspace.url.replace('http', 'ws')}/page/live?as=U0OFFICER1&heard=${heard}`);
    onTestFinished(() => line.close());
    const first = await new Promise((resolve) => {
      line.onmessage = ({ data }) => resolve(JSON.parse(String(data)));
    });
    expect(first).toEqual({ kind: 'missed' });
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
      '/page/app/main.ts',
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
