// Free text of the register before the guard: colleagues are named there; nothing about a person of a case may be.
import { type GuardKind, inspect, refusal } from '../guard/index.ts';

export type KeptOut = { readonly says: string; readonly kinds: readonly GuardKind[] };

/** Null when it may be kept. `colleague`: the field is there to hold somebody at work. */
export function keptOut(text: string, holds: 'colleague' | 'anything' = 'anything'): KeptOut | null {
  const found = inspect(text, { allow: holds === 'colleague' ? ['person-name'] : [] });
  return found.clean ? null : { says: refusal(found.kinds), kinds: found.kinds };
}
