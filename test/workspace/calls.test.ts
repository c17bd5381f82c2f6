// Web API calls as such: tokens, scopes, bodies, unknown methods, rates.

import { describe, expect, it } from 'vitest';
import { call } from './call.ts';
import { people } from './demo.ts';
import { demoManifest } from './manifest.ts';
import { plainWorkspace, section, stillWall } from './plain.ts';

const general = 'C0GENERAL1';

describe('tokens', () => {
  it.each([
    ['none', null, 'not_authed'],
    ['a wrong one', 'xoxb-nope', 'invalid_auth'],
  ])('%s is refused', async (_what, token, error) => {
    const workspace = await plainWorkspace();
    expect((await call(workspace, 'auth.test', {}, { token })).body.error).toBe(error);
  });

  it('an app-level token opens connections and nothing else; a bot’s the other way round', async () => {
    const workspace = await plainWorkspace();
    const token = workspace.appToken;
    expect((await call(workspace, 'auth.test', {}, { token })).body.error).toBe('not_allowed_token_type');
    expect((await call(workspace, 'apps.connections.open')).body.error).toBe('not_allowed_token_type');
    expect((await call(workspace, 'apps.connections.open', {}, { token })).body.url).toMatch(/^ws:\/\/127\.0\.0\.1/);
  });

  it('each team’s speaks for that team', async () => {
    const workspace = await plainWorkspace();
    const token = workspace.teams[1]?.botToken ?? '';
    expect((await call(workspace, 'auth.test', {}, { token })).body).toMatchObject({ team_id: 'T0HARBOR01' });
    const asked = await call(workspace, 'users.info', { user: people.officer }, { token });
    expect(asked.body.error).toBe('user_not_found');
  });
});

it('a method that does not exist is named', async () => {
  const workspace = await plainWorkspace();
  expect((await call(workspace, 'chat.shout')).body).toEqual({
    ok: false,
    error: 'unknown_method',
    req_method: 'chat.shout',
  });
});

it('form fields and JSON are read alike', async () => {
  const workspace = await plainWorkspace();
  const args = { channel: general, text: '123', blocks: [section('x')] };
  const [json, form] = [
    await call(workspace, 'chat.postMessage', args),
    await call(workspace, 'chat.postMessage', args, { form: true }),
  ];
  expect([json.body.ok, form.body.ok]).toEqual([true, true]);
  expect(workspace.as(people.officer).messages()).toMatchObject([{ text: '123' }, { text: '123' }]);
});

describe('scopes', () => {
  const needs = [
    ['users.lookupByEmail', { email: 'a@example.org' }, 'users:read.email'],
    ['conversations.info', { channel: 'C0NACDESK1' }, 'groups:read'],
    ['conversations.history', { channel: general }, 'channels:history'],
    ['conversations.join', { channel: general }, 'channels:join'],
    ['files.getUploadURLExternal', { filename: 'a.png', length: 1 }, 'files:write'],
  ] as const;
  it.each(needs)('%s needs what the manifest does not give', async (method, args, needed) => {
    const workspace = await plainWorkspace();
    expect((await call(workspace, method, args)).body).toMatchObject({ error: 'missing_scope', needed });
    const granted = await plainWorkspace({ manifest: demoManifest([needed]) });
    expect((await call(granted, method, args)).body.error).not.toBe('missing_scope');
  });
});

describe('rates', () => {
  it('one message a second in a channel after a short burst', async () => {
    const wall = stillWall();
    const workspace = await plainWorkspace({ wall });
    const post = () => call(workspace, 'chat.postMessage', { channel: general, text: 'x' });
    for (let sent = 0; sent < 5; sent += 1) expect((await post()).status).toBe(200);
    expect(await post()).toMatchObject({ status: 429, retryAfter: '1', body: { error: 'ratelimited' } });
    expect((await call(workspace, 'chat.postMessage', { channel: 'C0NDEX0001', text: 'x' })).status).toBe(200);
    wall.pass(1000);
    expect([(await post()).status, (await post()).status]).toEqual([200, 429]);
  });

  it.each([
    ['users.list', {}, 20],
    ['conversations.info', { channel: general }, 50],
    ['users.info', { user: people.officer }, 100],
  ] as const)('%s at most so often a minute', async (method, args, most) => {
    const workspace = await plainWorkspace({ wall: stillWall() });
    const statuses = [];
    for (let asked = 0; asked <= most; asked += 1) statuses.push((await call(workspace, method, args)).status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(most);
    expect(statuses.at(-1)).toBe(429);
  });
});

describe('reading the workspace', () => {
  it('lists channels page by page', async () => {
    const workspace = await plainWorkspace();
    const first = await call(workspace, 'conversations.list', { limit: 1 });
    const cursor = (first.body.response_metadata as { next_cursor: string }).next_cursor;
    const second = await call(workspace, 'conversations.list', { limit: 1, cursor });
    expect([first.body.channels, second.body.channels]).toMatchObject([[{ name: 'general' }], [{ name: 'ndex' }]]);
  });

  it('tells a person’s name and time zone, and their address only with its scope', async () => {
    const workspace = await plainWorkspace();
    const { user } = (await call(workspace, 'users.info', { user: people.officer })).body as { user: object };
    expect(user).toMatchObject({ real_name: 'Dana Reyes', tz: 'America/Los_Angeles', tz_offset: expect.any(Number) });
    expect(user).not.toMatchObject({ profile: { email: expect.anything() } });
  });

  it('history leaves out what only one person saw', async () => {
    const workspace = await plainWorkspace({ manifest: demoManifest(['channels:history']) });
    await workspace.as(people.officer).say('one');
    await call(workspace, 'chat.postEphemeral', { channel: general, user: people.officer, text: 'two' });
    const { body } = await call(workspace, 'conversations.history', { channel: general });
    expect(body.messages).toMatchObject([{ text: 'one' }]);
  });
});

describe('what comes near a limit is noted for the inspector', () => {
  const near = [
    [
      'a long text',
      'chat.postMessage',
      { channel: general, text: 'x'.repeat(3700) },
      'text has 3700 of 4000 characters',
    ],
    [
      'a broadcast',
      'chat.postMessage',
      { channel: general, text: '<!channel> hello' },
      'text notifies a whole channel',
    ],
    [
      'many blocks',
      'chat.postMessage',
      { channel: general, text: 'x', blocks: Array.from({ length: 46 }, () => section('x')) },
      '46 of 50 blocks',
    ],
    [
      'a long Home',
      'views.publish',
      { user_id: people.officer, view: { type: 'home', blocks: Array.from({ length: 91 }, () => section('x')) } },
      '91 of 100 blocks',
    ],
  ] as const;
  it.each(near)('%s', async (_what, method, args, warning) => {
    const workspace = await plainWorkspace();
    expect((await call(workspace, method, args)).body.ok).toBe(true);
    expect(workspace.traffic().at(-1)?.warnings).toEqual([warning]);
  });
});
