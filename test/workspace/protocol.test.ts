// The ways between a workspace and a real Bolt app, over HTTP and over Socket Mode.

import type { App } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { people, startDemo, startSocketDemo } from './demo.ts';

const modes = [
  ['HTTP', startDemo],
  ['Socket Mode', startSocketDemo],
] as const;

const form = {
  type: 'modal' as const,
  callback_id: 'form',
  title: { type: 'plain_text' as const, text: 'Form' },
  submit: { type: 'plain_text' as const, text: 'Send' },
  private_metadata: 'kept',
  blocks: [
    {
      type: 'input' as const,
      block_id: 'why',
      label: { type: 'plain_text' as const, text: 'Why' },
      element: { type: 'plain_text_input' as const, action_id: 'text', min_length: 3 },
    },
  ],
};

function register(app: App): void {
  app.command('/demo', async ({ ack, body, client, respond }) => {
    await ack();
    if (body.text === 'form') await client.views.open({ trigger_id: body.trigger_id, view: form });
    else await respond({ response_type: 'ephemeral', text: `heard ${body.text}` });
  });
  app.view('form', async ({ ack, view, body, client }) => {
    await ack();
    const said = view.state.values.why?.text?.value;
    await client.chat.postMessage({ channel: body.user.id, text: `sent ${said} ${view.private_metadata}` });
  });
  app.event('app_home_opened', async ({ event, client }) => {
    const blocks = [{ type: 'section' as const, text: { type: 'mrkdwn' as const, text: `Hello <@${event.user}>` } }];
    await client.views.publish({ user_id: event.user, view: { type: 'home', blocks } });
  });
  app.event('app_mention', async ({ event, say }) => {
    await say({ text: `yes <@${event.user}>?` });
  });
  app.message(async ({ message, client }) => {
    if ('text' in message) await client.chat.postMessage({ channel: message.channel, text: `echo ${message.text}` });
  });
  app.shortcut('open_demo', async ({ ack, shortcut, client }) => {
    await ack();
    await client.views.open({ trigger_id: shortcut.trigger_id, view: form });
  });
  app.shortcut('ask_message', async ({ ack, shortcut, client }) => {
    await ack();
    if (shortcut.type !== 'message_action') return;
    await client.chat.postEphemeral({
      channel: shortcut.channel.id,
      user: shortcut.user.id,
      text: `about: ${shortcut.message.text}`,
    });
  });
}

describe.each(modes)('over %s', (_name, start) => {
  it('a command gets its private answer', async () => {
    const { workspace } = await start(register);
    const officer = workspace.as(people.officer);
    expect(await officer.command('/demo', 'CA0194200')).toEqual({ ok: true });
    expect(await officer.untilEphemeral()).toMatchObject({ text: 'heard CA0194200' });
    expect(workspace.as(people.coordinator).ephemerals()).toEqual([]);
    expect(workspace.refusals()).toEqual([]);
  });

  it('a command opens a form whose answer comes back', async () => {
    const { workspace } = await start(register);
    const officer = workspace.as(people.officer);
    await officer.command('/demo', 'form');
    const view = await officer.untilView();
    expect(await officer.submitView(view.id, { text: 'because' })).toEqual({ ok: true });
    expect(officer.viewStack()).toEqual([]);
    expect(await officer.untilDm()).toMatchObject({ text: 'sent because kept' });
  });

  it('opening the app publishes its Home', async () => {
    const { workspace } = await start(register);
    const officer = workspace.as(people.officer);
    await officer.openHome();
    expect((await officer.untilHome()).payload.blocks).toMatchObject([{ text: { text: 'Hello <@U0OFFICER1>' } }]);
  });

  it('a mention in a channel and words in the app’s messages are heard', async () => {
    const { workspace } = await start(register);
    const officer = workspace.as(people.officer);
    await officer.say('hello @demo');
    await officer.untilMessage(({ text }) => text === 'yes <@U0OFFICER1>?');
  });

  it('shortcuts open forms and read messages', async () => {
    const { workspace } = await start(register);
    const officer = workspace.as(people.officer);
    await officer.globalShortcut('open_demo');
    await officer.untilView();
    await officer.closeView();
    await officer.say('may I share this?');
    const [message] = officer.messages();
    await officer.messageShortcut('ask_message', message?.ts ?? '');
    expect(await officer.untilEphemeral()).toMatchObject({ text: 'about: may I share this?' });
  });

  it('the contact of another agency has a team, a token and people of their own', async () => {
    const { workspace } = await start(register);
    const owner = workspace.as(people.owner);
    await owner.command('/demo', 'hello');
    expect(await owner.untilEphemeral()).toMatchObject({ text: 'heard hello', userId: 'U0BOTHARBOR01' });
  });
});
