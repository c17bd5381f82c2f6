// The search index: which words each agency is known by, and in which agencies each word stands.
import type { Agency } from '../agency.ts';
import { nameWords } from '../words/name-words.ts';
import { typeWords } from '../words/type-words.ts';
import { buildVocabulary, type Vocabulary } from './vocabulary.ts';

/** What a word is to its agency. Numbers below PLACE count the agency's names, its own first. */
export const PLACE = 14;
export const TYPE = 15;
const MOST_NAMES = 13;

// A word of an agency is kept in one number: what it is above, which word it is below.
const ROLE_SHIFT = 28;
const WORD_BITS = 2 ** ROLE_SHIFT - 1;

export type AgencyIndex = {
  /** In the order of their ORIs, so that a state is one stretch. */
  readonly agencies: readonly Agency[];
  readonly vocabulary: Vocabulary;
  /** Where each agency's words begin in `tokens`; one more entry than agencies. */
  readonly tokenStart: Uint32Array;
  readonly tokens: Uint32Array;
  /** Where each word's agencies begin in `postings`; one more entry than words. */
  readonly postingStart: Uint32Array;
  /** Agency number times two, plus one where the word is only a place or type word. */
  readonly postings: Uint32Array;
  /** How much a word tells: the logarithm of how rare it is. */
  readonly weights: Float32Array;
};

export function wordOf(token: number): number {
  return token & WORD_BITS;
}

export function roleOf(token: number): number {
  return token >>> ROLE_SHIFT;
}

export function buildAgencyIndex(rows: readonly Agency[]): AgencyIndex {
  const agencies = [...rows].sort((a, b) => (a.ori < b.ori ? -1 : a.ori > b.ori ? 1 : 0));
  const { ids, tokens, tokenStart } = collectTokens(agencies);
  const vocabulary = buildVocabulary(ids);
  const { postings, postingStart } = invert(tokens, tokenStart, vocabulary.words.length);
  const weights = new Float32Array(vocabulary.words.length);
  for (let id = 0; id < weights.length; id += 1) {
    const count = (postingStart[id + 1] ?? 0) - (postingStart[id] ?? 0);
    weights[id] = Math.log(1 + agencies.length / Math.max(count, 1));
  }
  return { agencies, vocabulary, tokens, tokenStart, postings, postingStart, weights };
}

function collectTokens(agencies: readonly Agency[]) {
  const ids = new Map<string, number>();
  const tokenStart = new Uint32Array(agencies.length + 1);
  let tokens = new Uint32Array(agencies.length * 12 + 64);
  let count = 0;
  const add = (words: readonly string[], role: number) => {
    if (count + words.length > tokens.length) tokens = grown(tokens, count + words.length);
    for (const word of words) {
      const known = ids.get(word);
      const id = known ?? ids.size;
      if (known === undefined) ids.set(word, id);
      tokens[count] = ((role << ROLE_SHIFT) | id) >>> 0;
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

function addAgency(agency: Agency, add: (words: readonly string[], role: number) => void): void {
  add(nameWords(agency.name), 0);
  for (const [at, other] of agency.otherNames.entries()) if (at < MOST_NAMES) add(nameWords(other), at + 1);
  if (agency.county !== null) add(nameWords(agency.county), PLACE);
  if (agency.city !== null) add(nameWords(agency.city), PLACE);
  add(typeWords(agency.type), TYPE);
}

function invert(tokens: Uint32Array, tokenStart: Uint32Array, wordCount: number) {
  const postingStart = new Uint32Array(wordCount + 1);
  eachOnce(tokens, tokenStart, wordCount, (word) => {
    postingStart[word + 1] = (postingStart[word + 1] ?? 0) + 1;
  });
  for (let word = 0; word < wordCount; word += 1)
    postingStart[word + 1] = (postingStart[word + 1] ?? 0) + (postingStart[word] ?? 0);
  const next = postingStart.slice();
  const postings = new Uint32Array(postingStart[wordCount] ?? 0);
  eachOnce(tokens, tokenStart, wordCount, (word, agency, role) => {
    const at = next[word] ?? 0;
    postings[at] = agency * 2 + (role >= PLACE ? 1 : 0);
    next[word] = at + 1;
  });
  return { postings, postingStart };
}

/** Names come before places and types, so the first time a word stands in an agency is also its strongest. */
function eachOnce(
  tokens: Uint32Array,
  tokenStart: Uint32Array,
  wordCount: number,
  visit: (word: number, agency: number, role: number) => void,
): void {
  const seenIn = new Int32Array(wordCount).fill(-1);
  for (let agency = 0; agency + 1 < tokenStart.length; agency += 1) {
    for (let at = tokenStart[agency] ?? 0; at < (tokenStart[agency + 1] ?? 0); at += 1) {
      const token = tokens[at] ?? 0;
      const word = wordOf(token);
      if (seenIn[word] === agency) continue;
      seenIn[word] = agency;
      visit(word, agency, roleOf(token));
    }
  }
}

function grown(tokens: Uint32Array<ArrayBuffer>, needed: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(needed, tokens.length * 2));
  larger.set(tokens);
  return larger;
}
