// Modals: hashes, stacks, forms that are checked before they are sent, and what an app may answer to them.

import { describe, expect, it } from 'vitest';
import type { Workspace } from '../../src/workspace/index.ts';
import { call } from './call.ts';
import { people } from './demo.ts';
import { type Delivered, inputBlock, modal, notingApp, plain, type Reply, section } from './plain.ts';

const text = (more = {}) => inputBlock('why', { type: 'plain_text_input', ...more });
const button = {
  type: 'actions',
  block_id: 'act',
  elements: [{ type: 'button', action_id: 'more', text: plain('More') }],
};

/** Opens `view` for the officer with an app that answers submissions with `answer`. */
async function opened(view: Record<string, unknown>, answer?: (delivered: Delivered) => unknown) {
  const reply = (each: Delivered): Reply => (each.payload.type === 'view_submission' ? { body: answer?.(each) } : {});
  const { workspace, delivered } = await notingApp(reply);
  const officer = workspace.as(people.officer);
  await officer.command('/demo');
  const trigger = delivered[0]?.payload.trigger_id;
  const { body } = await call(workspace, 'views.open', { trigger_id: trigger, view: modal(view) });
  if (body.ok !== true) throw new Error(JSON.stringify(body));
  return { workspace, delivered, officer, id: officer.view()?.id ?? '', hash: officer.view()?.hash ?? '' };
}

const form = (blocks: readonly unknown[], more = {}) => ({
  blocks,
  submit: plain('Send'),
  callback_id: 'form',
  ...more,
});
const update = (workspace: Workspace, args: Record<string, unknown>) => call(workspace, 'views.update', args);

describe('views.update', () => {
  it('with an old hash is a conflict', async () => {
    const { workspace, id, hash } = await opened(form([text()]));
    const view = modal(form([text()]));
    expect((await update(workspace, { view_id: id, hash, view })).body.ok).toBe(true);
    expect((await update(workspace, { view_id: id, hash, view })).body.error).toBe('hash_conflict');
  });

  it('of a closed view is not_found', async () => {
    const { workspace, officer, id } = await opened({});
    await officer.closeView();
    expect((await update(workspace, { view_id: id, view: modal() })).body.error).toBe('not_found');
  });

  it('keeps what was typed where block and action are the same', async () => {
    const blocks = [text(), inputBlock('dropped', { type: 'plain_text_input' }), button];
    const { workspace, officer, id } = await opened(form(blocks));
    await officer.clickAction(id, 'more', { filled: { why: { value: 'kept' }, dropped: { value: 'lost' } } });
    await update(workspace, { view_id: id, view: modal(form([section('now'), text()])) });
    expect(officer.view()?.values).toEqual({ why: { value: { type: 'plain_text_input', value: 'kept' } } });
  });

  it('finds a view by its external id, which no other view may have', async () => {
    const { workspace, delivered } = await opened({ external_id: 'mine' });
    expect((await update(workspace, { external_id: 'mine', view: modal({ external_id: 'mine' }) })).body.ok).toBe(true);
    await workspace.as(people.coordinator).command('/demo');
    const trigger = delivered.at(-1)?.payload.trigger_id;
    const again = await call(workspace, 'views.open', { trigger_id: trigger, view: modal({ external_id: 'mine' }) });
    expect(again.body.error).toBe('duplicate_external_id');
  });

  it('cannot make a view too large', async () => {
    const { workspace, id } = await opened({});
    const blocks = Array.from({ length: 100 }, () => section('x'.repeat(2900)));
    expect((await update(workspace, { view_id: id, view: modal({ blocks }) })).body.error).toBe('view_too_large');
  });
});

describe('the stack', () => {
  it('holds three', async () => {
    const { workspace, delivered, officer } = await opened({ blocks: [button] });
    const push = async () => {
      await officer.clickAction(officer.view()?.id ?? '', 'more');
      const trigger = delivered.at(-1)?.payload.trigger_id;
      return (await call(workspace, 'views.push', { trigger_id: trigger, view: modal({ blocks: [button] }) })).body;
    };
    expect([(await push()).ok, (await push()).ok, (await push()).error]).toEqual([true, true, 'push_limit_reached']);
    expect(officer.viewStack()).toHaveLength(3);
  });

  it('only its topmost view can be used', async () => {
    const { officer, id } = await opened(form([text()]), () => ({ response_action: 'push', view: modal() }));
    await officer.submitView(id, { value: 'x' });
    expect(await officer.submitView(id, { value: 'x' })).toMatchObject({ ok: false, error: 'not_there' });
  });

  it('goes at once when a view asks for it on closing', async () => {
    const { officer, id } = await opened(form([text()]), () => ({
      response_action: 'push',
      view: modal({ clear_on_close: true }),
    }));
    await officer.submitView(id, { value: 'x' });
    await officer.closeView();
    expect(officer.viewStack()).toEqual([]);
  });
});

describe('view_closed', () => {
  it.each([
    [{ all: false }, false],
    [{ all: true }, true],
  ])('closing with %j says is_cleared %s', async (how, cleared) => {
    const { officer, delivered } = await opened({ notify_on_close: true, callback_id: 'form' });
    await officer.closeView(how);
    expect(delivered[1]?.payload).toMatchObject({
      type: 'view_closed',
      is_cleared: cleared,
      view: { callback_id: 'form' },
    });
  });

  it('is not sent when nobody asked', async () => {
    const { officer, delivered } = await opened({});
    await officer.closeView();
    expect(delivered).toHaveLength(1);
  });
});

