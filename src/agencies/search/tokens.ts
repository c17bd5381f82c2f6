// The words each agency is known by, as numbers: which word, and what it is to the agency.
import type { Agency } from '../agency.ts';
import { nameWords } from '../words/name-words.ts';
import { typeWords } from '../words/type-words.ts';

/** What a word is to its agency. Numbers below PLACE count the agency's names, its own first. */
export const PLACE = 14;
export const TYPE = 15;
const MOST_NAMES = 13;

// A word of an agency is kept in one number: what it is above, which word it is below.
const ROLE_SHIFT = 28;
const WORD_BITS = 2 ** ROLE_SHIFT - 1;

export type Tokens = {
  /** Where each agency's words begin in `tokens`; one more entry than agencies. */
  readonly tokenStart: Uint32Array;
  readonly tokens: Uint32Array;
};

export function wordOf(token: number): number {
  return token & WORD_BITS;
}

export function roleOf(token: number): number {
  return token >>> ROLE_SHIFT;
}

/** Words get their numbers in the order they are met. */
export function collectTokens(agencies: readonly Agency[]): Tokens & { readonly ids: ReadonlyMap<string, number> } {
  const ids = new Map<string, number>();
  const tokenStart = new Uint32Array(agencies.length + 1);
  let tokens = new Uint32Array(agencies.length * 12 + 64);
  let count = 0;
  const add = (words: readonly string[], role: number) => {
    if (count + words.length > tokens.length) tokens = grown(tokens, count + words.length);
    for (const word of words) {
      tokens[count] = ((role << ROLE_SHIFT) | idOf(word, ids)) >>> 0;
      count += 1;
    }
  };
  for (const [number, agency] of agencies.entries()) {
    tokenStart[number] = count;
    addAgency(agency, add);
  }
  tokenStart[agencies.length] = count;
  return { ids, tokenStart, tokens: tokens.slice(0, count) };
}

function idOf(word: string, ids: Map<string, number>): number {
  const known = ids.get(word);
  if (known !== undefined) return known;
  ids.set(word, ids.size);
  return ids.size - 1;
}

function addAgency(agency: Agency, add: (words: readonly string[], role: number) => void): void {
  add(nameWords(agency.name), 0);
  for (const [at, other] of agency.otherNames.entries()) if (at < MOST_NAMES) add(nameWords(other), at + 1);
  if (agency.county !== null) add(nameWords(agency.county), PLACE);
  if (agency.city !== null) add(nameWords(agency.city), PLACE);
  add(typeWords(agency.type), TYPE);
}

function grown(tokens: Uint32Array<ArrayBuffer>, needed: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(needed, tokens.length * 2));
  larger.set(tokens);
  return larger;
}
