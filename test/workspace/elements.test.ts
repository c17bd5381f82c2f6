// What each element tells the app: its state when untouched, and after a person chose or typed something.

import { describe, expect, it } from 'vitest';
import { call } from './call.ts';
import { people } from './demo.ts';
import { inputBlock, modal, notingApp, plain, section } from './plain.ts';

const options = ['one', 'two', 'three'].map((value) => ({ text: plain(value), value }));
const [one, two] = options;

const elements = [
  ['plain_text_input', {}, { value: null }, 'typed', { value: 'typed' }],
  ['plain_text_input', { initial_value: 'first' }, { value: 'first' }, '', { value: null }],
  ['email_text_input', {}, { value: null }, 'a@example.org', { value: 'a@example.org' }],
  ['url_text_input', {}, { value: null }, 'https://example.org', { value: 'https://example.org' }],
  ['number_input', { is_decimal_allowed: true }, { value: null }, '1.5', { value: '1.5' }],
  ['static_select', { options }, { selected_option: null }, 'two', { selected_option: two }],
  ['static_select', { options, initial_option: one }, { selected_option: one }, null, { selected_option: null }],
  ['radio_buttons', { options }, { selected_option: null }, 'one', { selected_option: one }],
  ['checkboxes', { options }, { selected_options: [] }, ['two', 'one'], { selected_options: [one, two] }],
  ['multi_static_select', { options }, { selected_options: [] }, ['one'], { selected_options: [one] }],
  ['users_select', {}, { selected_user: null }, 'U0COORD001', { selected_user: 'U0COORD001' }],
  ['multi_users_select', {}, { selected_users: [] }, ['U0COORD001'], { selected_users: ['U0COORD001'] }],
  ['channels_select', {}, { selected_channel: null }, 'C0NDEX0001', { selected_channel: 'C0NDEX0001' }],
  [
    'conversations_select',
    { default_to_current_conversation: true },
    { selected_conversation: 'C0GENERAL1' },
    'C0NDEX0001',
    { selected_conversation: 'C0NDEX0001' },
  ],
  ['multi_channels_select', {}, { selected_channels: [] }, ['C0NDEX0001'], { selected_channels: ['C0NDEX0001'] }],
  ['datepicker', {}, { selected_date: null }, '2026-03-02', { selected_date: '2026-03-02' }],
  ['timepicker', {}, { selected_time: null }, '09:30', { selected_time: '09:30' }],
  ['datetimepicker', {}, { selected_date_time: null }, 1772445600, { selected_date_time: 1772445600 }],
] as const;

async function opened(blocks: readonly unknown[]) {
  const { workspace, delivered } = await notingApp(({ payload }) =>
    payload.type === 'block_suggestion' ? { body: { options } } : {},
  );
  const officer = workspace.as(people.officer);
  await officer.command('/demo');
  const view = modal({ blocks, submit: plain('Send') });
  const { body } = await call(workspace, 'views.open', { trigger_id: delivered[0]?.payload.trigger_id, view });
  expect(body.ok).toBe(true);
  return { officer, delivered, id: officer.view()?.id ?? '' };
}

describe.each(elements)('%s %j', (type, more, untouched, raw, chosen) => {
  it(`starts as ${JSON.stringify(untouched)} and becomes ${JSON.stringify(chosen)}`, async () => {
    const { officer, delivered, id } = await opened([inputBlock('in', { type, ...more }, { optional: true })]);
    expect(officer.view()?.values).toEqual({ in: { value: { type, ...untouched } } });
    expect(await officer.submitView(id, { value: raw })).toEqual({ ok: true });
    expect(delivered[1]?.payload.view?.state).toEqual({ values: { in: { value: { type, ...chosen } } } });
  });
});

describe('what cannot be chosen', () => {
  const wrong = [
    ['static_select', { options }, 'four'],
    ['checkboxes', { options }, ['four']],
    ['multi_static_select', { options, max_selected_items: 1 }, ['one', 'two']],
    ['users_select', {}, 'U404'],
    ['datepicker', {}, 'tomorrow'],
    ['datetimepicker', {}, 'tomorrow'],
    ['external_select', {}, 'never offered'],
  ] as const;
  it.each(wrong)('%s %j: %j', async (type, more, raw) => {
    const { officer, id } = await opened([inputBlock('in', { type, ...more })]);
    expect(await officer.submitView(id, { value: raw })).toMatchObject({ ok: false, error: 'not_there' });
  });
});

describe('elements that act at once', () => {
  const acting = [
    ['button', { text: plain('Go'), value: 'v' }, undefined, { value: 'v', text: plain('Go') }],
    ['overflow', { options }, 'two', { selected_option: two }],
    ['static_select', { options }, 'two', { selected_option: two }],
    ['datepicker', {}, '2026-03-02', { selected_date: '2026-03-02' }],
    ['checkboxes', { options }, ['one'], { selected_options: [one] }],
  ] as const;
  it.each(acting)('%s', async (type, more, value, told) => {
    const block = { type: 'actions', block_id: 'act', elements: [{ type, action_id: 'go', ...more }] };
    const { officer, delivered, id } = await opened([section('x'), block]);
    expect(await officer.clickAction(id, 'go', value === undefined ? {} : { value })).toEqual({ ok: true });
    const { payload } = delivered[1] ?? {};
    expect(payload).toMatchObject({ type: 'block_actions', container: { type: 'view', view_id: id } });
    expect(payload?.actions).toMatchObject([{ type, action_id: 'go', block_id: 'act', ...told }]);
    expect(payload?.response_url).toBeUndefined();
  });

  it('an input tells nothing until it is submitted, unless it dispatches', async () => {
    const text = { type: 'plain_text_input' };
    const { officer, delivered, id } = await opened([
      inputBlock('quiet', text),
      inputBlock('loud', { ...text, action_id: 'loud' }, { dispatch_action: true }),
    ]);
    await officer.clickAction(id, 'value', { value: 'a' });
    expect(delivered).toHaveLength(1);
    await officer.clickAction(id, 'loud', { value: 'b' });
    expect(delivered[1]?.payload.actions).toMatchObject([{ action_id: 'loud', value: 'b' }]);
    expect(delivered[1]?.payload.view?.state).toMatchObject({ values: { quiet: { value: { value: 'a' } } } });
  });

  it('what is not on the screen cannot be clicked', async () => {
    const { officer, delivered, id } = await opened([section('x')]);
    expect(await officer.clickAction(id, 'go')).toMatchObject({ error: 'not_there' });
    expect(await officer.clickAction('V404', 'go')).toMatchObject({ error: 'not_there' });
    expect(delivered).toHaveLength(1);
  });
});

describe('external selects', () => {
  it('ask the app, from the third character on, and offer what it answers', async () => {
    const { officer, delivered, id } = await opened([inputBlock('in', { type: 'external_select' })]);
    expect(await officer.options(id, 'value', 'on')).toEqual({ ok: true, options: [] });
    expect(await officer.options(id, 'value', 'one')).toEqual({ ok: true, options });
    expect(delivered[1]?.payload).toMatchObject({ type: 'block_suggestion', value: 'one', action_id: 'value' });
    expect(await officer.submitView(id, { value: 'two' })).toEqual({ ok: true });
  });
});
