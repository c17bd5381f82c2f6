// Messages: what may be posted, changed and deleted, and where.

import { describe, expect, it } from 'vitest';
import { call } from './call.ts';
import { people } from './demo.ts';
import { demoManifest } from './manifest.ts';
import { plainWorkspace, section } from './plain.ts';

const general = 'C0GENERAL1';
const closed = [
  {
    id: 'T0ONE',
    name: 'One',
    domain: 'one',
    people: [],
    channels: [
      { id: 'C0OPEN0001', name: 'open', purpose: '', bot: false },
      { id: 'C0SHUT0001', name: 'shut', purpose: '', bot: false, kind: 'private' as const },
    ],
  },
];

describe('chat.postMessage', () => {
  const refused = [
    ['no text', { channel: general }, 'no_text'],
    ['blocks without text', { channel: general, blocks: [section('x')] }, 'no_text'],
    ['blanks as text', { channel: general, text: ' \n' }, 'no_text'],
    ['4,001 characters', { channel: general, text: 'x'.repeat(4001) }, 'msg_too_long'],
    ['an unknown block', { channel: general, text: 'x', blocks: [{ type: 'nope' }] }, 'invalid_blocks'],
    ['blocks as text', { channel: general, text: 'x', blocks: '[' }, 'invalid_blocks'],
    ['no such channel', { channel: 'C404', text: 'x' }, 'channel_not_found'],
    ['a channel of another team', { channel: 'C0HGENERAL', text: 'x' }, 'channel_not_found'],
    ['a person of another team', { channel: people.owner, text: 'x' }, 'channel_not_found'],
    ['a thread that is none', { channel: general, text: 'x', thread_ts: '1.2' }, 'thread_not_found'],
    ['link_names', { channel: general, text: 'x', link_names: true }, 'invalid_arguments'],
    ['an unknown argument', { channel: general, text: 'x', colour: 'red' }, 'invalid_arguments'],
  ] as const;
  it.each(refused)('with %s is refused', async (_what, args, error) => {
    const workspace = await plainWorkspace();
    expect((await call(workspace, 'chat.postMessage', args)).body).toMatchObject({ ok: false, error });
    expect(workspace.as(people.officer).messages()).toEqual([]);
  });

  it('says what is wrong with blocks and where', async () => {
    const workspace = await plainWorkspace();
    const blocks = [section('fine'), section('x'.repeat(3001))];
    const { body } = await call(workspace, 'chat.postMessage', { channel: general, text: 'x', blocks });
    expect(body.response_metadata).toEqual({
      messages: [expect.stringContaining('[json-pointer:/blocks/1/text/text]')],
    });
  });

  it.each([
    ['C0OPEN0001', 'not_in_channel'],
    ['C0SHUT0001', 'channel_not_found'],
  ])('in %s, where the bot is not, is %s', async (channel, error) => {
    const workspace = await plainWorkspace({ teams: closed });
    expect((await call(workspace, 'chat.postMessage', { channel, text: 'x' })).body.error).toBe(error);
  });

  it('in an open channel is allowed with chat:write.public', async () => {
    const workspace = await plainWorkspace({ teams: closed, manifest: demoManifest(['chat:write.public']) });
    const { body } = await call(workspace, 'chat.postMessage', { channel: 'C0OPEN0001', text: 'x' });
    expect(body.ok).toBe(true);
  });

  it('to a person goes to their direct messages with the app', async () => {
    const workspace = await plainWorkspace();
    const { body } = await call(workspace, 'chat.postMessage', { channel: people.officer, text: 'for you' });
    expect(body.channel).toMatch(/^D/);
    expect(workspace.as(people.officer).dms()).toMatchObject([{ text: 'for you' }]);
    const opened = await call(workspace, 'conversations.open', { users: people.officer });
    expect(opened.body.channel).toEqual({ id: body.channel });
  });
});

describe('chat.postEphemeral', () => {
  it.each([
    ['the bot is not in', { channel: 'C0OPEN0001', user: 'U1' }, 'not_in_channel'],
    ['does not exist', { channel: 'C404', user: 'U1' }, 'channel_not_found'],
  ])('in a channel that %s is refused', async (_what, args, error) => {
    const workspace = await plainWorkspace({ teams: closed });
    expect((await call(workspace, 'chat.postEphemeral', { ...args, text: 'x' })).body.error).toBe(error);
  });

  it('reaches only people of the channel', async () => {
    const workspace = await plainWorkspace();
    const args = { channel: 'C0NACDESK1', user: people.officer, text: 'x' };
    expect((await call(workspace, 'chat.postEphemeral', args)).body.error).toBe('user_not_in_channel');
  });
});

describe('chat.update and chat.delete', () => {
  it('change and remove the app’s own messages', async () => {
    const workspace = await plainWorkspace();
    const { body } = await call(workspace, 'chat.postMessage', { channel: general, text: 'one' });
    const at = { channel: general, ts: body.ts };
    expect((await call(workspace, 'chat.update', { ...at, text: 'two' })).body).toMatchObject({
      ok: true,
      text: 'two',
    });
    expect(workspace.as(people.officer).messages()).toMatchObject([{ text: 'two', edited: expect.any(String) }]);
    expect((await call(workspace, 'chat.delete', at)).body.ok).toBe(true);
    expect((await call(workspace, 'chat.update', { ...at, text: 'x' })).body.error).toBe('message_not_found');
  });

  it('leave alone what others wrote and what only one person sees', async () => {
    const workspace = await plainWorkspace();
    const officer = workspace.as(people.officer);
    await officer.say('mine');
    await call(workspace, 'chat.postEphemeral', { channel: general, user: people.officer, text: 'yours' });
    const [mine, yours] = [officer.messages()[0]?.ts, officer.ephemerals()[0]?.ts];
    const update = (ts: unknown) => call(workspace, 'chat.update', { channel: general, ts, text: 'x' });
    expect((await update(mine)).body.error).toBe('cant_update_message');
    expect((await update(yours)).body.error).toBe('message_not_found');
    const deleted = await call(workspace, 'chat.delete', { channel: general, ts: mine });
    expect(deleted.body.error).toBe('cant_delete_message');
  });
});

it('chat.getPermalink leads to a message of the workspace', async () => {
  const workspace = await plainWorkspace();
  const { body } = await call(workspace, 'chat.postMessage', { channel: general, text: 'one' });
  const link = await call(workspace, 'chat.getPermalink', { channel: general, message_ts: body.ts });
  expect(link.body.permalink).toBe(`${workspace.url}/archives/${general}/p${String(body.ts).replace('.', '')}`);
});
