// Where an element stands: in a message or in a view that the person has before them, with its block and its state.

import { type Block, type Element, elementsOf } from '../limits/index.ts';
import { findMessage } from '../world/messages.ts';
import type { Message, Person, Values, View } from '../world/model.ts';
import { initialValues } from '../world/values.ts';
import { topOf } from '../world/views.ts';
import type { World } from '../world/world.ts';

export type Where = { readonly channelId: string; readonly ts: string } | { readonly viewId: string };
export type Place =
  | { readonly kind: 'message'; readonly message: Message; readonly blocks: readonly Block[]; readonly key: string }
  | { readonly kind: 'view'; readonly view: View; readonly blocks: readonly Block[]; readonly key: string };

/** Undefined when this person has no such message or view before them. */
export function findPlace(world: World, person: Person, where: Where): Place | undefined {
  if ('viewId' in where) {
    const view = [topOf(world, person.id), world.homes.get(person.id)].find((each) => each?.id === where.viewId);
    return view && { kind: 'view', view, blocks: view.payload.blocks, key: view.id };
  }
  const message = findMessage(world, where.channelId, where.ts);
  const sees = world.channels.get(where.channelId)?.members.has(person.id);
  if (!message || !sees || (message.onlyFor !== undefined && message.onlyFor !== person.id)) return undefined;
  return { kind: 'message', message, blocks: message.blocks, key: `${where.channelId} ${where.ts}` };
}

export type Acting = Exclude<Element, { type: 'image' }>;
export type Found = { readonly block: Block; readonly blockId: string; readonly element: Acting };

/** The element with this action_id; the block's id decides where two have the same. */
export function findElement(place: Place, actionId: string, blockId?: string): Found | undefined {
  for (const block of place.blocks) {
    if (blockId !== undefined && block.block_id !== blockId) continue;
    const element = elementsOf(block).find((each) => 'action_id' in each && each.action_id === actionId);
    if (element && element.type !== 'image') return { block, blockId: block.block_id ?? '', element };
  }
  return undefined;
}

/** What the elements of the place hold for this person; to be changed in place. */
export function valuesAt(place: Place, person: Person): Values {
  if (place.kind === 'view') return place.view.values;
  const values = place.message.chosen.get(person.id) ?? initialValues(place.blocks);
  place.message.chosen.set(person.id, values);
  return values;
}
