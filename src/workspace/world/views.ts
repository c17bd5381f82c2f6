// Modals and Homes: opening, pushing, updating and closing, with Slack's rules for stacks and kept input.

import { type Block, elementsOf, type HomePayload, type ModalPayload } from '../limits/index.ts';
import { optionsOf } from '../limits/options.ts';
import { newHash, newId } from './ids.ts';
import { withIds } from './messages.ts';
import type { StateValue, Values, View } from './model.ts';
import { initialValues } from './values.ts';
import type { World } from './world.ts';

/** Slack's page on modals: three views on top of each other. */
export const stackLimit = 3;

export const stackOf = (world: World, userId: string): readonly View[] => world.stacks.get(userId) ?? [];
export const topOf = (world: World, userId: string): View | undefined => stackOf(world, userId).at(-1);

type Opening = { readonly teamId: string; readonly userId: string; readonly channelId?: string | undefined };

/** Puts a modal on top of the person's stack; `fresh` starts a new stack. */
export function stackView(world: World, opening: Opening & { fresh: boolean }, payload: ModalPayload): View {
  const below = opening.fresh ? [] : stackOf(world, opening.userId);
  const previous = below.at(-1);
  const channelId = opening.channelId ?? previous?.channelId;
  const view = makeView(world, { ...opening, channelId }, payload, previous);
  world.stacks.set(opening.userId, [...below, view]);
  world.changes.tell({ kind: 'views', userId: opening.userId });
  return view;
}

function makeView(world: World, opening: Opening, payload: ModalPayload | HomePayload, previous?: View): View {
  const id = newId('V');
  const withBlockIds = { ...payload, blocks: withIds(payload.blocks) };
  return {
    id,
    teamId: opening.teamId,
    userId: opening.userId,
    payload: withBlockIds,
    hash: newHash(world.wall.now()),
    values: initialValues(withBlockIds.blocks, opening.channelId),
    rootId: previous?.rootId ?? id,
    previousId: previous?.id ?? null,
    ...(opening.channelId === undefined ? {} : { channelId: opening.channelId }),
  };
}

/** Replaces what a view shows. What was typed stays where block_id and action_id are the same and the kind too. */
export function reviseView(world: World, view: View, payload: ModalPayload | HomePayload): void {
  const blocks = withIds(payload.blocks);
  view.payload = { ...payload, blocks };
  view.values = keptValues(view.values, initialValues(blocks, view.channelId), blocks);
  view.hash = newHash(world.wall.now());
  world.changes.tell({ kind: payload.type === 'home' ? 'home' : 'views', userId: view.userId });
}

function keptValues(before: Values, fresh: Values, blocks: readonly Block[]): Values {
  return Object.fromEntries(
    Object.entries(fresh).map(([blockId, actions]) => [
      blockId,
      Object.fromEntries(
        Object.entries(actions).map(([actionId, state]) => {
          const old = before[blockId]?.[actionId];
          return [actionId, old?.type === state.type && isStillOffered(blocks, actionId, old) ? old : state];
        }),
      ),
    ]),
  );
}

/** A choice whose option is gone from the menu is gone too. */
function isStillOffered(blocks: readonly Block[], actionId: string, state: StateValue): boolean {
  const element = blocks.flatMap(elementsOf).find((each) => 'action_id' in each && each.action_id === actionId);
  if (!element || !('options' in element || 'option_groups' in element)) return true;
  const offered = optionsOf(element).map((option) => option.value);
  return [state.selected_option ?? [], state.selected_options ?? []]
    .flat()
    .every((each) => offered.includes(valueIn(each)));
}

const valueIn = (option: object): string => ('value' in option ? String(option.value) : '');

export function publishHome(world: World, teamId: string, userId: string, payload: HomePayload): View {
  const existing = world.homes.get(userId);
  if (existing) {
    reviseView(world, existing, payload);
    return existing;
  }
  const view = makeView(world, { teamId, userId }, payload);
  world.homes.set(userId, view);
  world.changes.tell({ kind: 'home', userId });
  return view;
}

/** Takes views off the stack from `from` upwards. */
export function dropViews(world: World, userId: string, from: number): readonly View[] {
  const stack = stackOf(world, userId);
  world.stacks.set(userId, stack.slice(0, from));
  world.changes.tell({ kind: 'views', userId });
  return stack.slice(from);
}

export function findView(world: World, teamId: string, by: { id?: unknown; externalId?: unknown }): View | undefined {
  const all = [...[...world.stacks.values()].flat(), ...world.homes.values()];
  return all.find(
    (view) =>
      view.teamId === teamId &&
      (by.id === undefined ? (view.payload.external_id ?? '') === by.externalId : view.id === by.id),
  );
}
