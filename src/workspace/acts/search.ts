// A person types into an external select: block_suggestion, and the options that the app answers with.

import { z } from 'zod';
import { channelRef } from '../deliver/events.ts';
import { optionGroup, selectOption } from '../limits/options.ts';
import { messageJson } from '../world/messages.ts';
import type { Person } from '../world/model.ts';
import { viewJson } from '../world/view-json.ts';
import { findElement, findPlace, type Place, type Where } from './place.ts';
import { interactionBase, type Stage } from './stage.ts';

export type Search = {
  readonly where: Where;
  readonly actionId: string;
  readonly blockId?: string | undefined;
  readonly query: string;
};
export type Options =
  | { readonly ok: true; readonly options: readonly z.infer<typeof selectOption>[] }
  | { readonly ok: false; readonly shown: string };

const answer = z.union([
  z.strictObject({ options: z.array(selectOption).max(100) }),
  z.strictObject({ option_groups: z.array(optionGroup).max(100) }),
]);

const nothing = (shown: string): Options => ({ ok: false, shown });

export async function search(
  stage: Stage,
  person: Person,
  { where, actionId, blockId, query }: Search,
): Promise<Options> {
  const place = findPlace(stage.world, person, where);
  const found = place && findElement(place, actionId, blockId);
  if (!place || !found) return nothing(`There is no “${actionId}” on the screen`);
  const { element } = found;
  if (element.type !== 'external_select' && element.type !== 'multi_external_select')
    return nothing(`${element.type} has its own options`);
  if (query.length < (element.min_query_length ?? 3)) return { ok: true, options: [] };
  const payload = {
    type: 'block_suggestion',
    ...interactionBase(stage, person),
    action_id: actionId,
    block_id: found.blockId,
    value: query,
    ...placed(stage, place),
  };
  const ack = await stage.courier.deliver(actionId, { kind: 'interactive', payload });
  const read = answer.safeParse(ack.ok ? ack.body : undefined);
  if (!read.success) return nothing('The options could not be loaded');
  const options =
    'options' in read.data ? read.data.options : read.data.option_groups.flatMap((group) => group.options);
  const key = `${place.key} ${found.blockId} ${actionId}`;
  stage.world.offered.set(key, [...(stage.world.offered.get(key) ?? []), ...options]);
  return { ok: true, options };
}

function placed({ world }: Stage, place: Place) {
  if (place.kind === 'view')
    return { container: { type: 'view', view_id: place.view.id }, view: viewJson(world, place.view) };
  const { message } = place;
  const isEphemeral = message.onlyFor !== undefined;
  const at = { message_ts: message.ts, channel_id: message.channelId, is_ephemeral: isEphemeral };
  return {
    container: { type: 'message', ...at },
    channel: channelRef(world, message.channelId),
    ...(isEphemeral ? {} : { message: messageJson(world, message) }),
  };
}
