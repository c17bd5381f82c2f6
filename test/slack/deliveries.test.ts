// What reaches the app over HTTP from outside the manner in which Slack sends it: forged, stale, repeated, unknown.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/workspace/index.ts';
import { people, startTestDesk, type TestDesk } from './desk.ts';
import { answerAll } from './interview.ts';
import { commandBody, deliver, get, interactionBody } from './signed.ts';
import { aloud, read } from './words.ts';

let test: TestDesk;
let officer: Actor;
let to: { url: string; secret: string };
beforeAll(async () => {
  test = await startTestDesk();
  officer = test.workspace.as(people.officer);
  to = { url: test.url, secret: test.workspace.signingSecret };
});
afterAll(() => test.stop());

const base = {
  team: { id: 'T0RIVERTON', domain: 'riverton-pd' },
  user: { id: people.officer, name: 'dana', team_id: 'T0RIVERTON' },
  api_app_id: 'A1',
  token: 't',
  trigger_id: '1.2.abc',
};

type SentView = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly hash: string;
  readonly private_metadata: string;
};

/** The last form that was delivered to the app, as it was sent. */
function lastForm(): { readonly view: SentView } {
  const sent = test.workspace
    .traffic()
    .findLast(({ name, direction }) => direction === 'to-app' && name === 'interactive interview');
  return sent?.sent as { view: SentView };
}

describe('an answer over HTTP', () => {
  it('says its length, counted in bytes, and its kind', async () => {
    const { body, headers, status } = await deliver({ ...to, body: commandBody({ text: 'CA0194200' }) });
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('application/json');
    expect(headers['content-length']).toBe(String(Buffer.byteLength(body)));
    expect(JSON.parse(body)).toMatchObject({ response_type: 'ephemeral' });
  });
});

describe('deliveries that Slack did not send', () => {
  it.each([
    ['without the right secret', { secret: 'another-secret' }],
    ['signed six minutes ago', { at: Math.floor(Date.now() / 1_000) - 360 }],
  ])('%s are refused', async (_what, wrong) => {
    const response = await deliver({ ...to, body: commandBody({}), ...wrong });
    expect(response.status).toBe(401);
    expect(response.body).toBe('');
  });

  it('a body beyond four megabytes is refused before it is read', async () => {
    const response = await deliver({ ...to, body: commandBody({ text: 'x'.repeat(4.5e6) }) });
    expect(response.status).toBe(413);
  });

  it('no path ends the process, nor answers anything', async () => {
    const origin = new URL(to.url).origin;
    for (const path of ['//', '/%', '/%E0%A4%A', '/slack/events', '/.env'])
      expect((await get(`${origin}${path}`)).status).toBeGreaterThanOrEqual(400);
    expect((await deliver({ ...to, body: commandBody({}) })).status).toBe(200);
  });
});

describe('deliveries that come twice', () => {
  it('a form that settled a decision makes one decision', async () => {
    await officer.command('/can-i-share');
    await answerAll(officer, { act: 'view', purpose: 'supervision' });
    const form = lastForm();
    const again = await deliver({ ...to, body: interactionBody(form) });
    const shown = JSON.parse(again.body) as { response_action: string; view: { blocks: unknown[] } };
    expect(shown.response_action).toBe('update');
    expect(read(shown.view)).toEqual(read(await officer.untilView()));
    expect(await test.desk.store.ledger.read({ desk: 'T0RIVERTON', kinds: ['decision.made'] })).toHaveLength(1);
    await officer.closeView();
  });

  it('an event is answered once', async () => {
    const posted = () => test.workspace.traffic().filter(({ name }) => name === 'views.publish').length;
    const event = { type: 'app_home_opened', user: people.officer, channel: 'D1', tab: 'home', event_ts: '1.2' };
    const body = JSON.stringify({
      type: 'event_callback',
      team_id: 'T0RIVERTON',
      event_id: 'Ev0TWICE01',
      event_time: 1,
      event,
    });
    const before = posted();
    for (const _time of [1, 2, 3]) await deliver({ ...to, body, type: 'application/json' });
    await test.desk.inFlight.drained(2_000);
    expect(posted()).toBe(before + 1);
  });
});

describe('forms that this desk did not give out', () => {
  const forged = async (metadata: (sealed: string) => string, user: object = base.user) => {
    await officer.command('/can-i-share');
    const view = await officer.untilView();
    await officer.submitView(view.id, { 'fact:act': { answer: 'rely' } });
    const { view: sent } = lastForm();
    const body = interactionBody({
      ...base,
      user,
      type: 'view_submission',
      view: { ...sent, private_metadata: metadata(sent.private_metadata) },
    });
    const shown = JSON.parse((await deliver({ ...to, body })).body) as { view: { blocks: unknown[] } };
    await officer.closeView();
    return aloud(shown.view);
  };

  it.each([
    [
      'edited',
      (sealed: string) => `${Buffer.from('{"decision":"use-record"}').toString('base64url')}.${sealed.split('.')[1]}`,
    ],
    ['emptied', () => ''],
    ['cut short', (sealed: string) => sealed.slice(0, -4)],
    ['of nonsense', () => '%%%.%%%'],
  ])('one that was %s is refused, with how to go on', async (_how, metadata) => {
    expect(await forged(metadata)).toContain('start again with /can-i-share');
  });

  it('one that was given to somebody else is refused', async () => {
    const analyst = { ...base.user, id: people.analyst };
    expect(await forged((sealed) => sealed, analyst)).toContain('start again with /can-i-share');
  });
});

describe('what nobody here knows gets an answer and not silence', () => {
  it('a command', async () => {
    const response = await deliver({ ...to, body: commandBody({ command: '/nac-desk-old' }) });
    const answer = JSON.parse(response.body) as { response_type: string; text: string };
    expect(answer).toMatchObject({
      response_type: 'ephemeral',
      text: expect.stringContaining('/ori-check, /can-i-share'),
    });
  });

  it('a form', async () => {
    const view = {
      id: 'V1',
      hash: 'h',
      callback_id: 'long-gone',
      private_metadata: '',
      state: { values: {} },
      type: 'modal',
    };
    const response = await deliver({ ...to, body: interactionBody({ ...base, type: 'view_submission', view }) });
    expect(JSON.parse(response.body)).toMatchObject({
      response_action: 'update',
      view: { title: { text: 'NAC Desk' } },
    });
  });

  it('a button and a shortcut are acknowledged, and explained', async () => {
    const click = {
      ...base,
      type: 'block_actions',
      container: { type: 'message', message_ts: '1.2', channel_id: 'C0GENERAL1' },
      channel: { id: 'C0GENERAL1', name: 'general' },
      actions: [{ type: 'button', action_id: 'long-gone', block_id: 'b', value: 'x', action_ts: '1.2' }],
      response_url: `${new URL(test.workspace.apiUrl).origin}/response/none`,
    };
    expect((await deliver({ ...to, body: interactionBody(click) })).status).toBe(200);
    await officer.untilDm(({ text }) => text.includes('Something went wrong on our side'));
    const shortcut = { ...base, type: 'shortcut', callback_id: 'long-gone', action_ts: '1.2' };
    expect((await deliver({ ...to, body: interactionBody(shortcut) })).status).toBe(200);
  });
});
