// What a person has typed or picked in elements, before the app knows of it.

import type { Block, Element } from '../../../limits/index.ts';
import type { Raw } from '../../../world/choose.ts';
import type { StateValue, Values } from '../../../world/model.ts';
import { drafts } from '../state.ts';

/** The place of a message or view on the page, and what its elements hold as the workspace knows it. */
export type Spot = {
  readonly where: { readonly viewId: string } | { readonly channelId: string; readonly ts: string };
  readonly key: string;
  readonly surface: 'message' | 'modal' | 'home';
  readonly values: Values;
  readonly blocks: readonly Block[];
};

export type Acting = Exclude<Element, { type: 'image' }>;

/** Ids may hold blanks, so something stands between them that no id can hold. */
const gap = '\u0000';

/** The kind of element is in it: another kind under the same ids starts anew, as it does in Slack. */
export const draftKey = (spot: Spot, blockId: string, element: Acting): string =>
  [spot.key, blockId, element.action_id, element.type].join(gap);

export function rawOf(spot: Spot, blockId: string, element: Acting): Raw {
  const draft = drafts.value.get(draftKey(spot, blockId, element));
  if (draft !== undefined) return draft;
  const state = spot.values[blockId]?.[element.action_id];
  return state === undefined ? initialRaw(element) : rawOfState(state);
}

export function setDraft(spot: Spot, blockId: string, element: Acting, raw: Raw): void {
  drafts.value = new Map(drafts.value).set(draftKey(spot, blockId, element), raw);
}

/** Everything typed at this spot, by block and action; what was typed in blocks that are gone is left out. */
export function filledAt(spot: Spot): Record<string, Record<string, Raw>> {
  const filled: Record<string, Record<string, Raw>> = {};
  for (const block of spot.blocks)
    for (const element of elementsIn(block)) {
      const blockId = block.block_id ?? '';
      const raw = drafts.value.get(draftKey(spot, blockId, element));
      if (raw !== undefined) filled[blockId] = { ...filled[blockId], [element.action_id]: raw };
    }
  return filled;
}

function elementsIn(block: Block): readonly Acting[] {
  if (block.type === 'input') return [block.element];
  if (block.type === 'actions') return block.elements;
  return block.type === 'section' && block.accessory && block.accessory.type !== 'image' ? [block.accessory] : [];
}

export function dropDrafts(spot: Spot): void {
  drafts.value = new Map([...drafts.value].filter(([key]) => !key.startsWith(`${spot.key}${gap}`)));
}

type Option = { readonly value: string };

function rawOfState(state: StateValue): Raw {
  const [, held] = Object.entries(state).find(([key]) => key !== 'type') ?? [];
  if (Array.isArray(held))
    return held.map((each) => (isOption(each) ? each.value : isFile(each) ? each.id : String(each)));
  if (isOption(held)) return held.value;
  return typeof held === 'string' || typeof held === 'number' ? held : null;
}

const isOption = (held: unknown): held is Option => typeof held === 'object' && held !== null && 'value' in held;

const isFile = (held: unknown): held is { readonly id: string } =>
  typeof held === 'object' && held !== null && 'id' in held;

/** Messages start with what their elements say; views with what the workspace says. */
function initialRaw(element: Acting): Raw {
  if ('initial_option' in element) return element.initial_option?.value ?? null;
  if ('initial_options' in element) return element.initial_options?.map((option) => option.value) ?? [];
  const [, initial] = Object.entries(element).find(([key]) => key.startsWith('initial_')) ?? [];
  if (typeof initial === 'string' || typeof initial === 'number') return initial;
  return Array.isArray(initial) ? initial.map(String) : null;
}
