// Reads what was typed as an ORI: the letters and digits that remain, or the first reason why it is none.

import type { OriReason } from './answer.ts';
import { characterOf } from './characters.ts';

export const ORI_LENGTH = 9;

export type OriReading = {
  /** What remains, capitals and digits only, refused characters left out. */
  readonly kept: string;
  readonly reason: OriReason | null;
  /** The first refused character and where it stands, counting from one. */
  readonly refused: { readonly typed: string; readonly position: number } | null;
};

/** The order of the reasons is part of the contract: empty, bad-character, too-short, too-long, bad-state. */
export function readOri(text: string): OriReading {
  let kept = '';
  let refused: OriReading['refused'] = null;
  let position = 0;
  for (const typed of text) {
    position += 1;
    const character = characterOf(typed);
    if (character.kind === 'kept') kept += character.value;
    if (character.kind === 'refused') refused ??= { typed, position };
  }
  return { kept, refused, reason: refused ? 'bad-character' : reasonOf(kept) };
}

export function isOri(text: string): boolean {
  return /^[A-Z]{2}[A-Z0-9]{7}$/.test(text);
}

function reasonOf(kept: string): OriReason | null {
  if (kept.length === 0) return 'empty';
  if (kept.length < ORI_LENGTH) return 'too-short';
  if (kept.length > ORI_LENGTH) return 'too-long';
  return isOri(kept) ? null : 'bad-state';
}
