// A Bolt app that shows everything the page can draw, for the page's tests and for working on the page without the product.

import type { App } from '@slack/bolt';
import { everyInput, formView, stepView } from './page-form.ts';
import { homeView, showcase } from './page-showcase.ts';

export function registerPageApp(app: App): void {
  app.command('/demo', async ({ ack, command, client, respond }) => {
    await ack();
    const [word = '', ...rest] = command.text.split(' ');
    if (word === 'form') await client.views.open({ trigger_id: command.trigger_id, view: formView(rest.join(' ')) });
    else if (word === 'every') await client.views.open({ trigger_id: command.trigger_id, view: everyInput });
    else if (word === 'steps') await client.views.open({ trigger_id: command.trigger_id, view: stepView('one') });
    else if (word === 'show') await respond({ response_type: 'ephemeral', ...showcase });
    else if (word === 'post') await client.chat.postMessage({ channel: command.channel_id, ...showcase });
    else await respond({ response_type: 'ephemeral', text: `You said: ${command.text}` });
  });
  app.command('/silent', async () => {});
  app.action('approve', async ({ ack, respond }) => {
    await ack();
    await respond({ replace_original: true, text: 'Approved.' });
  });
  app.action('slow', async () => {});
  app.action(/^(more|pick|day|look|push|mark)$/, async ({ ack, client, body, action }) => {
    await ack();
    if (!('action_id' in action)) return;
    if (action.action_id === 'push' && 'trigger_id' in body)
      await client.views.push({ trigger_id: body.trigger_id, view: formView('second') });
  });
  app.action('form', async ({ ack, client, body }) => {
    await ack();
    if ('trigger_id' in body) await client.views.open({ trigger_id: body.trigger_id, view: formView('') });
  });
  app.options('find', async ({ ack, payload }) => {
    const found = ['Riverton Police', 'Harbor County Sheriff', 'State Patrol'].filter((name) =>
      name.toLowerCase().includes(payload.value.toLowerCase()),
    );
    await ack({ options: found.map((name) => ({ text: { type: 'plain_text', text: name }, value: name })) });
  });
  app.view('form', async ({ ack, view, body, client }) => {
    const why = view.state.values.why?.text?.value ?? '';
    if (why.includes('refuse')) return ack({ response_action: 'errors', errors: { why: 'Say it another way.' } });
    await ack({ response_action: 'clear' });
    await client.chat.postMessage({ channel: body.user.id, text: `You sent: ${why}` });
    return undefined;
  });
  app.view('steps', async ({ ack, view, body, client }) => {
    if (view.private_metadata === 'one') return ack({ response_action: 'update', view: stepView('two') });
    await ack();
    const { answer } = view.state.values.two ?? {};
    await client.chat.postMessage({ channel: body.user.id, text: `Step two: ${answer?.selected_option?.value}` });
    return undefined;
  });
  app.view('every', async ({ ack, view, body, client }) => {
    await ack();
    const values = JSON.stringify(view.state.values, null, 1).slice(0, 2500);
    await client.chat.postMessage({ channel: body.user.id, text: `\`\`\`${values}\`\`\`` });
  });
  app.event('app_home_opened', async ({ event, client }) => {
    if (event.tab === 'home') await client.views.publish({ user_id: event.user, view: homeView(event.user) });
  });
  app.shortcut('open_demo', async ({ ack, shortcut, client }) => {
    await ack();
    await client.views.open({ trigger_id: shortcut.trigger_id, view: formView('from the shortcut') });
  });
  app.shortcut('ask_message', async ({ ack, shortcut, respond }) => {
    await ack();
    if (shortcut.type === 'message_action')
      await respond({ response_type: 'ephemeral', text: `About “${shortcut.message.text}”` });
  });
  app.event('app_mention', async ({ event, client }) => {
    await client.chat.postMessage({ channel: event.channel, text: `Yes, <@${event.user}>?`, thread_ts: event.ts });
  });
}
