// A trigger opens one modal within three seconds of real time, and only where it came from.

import { expect, it } from 'vitest';
import { call } from './call.ts';
import { people } from './demo.ts';
import { modal, notingApp, plain, section, stillWall } from './plain.ts';

async function aTrigger(wall = stillWall()) {
  const { workspace, delivered } = await notingApp(undefined, { wall });
  await workspace.as(people.officer).command('/demo');
  return { workspace, delivered, wall, trigger: delivered[0]?.payload.trigger_id as string };
}

it('a trigger works once', async () => {
  const { workspace, trigger } = await aTrigger();
  const first = await call(workspace, 'views.open', { trigger_id: trigger, view: modal() });
  const second = await call(workspace, 'views.open', { trigger_id: trigger, view: modal() });
  expect([first.body.ok, second.body.error]).toEqual([true, 'exchanged_trigger_id']);
});

it('a trigger is spent even when the view was not good', async () => {
  const { workspace, trigger } = await aTrigger();
  const first = await call(workspace, 'views.open', { trigger_id: trigger, view: { type: 'modal' } });
  const second = await call(workspace, 'views.open', { trigger_id: trigger, view: modal() });
  expect([first.body.error, second.body.error]).toEqual(['invalid_arguments', 'exchanged_trigger_id']);
});

it.each([
  [3000, undefined],
  [3001, 'expired_trigger_id'],
])('after %i milliseconds of real time the answer is %s', async (ms, error) => {
  const { workspace, trigger, wall } = await aTrigger();
  wall.pass(ms);
  const { body } = await call(workspace, 'views.open', { trigger_id: trigger, view: modal() });
  expect(body.error).toBe(error);
});

it('moving the workspace’s clock does not expire a trigger', async () => {
  const { workspace, trigger } = await aTrigger();
  workspace.clock.advance(86_400_000);
  expect((await call(workspace, 'views.open', { trigger_id: trigger, view: modal() })).body.ok).toBe(true);
});

it('a made-up trigger is refused', async () => {
  const { workspace } = await aTrigger();
  const { body } = await call(workspace, 'views.open', { trigger_id: '1.2.abc', view: modal() });
  expect(body.error).toBe('invalid_trigger_id');
});

it('a click in a modal may push another but not open one', async () => {
  const button = { type: 'button', action_id: 'more', text: plain('More') };
  const { workspace, delivered, trigger } = await aTrigger();
  await call(workspace, 'views.open', {
    trigger_id: trigger,
    view: modal({ blocks: [section('x'), { type: 'actions', elements: [button] }] }),
  });
  const officer = workspace.as(people.officer);
  const view = officer.view()?.id ?? '';
  await officer.clickAction(view, 'more');
  await officer.clickAction(view, 'more');
  const [open, push] = [delivered[1]?.payload.trigger_id, delivered[2]?.payload.trigger_id];
  expect((await call(workspace, 'views.open', { trigger_id: open, view: modal() })).body.error).toBe(
    'invalid_trigger_id',
  );
  expect((await call(workspace, 'views.push', { trigger_id: push, view: modal() })).body.ok).toBe(true);
  expect(officer.viewStack()).toHaveLength(2);
});

it('while a modal is open nothing behind it can be used', async () => {
  const { workspace, trigger } = await aTrigger();
  await call(workspace, 'views.open', { trigger_id: trigger, view: modal() });
  expect(await workspace.as(people.officer).command('/demo')).toMatchObject({ error: 'not_there' });
});
