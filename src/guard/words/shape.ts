// How a word is written, and whether it can be part of a person's name.
import { GIVEN_NAMES } from './given-names.ts';
import { NOT_A_NAME } from './not-a-name.ts';
import { SMALL_WORDS } from './small-words.ts';

/** In small letters, without a final period or possessive. */
export function bare(word: string | undefined): string {
  return (word ?? '').toLowerCase().replace(/\.$/, '').replace(/'s$/, '');
}

export function isWord(word: string | undefined): boolean {
  return /^\p{L}/u.test(word ?? '');
}

export function isGiven(word: string): boolean {
  return GIVEN_NAMES.has(bare(word));
}

export function isNoName(word: string): boolean {
  return NOT_A_NAME.has(bare(word)) && !isInitial(word);
}

export function isInitial(word: string | undefined): boolean {
  return /^\p{L}\.?$/u.test(word ?? '');
}

export function isUpperStart(word: string | undefined): boolean {
  return /^\p{Lu}/u.test(word ?? '');
}

/** "Smith", "O'Brien", "McKay"; not "SMITH" and not "smith". */
export function isCapitalised(word: string): boolean {
  return /^\p{Lu}['\p{Lu}]?[\p{L}\p{M}'-]*\p{Ll}/u.test(word);
}

/** What may be a surname after a given name: "Smith", "SMITH", and "smith" unless it is a small word like "was". */
export function isSurname(word: string): boolean {
  if (isCapitalised(word) || /^\p{Lu}[\p{Lu}'-]{2,}\.?$/u.test(word)) return true;
  return /^\p{Ll}[\p{Ll}'-]+\.?$/u.test(word) && !SMALL_WORDS.has(bare(word));
}
