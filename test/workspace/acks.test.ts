// What a person sees when an app answers late, badly or not at all.

import { describe, expect, it } from 'vitest';
import { people, startDemo, startSocketDemo } from './demo.ts';
import { notingApp, plainWorkspace } from './plain.ts';

const late = { ok: false, error: 'operation_timeout', shown: '/silent failed with the error “operation_timeout”' };

describe.each([
  ['HTTP', startDemo],
  ['Socket Mode', startSocketDemo],
])('over %s', (_name, start) => {
  it('a command that is never acknowledged ends in operation_timeout', async () => {
    const { workspace } = await start((app) => app.command('/silent', async () => {}), { ackWithin: 60 });
    const officer = workspace.as(people.officer);
    expect(await officer.command('/silent')).toEqual(late);
    expect(officer.ephemerals()).toMatchObject([{ text: late.shown, userId: 'USLACKBOT' }]);
  });
});

describe('an app that answers badly', () => {
  const replies = [
    ['an error status', { status: 500 }, 'http_service_error'],
    ['a redirect', { status: 302, headers: { location: '/elsewhere' } }, 'dispatch_failed'],
    ['a message without response_type', { body: { text: 'hello' } }, 'invalid_response'],
    ['a message without text', { body: { response_type: 'ephemeral', blocks: [] } }, 'invalid_response'],
    ['an unknown key', { body: { response_type: 'ephemeral', text: 'a', colour: 'red' } }, 'invalid_response'],
    ['bare words', { body: 'hello' }, 'invalid_response'],
  ] as const;

  it.each(replies)('%s is shown to the person', async (_what, reply, error) => {
    const { workspace } = await notingApp(() => reply);
    const officer = workspace.as(people.officer);
    const shown = `/demo failed with the error “${error}”`;
    expect(await officer.command('/demo', 'x')).toEqual({ ok: false, error, shown });
    expect(officer.ephemerals()).toMatchObject([{ text: shown }]);
  });

  it('an app that is not there is dispatch_failed', async () => {
    const workspace = await plainWorkspace();
    expect(await workspace.as(people.officer).command('/demo')).toMatchObject({ error: 'dispatch_failed' });
  });
});

describe('an answer in the acknowledgement', () => {
  it('is seen by the person alone when ephemeral', async () => {
    const { workspace } = await notingApp(() => ({ body: { response_type: 'ephemeral', text: 'only you' } }));
    await workspace.as(people.officer).command('/demo', 'x');
    expect(workspace.as(people.officer).ephemerals()).toMatchObject([{ text: 'only you' }]);
    expect(workspace.as(people.coordinator).messages()).toEqual([]);
  });

  it('shows the typed command to all when in the channel', async () => {
    const { workspace } = await notingApp(() => ({ body: { response_type: 'in_channel', text: 'all of you' } }));
    await workspace.as(people.officer).command('/demo', 'x & y');
    const seen = workspace.as(people.coordinator).messages();
    expect(seen.map(({ text }) => text)).toEqual(['/demo x &amp; y', 'all of you']);
  });
});

describe('commands that Slack itself answers', () => {
  it('an unknown one is not a valid command', async () => {
    const { workspace, delivered } = await notingApp();
    const officer = workspace.as(people.officer);
    const outcome = await officer.command('/<b>nope</b>');
    expect(outcome).toMatchObject({ ok: false, error: 'unknown_command' });
    expect(officer.ephemerals()[0]?.text).toMatch(/^`\/&lt;b&gt;nope&lt;\/b&gt;` is not a valid command\./);
    expect(delivered).toEqual([]);
  });

  it('none can be used in a thread', async () => {
    const { workspace, delivered } = await notingApp();
    const officer = workspace.as(people.officer);
    await officer.say('a thread');
    const thread = officer.messages()[0]?.ts ?? '';
    expect(await officer.command('/demo', 'x', { thread })).toMatchObject({ error: 'not_in_threads' });
    expect(delivered).toEqual([]);
  });
});

describe('what a command’s delivery carries', () => {
  it('has every field that Slack sends, and a signature that Bolt accepts', async () => {
    const { workspace, delivered } = await notingApp();
    await workspace.as(people.officer).command('/demo', 'CA0194200');
    expect(delivered).toMatchObject([{ isSigned: true }]);
    expect(delivered[0]?.headers['content-type']).toBe('application/x-www-form-urlencoded');
    expect(Object.keys(delivered[0]?.payload ?? {}).sort()).toEqual([
      'api_app_id',
      'channel_id',
      'channel_name',
      'command',
      'is_enterprise_install',
      'response_url',
      'team_domain',
      'team_id',
      'text',
      'token',
      'trigger_id',
      'user_id',
      'user_name',
    ]);
  });

  const typed = [
    ['/demo', 'tell @lee.whitfield in #ndex', 'tell <@U0COORD001|lee.whitfield> in <#C0NDEX0001|ndex>'],
    ['/demo', '@nobody #nowhere', '@nobody #nowhere'],
    ['/demo', '@here <!channel> & "x"', '<!here> &lt;!channel&gt; &amp; "x"'],
    ['/demo', 'see https://example.org/a', 'see <https://example.org/a>'],
    ['/raw', '@lee.whitfield <b>', '@lee.whitfield &lt;b&gt;'],
    ['/demo', 'two\nlines', 'two\nlines'],
  ] as const;

  it.each(typed)('%s %j arrives as %j', async (command, text, arrives) => {
    const { workspace, delivered } = await notingApp();
    await workspace.as(people.officer).command(command, text);
    expect(delivered[0]?.payload.text).toBe(arrives);
  });
});
