// Reads a typed question: literally, with short forms spelled out, with words torn apart or run together, as a state.
import { nameOfState } from '../states.ts';
import { POSSIBLE } from '../words/abbreviations.ts';
import { wordsOf } from '../words/fold.ts';
import { isKindWord } from '../words/kind-words.ts';
import { nameWords, nearlySpelled, spelledOut } from '../words/name-words.ts';
import type { AgencyIndex } from './agency-index.ts';
import type { Part, Query, Reading } from './query.ts';
import { stateReadings } from './state-readings.ts';
import { weigh } from './weigh.ts';
import { matchesOf } from './word-matches.ts';

// Nobody types a longer name, and each further word costs time.
const MOST_WORDS = 16;
const POSSIBLE_FACTOR = 0.92;
const SPELLED_TOO_FACTOR = 0.9;
const POSSESSIVE_FACTOR = 0.97;
const NEARLY_FACTOR = 0.85;
const TORN_FACTOR = 0.95;
// With a word at hand that fits so well, nobody ran two words together.
const LIKELY = 0.8;
const NOTHING: Part = new Map();
const PLACE_WORD_BEFORE_OF = /\b(city|town|village|borough|township|state|county|commonwealth) of\b/gi;

/** `code`: the only state looked in, or null. */
export function readQuery(text: string, code: string | null, index: AgencyIndex): Query {
  const words = wordsOf(text).slice(0, MOST_WORDS);
  const states = stateReadings(words);
  const readings: Reading[] = [...states];
  for (const [at, word] of words.entries()) {
    readings.push(...readingsOf(word, at, at === words.length - 1, index));
    const next = words[at + 1];
    if (next !== undefined) readings.push(...runTogether(word + next, at, index));
  }
  const kinds = words.map(saysKind);
  return {
    readings,
    weights: weigh(words, { readings, kinds, formal: formalWords(text) }, index),
    kinds,
    states: states.map((reading) => reading.from),
    stateWords: wordsOfStates(states, code, index),
  };
}

function saysKind(word: string): boolean {
  const possible = Object.hasOwn(POSSIBLE, word) ? (POSSIBLE[word] ?? []) : [];
  return [...nameWords(word), ...possible.flatMap((phrase) => phrase.split(' '))].some(isKindWord);
}

function wordsOfStates(
  states: readonly Reading[],
  code: string | null,
  { vocabulary }: AgencyIndex,
): ReadonlySet<number> {
  const codes = states.flatMap((reading) => (reading.kind === 'state' ? [reading.code] : []));
  const names = [...codes, ...(code === null ? [] : [code])].flatMap((each) => wordsOf(nameOfState(each) ?? ''));
  return new Set(names.flatMap((word) => vocabulary.ids.get(word) ?? []));
}

function readingsOf(word: string, at: number, isLast: boolean, index: AgencyIndex): Reading[] {
  const spelled = spelledOut(word);
  const meant = spelled && word.length < 3 ? NOTHING : matchesOf(word, isLast, index);
  const possible = Object.hasOwn(POSSIBLE, word) ? (POSSIBLE[word] ?? []) : [];
  const ways: Way[] = [
    ...(spelled ? [way(exactlyAll(spelled, index), 1)] : []),
    // "Lake Par" is rather a park cut short than a parish, but "par" alone is a parish.
    way([meant], spelled ? SPELLED_TOO_FACTOR : 1),
    ...possible.map((phrase) => way(exactlyAll(phrase.split(' '), index), POSSIBLE_FACTOR)),
    ...(spelled ? [] : otherWays(word, bestOf(meant) >= LIKELY, index)),
  ];
  return ways
    .filter(({ parts }) => parts.every((part) => part.size > 0))
    .map((each) => ({ kind: 'words', from: at, to: at + 1, ...each }));
}

type Way = { readonly parts: readonly Part[]; readonly factor: number };

function way(parts: readonly Part[], factor: number): Way {
  return { parts, factor };
}

function otherWays(word: string, isLikely: boolean, index: AgencyIndex): Way[] {
  // "lees summit" for Lee's Summit: the mark of possession goes with its letter when names are folded.
  const owner =
    word.length > 3 && word.endsWith('s') ? [way([exactly(word.slice(0, -1), index)], POSSESSIVE_FACTOR)] : [];
  if (isLikely) return owner;
  return [
    ...owner,
    ...nearlySpelled(word).map((long) => way(exactlyAll(long, index), NEARLY_FACTOR)),
    ...tornApart(word, index).map((parts) => way(parts, TORN_FACTOR)),
  ];
}

function exactlyAll(words: readonly string[], index: AgencyIndex): Part[] {
  return words.map((word) => exactly(word, index));
}

function bestOf(part: Part): number {
  return Math.max(0, ...part.values());
}

function exactly(word: string, { vocabulary }: AgencyIndex): Part {
  const id = vocabulary.ids.get(word);
  return new Map(id === undefined ? [] : [[id, 1]]);
}

/** "danecounty", and "danexcounty": the blank was lost, or another key was hit for it. */
function tornApart(word: string, index: AgencyIndex): Part[][] {
  const found: Part[][] = [];
  for (let at = 2; at <= word.length - 2; at += 1) {
    for (const skipped of [0, 1]) {
      const halves = [word.slice(0, at), word.slice(at + skipped)];
      if ((halves[1] ?? '').length < 2) continue;
      const parts = halves.flatMap(nameWords).map((each) => exactly(each, index));
      if (parts.every((part) => part.size > 0)) found.push(parts);
    }
  }
  return found;
}

/** "mc donald" for McDonald. */
function runTogether(word: string, at: number, index: AgencyIndex): Reading[] {
  const part = exactly(word, index);
  return part.size === 0 ? [] : [{ kind: 'words', from: at, to: at + 2, parts: [part], factor: TORN_FACTOR }];
}

/** "City of Anchorage": letterheads say so, published names seldom. */
function formalWords(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(PLACE_WORD_BEFORE_OF)].map((match) => (match[1] ?? '').toLowerCase()));
}
