// A person submits or closes a modal: the form is checked first, then the app's response_action is carried out, strictly.

import { z } from 'zod';
import { checkModal, isTooLarge } from '../limits/index.ts';
import { asksForFiles, handOver } from '../world/files.ts';
import { formProblems } from '../world/missing.ts';
import type { Person, View } from '../world/model.ts';
import { viewJson } from '../world/view-json.ts';
import { dropViews, reviseView, stackLimit, stackOf, stackView, topOf } from '../world/views.ts';
import { shownFor } from './click.ts';
import { type Filled, fill } from './fill.ts';
import { done, interactionBase, issueTrigger, notThere, type Outcome, type Stage } from './stage.ts';

export type Submission = { readonly viewId: string; readonly filled: Filled };

export async function submit(stage: Stage, person: Person, { viewId, filled }: Submission): Promise<Outcome> {
  const view = topOf(stage.world, person.id);
  if (view?.id !== viewId || view.payload.type !== 'modal') return notThere('That modal is not on the screen');
  if (view.payload.submit === undefined) return notThere('This modal has no submit button');
  const place = { kind: 'view', view, blocks: view.payload.blocks, key: view.id } as const;
  const problems = fill(stage.world, person, place, filled);
  if (problems.length > 0) return notThere(problems.join('; '));
  const fields = formProblems(view.payload.blocks, view.values);
  if (Object.keys(fields).length > 0) return wrongFields(fields);
  handOver(stage.world, view.values);
  const trigger = { userId: person.id, viewId: view.id, ...(view.channelId ? { channelId: view.channelId } : {}) };
  const payload = {
    type: 'view_submission',
    ...interactionBase(stage, person),
    trigger_id: issueTrigger(stage, trigger),
    view: viewJson(stage.world, view),
    response_urls: [],
  };
  const name = view.payload.callback_id || view.id;
  const ack = await stage.courier.deliver(name, { kind: 'interactive', payload });
  if (!ack.ok) return { ok: false, error: ack.error, shown: `We had some trouble connecting. ${shownFor[ack.error]}` };
  return carryOut(stage, person, view, ack.body);
}

const wrongFields = (fields: Record<string, string>): Outcome => ({
  ok: false,
  error: 'form',
  shown: Object.values(fields).join(' '),
  fields,
});

const response = z.discriminatedUnion('response_action', [
  z.strictObject({ response_action: z.literal('clear') }),
  z.strictObject({
    response_action: z.literal('errors'),
    errors: z.record(z.string(), z.string().min(1).max(2000)),
  }),
  z.strictObject({ response_action: z.literal('update'), view: z.unknown() }),
  z.strictObject({ response_action: z.literal('push'), view: z.unknown() }),
]);

const invalid = (reason: string): Outcome => ({
  ok: false,
  error: 'invalid_response',
  shown: `We had some trouble connecting. Try again? (${reason})`,
});

function carryOut(stage: Stage, person: Person, view: View, body: unknown): Outcome {
  const stack = stackOf(stage.world, person.id);
  const at = stack.indexOf(view);
  if (at === -1) return body === undefined ? done : invalid('the modal was closed meanwhile');
  if (body === undefined) return dropped(stage, person, at);
  const read = response.safeParse(body);
  if (!read.success) return invalid(z.prettifyError(read.error));
  switch (read.data.response_action) {
    case 'clear':
      return dropped(stage, person, 0);
    case 'errors':
      return shownErrors(view, read.data.errors);
    case 'update':
    case 'push':
      return nextView(stage, person, view, read.data);
  }
}

function dropped({ world }: Stage, person: Person, from: number): Outcome {
  dropViews(world, person.id, from);
  return done;
}

/** Errors may only stand beside input blocks of the view. */
function shownErrors(view: View, errors: Record<string, string>): Outcome {
  const inputs = view.payload.blocks.filter((block) => block.type === 'input').map((block) => block.block_id);
  const stray = Object.keys(errors).find((blockId) => !inputs.includes(blockId));
  if (stray !== undefined) return invalid(`errors name “${stray}”, which is no input block`);
  return Object.keys(errors).length === 0 ? invalid('errors are empty') : wrongFields(errors);
}

type Next = { readonly response_action: 'update' | 'push'; readonly view: unknown };

function nextView({ world }: Stage, person: Person, view: View, next: Next): Outcome {
  if (isTooLarge(next.view)) return invalid('view_too_large');
  const payload = checkModal(next.view);
  if (!payload.ok) return invalid(payload.problems.join('; '));
  if (asksForFiles(payload.value.blocks) && !world.manifest.scopes.has('files:read'))
    return invalid('missing_scope: file_input needs files:read');
  if (next.response_action === 'update') {
    reviseView(world, view, payload.value);
    return done;
  }
  if (stackOf(world, person.id).length >= stackLimit) return invalid('push_limit_reached');
  const { channelId, teamId, userId } = view;
  stackView(world, { teamId, userId, channelId, fresh: false }, payload.value);
  return done;
}

/** `all` is the cross in the corner; without it only the topmost view goes. */
export async function close(stage: Stage, person: Person, { all }: { readonly all: boolean }): Promise<Outcome> {
  const stack = stackOf(stage.world, person.id);
  const top = stack.at(-1);
  if (!top) return notThere('No modal is open');
  const clears = all || (top.payload.type === 'modal' && top.payload.clear_on_close === true);
  const gone = dropViews(stage.world, person.id, clears ? 0 : stack.length - 1);
  await Promise.all(gone.map((view) => tellClosed(stage, person, view, clears)));
  return done;
}

async function tellClosed(stage: Stage, person: Person, view: View, isCleared: boolean): Promise<void> {
  if (view.payload.type !== 'modal' || view.payload.notify_on_close !== true) return;
  const payload = {
    type: 'view_closed',
    ...interactionBase(stage, person),
    view: viewJson(stage.world, view),
    is_cleared: isCleared,
  };
  await stage.courier.deliver(`${view.payload.callback_id || view.id} closed`, { kind: 'interactive', payload });
}
