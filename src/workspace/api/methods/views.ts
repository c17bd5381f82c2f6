// views.*: opening, pushing and updating modals, publishing Homes.

import { z } from 'zod';
import { checkHome, checkModal, isTooLarge, type ModalPayload } from '../../limits/index.ts';
import { asksForFiles } from '../../world/files.ts';
import type { View } from '../../world/model.ts';
import type { Trigger } from '../../world/passes.ts';
import { viewJson } from '../../world/view-json.ts';
import { findView, publishHome, reviseView, stackLimit, stackOf, stackView, topOf } from '../../world/views.ts';
import { type Answer, agree, type Call, invalidBlocks, type Method, method, refuse } from '../method.ts';

const triggered = z.strictObject({
  trigger_id: z.string().optional(),
  interactivity_pointer: z.string().optional(),
  view: z.unknown(),
});
type Opening = Call<z.infer<typeof triggered>>;

function open(call: Opening): Answer {
  return opening(call, (trigger, payload) => {
    if (trigger.viewId !== undefined)
      return refuse('invalid_trigger_id', {
        response_metadata: { messages: ['This trigger came from a modal: use views.push or views.update'] },
      });
    return shown(call, stacked(call, trigger, payload, true));
  });
}

function push(call: Opening): Answer {
  return opening(call, (trigger, payload) => {
    const top = topOf(call.world, trigger.userId);
    if (!top || trigger.viewId !== top.id) return refuse('not_found');
    if (stackOf(call.world, trigger.userId).length >= stackLimit) return refuse('push_limit_reached');
    return shown(call, stacked(call, trigger, payload, false));
  });
}

function opening(call: Opening, then: (trigger: Trigger, payload: ModalPayload) => Answer): Answer {
  const { world, args } = call;
  const trigger = world.passes.useTrigger(args.trigger_id ?? args.interactivity_pointer);
  if (typeof trigger === 'string') return refuse(trigger);
  if (isTooLarge(args.view)) return refuse('view_too_large');
  const view = checkModal(args.view);
  if (!view.ok) return invalidView(view.problems);
  if (lacksFiles(call, view.value)) return needsFiles;
  return isExternalIdTaken(call, view.value.external_id) ? refuse('duplicate_external_id') : then(trigger, view.value);
}

const stacked = ({ world, team }: Opening, trigger: Trigger, payload: ModalPayload, fresh: boolean) =>
  stackView(world, { teamId: team.id, userId: trigger.userId, channelId: trigger.channelId, fresh }, payload);

function shown({ world, warn }: Pick<Opening, 'world' | 'warn'>, view: View): Answer {
  const { length } = view.payload.blocks;
  if (length > 90) warn(`${length} of 100 blocks`);
  const kilobytes = Math.round(JSON.stringify(view.payload).length / 1000);
  if (kilobytes > 200) warn(`the view has ${kilobytes} of 250 kB`);
  return agree({ view: viewJson(world, view) });
}

/** Problems of blocks are invalid_blocks only in messages; in views Slack says invalid_arguments. */
const invalidView = (problems: readonly string[]) => ({ ...invalidBlocks(problems), error: 'invalid_arguments' });

/** Slack's page on the file input: the app must have the scope. */
const lacksFiles = ({ world }: Pick<Opening, 'world'>, { blocks }: Pick<ModalPayload, 'blocks'>): boolean =>
  asksForFiles(blocks) && !world.manifest.scopes.has('files:read');

const needsFiles = refuse('missing_scope', { needed: 'files:read' });

const isExternalIdTaken = (
  { world, team }: Pick<Opening, 'world' | 'team'>,
  externalId: string | undefined,
  by?: View,
) => {
  const taken = externalId ? findView(world, team.id, { externalId }) : undefined;
  return taken !== undefined && taken !== by;
};

const updating = z.strictObject({
  view: z.unknown(),
  view_id: z.string().optional(),
  external_id: z.string().optional(),
  hash: z.string().optional(),
});

function update(call: Call<z.infer<typeof updating>>): Answer {
  const { world, team, args, warn } = call;
  if (args.view_id === undefined && !args.external_id) return refuse('invalid_arguments');
  const view = findView(world, team.id, { id: args.view_id, externalId: args.external_id });
  if (!view) return refuse('not_found');
  if (args.hash === undefined) warn('views.update without hash');
  else if (args.hash !== view.hash) return refuse('hash_conflict');
  if (isTooLarge(args.view)) return refuse('view_too_large');
  const payload = view.payload.type === 'home' ? checkHome(args.view) : checkModal(args.view);
  if (!payload.ok) return invalidView(payload.problems);
  if (lacksFiles(call, payload.value)) return needsFiles;
  if (isExternalIdTaken(call, payload.value.external_id, view)) return refuse('duplicate_external_id');
  reviseView(world, view, payload.value);
  return shown(call, view);
}

const publishing = z.strictObject({ user_id: z.string(), view: z.unknown(), hash: z.string().optional() });

function publish(call: Call<z.infer<typeof publishing>>): Answer {
  const { world, team, args } = call;
  if (!world.manifest.homeTab) return refuse('not_enabled');
  const person = world.people.get(args.user_id);
  if (!person || person.isBot || person.teamId !== team.id) return refuse('user_not_found');
  const before = world.homes.get(args.user_id);
  if (args.hash !== undefined && before && before.hash !== args.hash) return refuse('hash_conflict');
  if (isTooLarge(args.view)) return refuse('view_too_large');
  const payload = checkHome(args.view);
  return payload.ok
    ? shown(call, publishHome(world, team.id, args.user_id, payload.value))
    : invalidView(payload.problems);
}

export const viewsMethods: readonly (readonly [string, Method])[] = [
  ['views.open', method({ tier: 'tier4', args: triggered, answer: open })],
  ['views.push', method({ tier: 'tier4', args: triggered, answer: push })],
  ['views.update', method({ tier: 'tier4', args: updating, answer: update })],
  ['views.publish', method({ tier: 'tier4', args: publishing, answer: publish })],
];
