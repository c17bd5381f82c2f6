// What a person has typed or picked in elements, before the app knows of it.

import type { Element } from '../../../limits/index.ts';
import type { Raw } from '../../../world/choose.ts';
import type { StateValue, Values } from '../../../world/model.ts';
import { drafts } from '../state.ts';

/** The place of a message or view on the page, and what its elements hold as the workspace knows it. */
export type Spot = {
  readonly where: { readonly viewId: string } | { readonly channelId: string; readonly ts: string };
  readonly key: string;
  readonly surface: 'message' | 'modal' | 'home';
  readonly values: Values;
};

export type Acting = Exclude<Element, { type: 'image' }>;

/** Ids may hold blanks, so something stands between them that no id can hold. */
const gap = '\u0000';

export const draftKey = (spot: Spot, blockId: string, actionId: string): string =>
  [spot.key, blockId, actionId].join(gap);

export function rawOf(spot: Spot, blockId: string, element: Acting): Raw {
  const draft = drafts.value.get(draftKey(spot, blockId, element.action_id));
  if (draft !== undefined) return draft;
  const state = spot.values[blockId]?.[element.action_id];
  return state === undefined ? initialRaw(element) : rawOfState(state);
}

export function setDraft(spot: Spot, blockId: string, actionId: string, raw: Raw): void {
  drafts.value = new Map(drafts.value).set(draftKey(spot, blockId, actionId), raw);
}

/** Everything typed at this spot, by block and action. */
export function filledAt(spot: Spot): Record<string, Record<string, Raw>> {
  const filled: Record<string, Record<string, Raw>> = {};
  for (const [key, raw] of drafts.value) {
    const [at, blockId = '', actionId = ''] = key.split(gap);
    if (at !== spot.key) continue;
    filled[blockId] = { ...filled[blockId], [actionId]: raw };
  }
  return filled;
}

export function dropDrafts(spot: Spot): void {
  drafts.value = new Map([...drafts.value].filter(([key]) => !key.startsWith(`${spot.key}${gap}`)));
}

type Option = { readonly value: string };

function rawOfState(state: StateValue): Raw {
  const [, held] = Object.entries(state).find(([key]) => key !== 'type') ?? [];
  if (Array.isArray(held)) return held.map((each) => (isOption(each) ? each.value : String(each)));
  if (isOption(held)) return held.value;
  return typeof held === 'string' || typeof held === 'number' ? held : null;
}

const isOption = (held: unknown): held is Option => typeof held === 'object' && held !== null && 'value' in held;

/** Messages start with what their elements say; views with what the workspace says. */
function initialRaw(element: Acting): Raw {
  if ('initial_option' in element) return element.initial_option?.value ?? null;
  if ('initial_options' in element) return element.initial_options?.map((option) => option.value) ?? [];
  const [, initial] = Object.entries(element).find(([key]) => key.startsWith('initial_')) ?? [];
  if (typeof initial === 'string' || typeof initial === 'number') return initial;
  return Array.isArray(initial) ? initial.map(String) : null;
}
