// A response URL works five times in thirty minutes, and only says what is clear.

import { describe, expect, it } from 'vitest';
import { call, respondTo } from './call.ts';
import { people } from './demo.ts';
import { notingApp, plain, section, stillWall } from './plain.ts';

const hello = { response_type: 'ephemeral', text: 'hello' };

async function fromCommand(wall = stillWall()) {
  const { workspace, delivered } = await notingApp(undefined, { wall });
  await workspace.as(people.officer).command('/demo');
  return { workspace, wall, url: delivered[0]?.payload.response_url as string };
}

/** A message with a button, clicked; `only` makes it one that just the officer sees. */
async function fromButton({ only }: { only: boolean }) {
  const { workspace, delivered } = await notingApp();
  const blocks = [
    section('x'),
    { type: 'actions', elements: [{ type: 'button', action_id: 'go', text: plain('Go') }] },
  ];
  const message = { channel: 'C0GENERAL1', text: 'x', blocks };
  if (only) await call(workspace, 'chat.postEphemeral', { ...message, user: people.officer });
  else await call(workspace, 'chat.postMessage', message);
  const officer = workspace.as(people.officer);
  const ts = [...officer.messages(), ...officer.ephemerals()][0]?.ts ?? '';
  await officer.clickAction(ts, 'go');
  return { workspace, officer, ts, payload: delivered[0]?.payload, url: delivered[0]?.payload.response_url ?? '' };
}

describe('its life', () => {
  it('ends after five uses', async () => {
    const { url } = await fromCommand();
    const statuses = [];
    for (let use = 0; use < 6; use += 1) statuses.push(await respondTo(url, hello));
    expect(statuses.slice(0, 5)).toEqual(Array(5).fill({ status: 200, error: undefined }));
    expect(statuses[5]).toEqual({ status: 404, error: 'used_url' });
  });

  it.each([
    [30 * 60_000, 200],
    [30 * 60_000 + 1, 404],
  ])('after %i milliseconds gives %i', async (ms, status) => {
    const { url, wall } = await fromCommand();
    wall.pass(ms);
    expect(await respondTo(url, hello)).toMatchObject({ status });
  });

  it('never began for an address made up', async () => {
    const { workspace } = await fromCommand();
    expect(await respondTo(`${workspace.url}/response/T1/R2`, hello)).toEqual({ status: 404, error: 'invalid_url' });
  });
});

describe('what it says', () => {
  const unclear = [
    ['no response_type', { text: 'x' }, 'invalid_payload'],
    ['no text', { response_type: 'ephemeral' }, 'no_text'],
    ['blocks that are not good', { ...hello, blocks: [{ type: 'nope' }] }, 'invalid_blocks'],
    ['a thread for the person alone', { ...hello, thread_ts: '1.2' }, 'invalid_payload'],
    ['an unknown key', { ...hello, colour: 'red' }, 'invalid_payload'],
    ['more than 4,000 characters', { response_type: 'ephemeral', text: 'x'.repeat(4001) }, 'msg_too_long'],
  ] as const;
  it.each(unclear)('with %s is refused', async (_what, body, error) => {
    const { url } = await fromCommand();
    expect(await respondTo(url, body)).toEqual({ status: 400, error });
  });

  it.each(['replace_original', 'delete_original'])('%s after a command has nothing to act on', async (key) => {
    const { url } = await fromCommand();
    expect(await respondTo(url, { text: 'x', [key]: true })).toEqual({ status: 404, error: 'message_not_found' });
  });

  it('to the channel is seen by all', async () => {
    const { workspace, url } = await fromCommand();
    await respondTo(url, { response_type: 'in_channel', text: 'all' });
    expect(workspace.as(people.coordinator).messages()).toMatchObject([{ text: 'all' }]);
  });
});

describe('after a button', () => {
  it('replaces the message', async () => {
    const { officer, ts, url } = await fromButton({ only: false });
    expect(await respondTo(url, { replace_original: true, text: 'done' })).toMatchObject({
      status: 200,
    });
    expect(officer.messages()).toMatchObject([{ ts, text: 'done', blocks: [] }]);
  });

  it('deletes one that only the person saw', async () => {
    const { officer, url } = await fromButton({ only: true });
    await respondTo(url, { delete_original: true });
    expect(officer.ephemerals()).toEqual([]);
  });

  it('cannot show to all what only one saw', async () => {
    const { url } = await fromButton({ only: true });
    const said = { replace_original: true, response_type: 'in_channel', text: 'x' };
    expect(await respondTo(url, said)).toEqual({ status: 400, error: 'invalid_payload' });
  });

  it('answers in the thread only when everything is said', async () => {
    const { officer, ts, url } = await fromButton({ only: false });
    const said = { response_type: 'in_channel', text: 'x', thread_ts: ts };
    expect((await respondTo(url, said)).status).toBe(400);
    expect((await respondTo(url, { ...said, replace_original: false })).status).toBe(200);
    expect(officer.messages()).toMatchObject([{ ts }, { threadTs: ts }]);
  });

  it('a message that only the person sees is not in the delivery', async () => {
    const { payload } = await fromButton({ only: true });
    expect(payload?.message).toBeUndefined();
    expect(payload?.container).toMatchObject({ type: 'message', is_ephemeral: true, channel_id: 'C0GENERAL1' });
  });
});