describe('a form is checked before it is sent', () => {
  const forms = [
    ['an empty required input', text(), null, 'Please complete this required field.'],
    ['blanks in a required input', text(), '  ', 'Please complete this required field.'],
    ['too few characters', text({ min_length: 5 }), 'four', 'This must be at least 5 characters.'],
    ['too many characters', text({ max_length: 5 }), 'sixsix', 'This must be at most 5 characters.'],
    ['more than 3,000 characters', text(), 'x'.repeat(3001), 'This must be at most 3000 characters.'],
    ['no e-mail address', inputBlock('why', { type: 'email_text_input' }), 'jo', 'Please enter a valid email address.'],
    ['no address', inputBlock('why', { type: 'url_text_input' }), 'javascript:x', 'Please enter a valid URL.'],
    [
      'a fraction for a whole number',
      inputBlock('why', { type: 'number_input', is_decimal_allowed: false }),
      '1.5',
      'Enter a whole number.',
    ],
    [
      'a number out of range',
      inputBlock('why', { type: 'number_input', is_decimal_allowed: true, max_value: '9' }),
      '10',
      'Enter a number of at most 9.',
    ],
  ] as const;
  it.each(forms)('%s', async (_what, block, value, problem) => {
    const { officer, id, delivered } = await opened(form([block]));
    expect(await officer.submitView(id, { value })).toMatchObject({ error: 'form', fields: { why: problem } });
    expect(delivered).toHaveLength(1);
  });

  it('an optional input may stay empty', async () => {
    const { officer, id } = await opened(form([{ ...text(), optional: true }]));
    expect(await officer.submitView(id)).toEqual({ ok: true });
  });

  it('a view without submit cannot be submitted, nor an element that is not in it be filled', async () => {
    const { officer, id } = await opened({});
    expect(await officer.submitView(id)).toMatchObject({ error: 'not_there' });
    const other = await opened(form([text()]));
    expect(await other.officer.submitView(other.id, { nope: 'x' })).toMatchObject({ error: 'not_there' });
  });
});

describe('what an app may answer to a submission', () => {
  const answers = [
    ['nothing: the view closes', undefined, { ok: true }, 0],
    ['clear', { response_action: 'clear' }, { ok: true }, 0],
    [
      'errors beside an input',
      { response_action: 'errors', errors: { why: 'No' } },
      { error: 'form', fields: { why: 'No' } },
      1,
    ],
    ['errors beside nothing', { response_action: 'errors', errors: { who: 'No' } }, { error: 'invalid_response' }, 1],
    ['no errors at all', { response_action: 'errors', errors: {} }, { error: 'invalid_response' }, 1],
    ['an update', { response_action: 'update', view: modal() }, { ok: true }, 1],
    [
      'an update that is not good',
      { response_action: 'update', view: { type: 'modal' } },
      { error: 'invalid_response' },
      1,
    ],
    ['a push', { response_action: 'push', view: modal() }, { ok: true }, 2],
    ['an unknown action', { response_action: 'dance' }, { error: 'invalid_response' }, 1],
    ['a message', { text: 'thanks' }, { error: 'invalid_response' }, 1],
  ] as const;
  it.each(answers)('%s', async (_what, answer, outcome, left) => {
    const { officer, id } = await opened(form([text()]), () => answer);
    expect(await officer.submitView(id, { value: 'x' })).toMatchObject(outcome);
    expect(officer.viewStack()).toHaveLength(left);
  });

  it('too late and the form stays, with what was typed', async () => {
    const { workspace, delivered } = await notingApp(
      (each) => (each.payload.type === 'view_submission' ? new Promise(() => {}) : {}),
      { ackWithin: 60 },
    );
    const officer = workspace.as(people.officer);
    await officer.command('/demo');
    const view = modal(form([text()]));
    await call(workspace, 'views.open', { trigger_id: delivered[0]?.payload.trigger_id, view });
    const outcome = await officer.submitView(officer.view()?.id ?? '', { value: 'typed' });
    expect(outcome).toMatchObject({ error: 'operation_timeout' });
    expect(officer.view()?.values).toMatchObject({ why: { value: { value: 'typed' } } });
  });
});

describe('the Home', () => {
  const home = { type: 'home', blocks: [section('Home')] };
  it('is published with the hash it had', async () => {
    const { workspace } = await notingApp();
    const first = await call(workspace, 'views.publish', { user_id: people.officer, view: home });
    const hash = (first.body.view as { hash: string }).hash;
    const args = { user_id: people.officer, view: home, hash };
    expect((await call(workspace, 'views.publish', args)).body.ok).toBe(true);
    expect((await call(workspace, 'views.publish', args)).body.error).toBe('hash_conflict');
  });

  it('is not for people of another team', async () => {
    const { workspace } = await notingApp();
    const { body } = await call(workspace, 'views.publish', { user_id: people.owner, view: home });
    expect(body.error).toBe('user_not_found');
  });
});
