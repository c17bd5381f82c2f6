// Reads a typed question: literally, with short forms spelled out, with words torn apart or run together, as a state.
import { nameOfState } from '../states.ts';
import { POSSIBLE } from '../words/abbreviations.ts';
import { wordsOf } from '../words/fold.ts';
import { isKindWord } from '../words/kind-words.ts';
import { nameWords, spelledOut } from '../words/name-words.ts';
import type { AgencyIndex } from './agency-index.ts';
import type { Part, Query, Reading } from './query.ts';
import { stateReadings } from './state-readings.ts';
import { weightOf } from './weigh.ts';
import { matchesOf } from './word-matches.ts';

// Nobody types a longer name, and each further word costs time.
const MOST_WORDS = 16;
const POSSIBLE_FACTOR = 0.92;
const POSSESSIVE_FACTOR = 0.97;
const TORN_FACTOR = 0.95;
// With a word at hand that fits so well, nobody ran two words together.
const LIKELY = 0.8;
const NOTHING: Part = new Map();
const FORMAL_SHARE = 0.35;
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
  const formal = formalWords(text);
  return {
    readings,
    weights: words.map((word, at) => weightOf(at, word, readings, index) * (formal.has(word) ? FORMAL_SHARE : 1)),
    kinds: words.map(saysKind),
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
  const readings: Reading[] = [];
  const add = (parts: readonly Part[], factor: number) => {
    if (parts.every((part) => part.size > 0)) readings.push({ kind: 'words', from: at, to: at + 1, parts, factor });
  };
  const spelled = spelledOut(word);
  if (spelled)
    add(
      spelled.map((each) => exactly(each, index)),
      1,
    );
  const meant = spelled ? NOTHING : matchesOf(word, isLast, index);
  add([meant], 1);
  for (const phrase of Object.hasOwn(POSSIBLE, word) ? (POSSIBLE[word] ?? []) : []) {
    add(
      phrase.split(' ').map((each) => exactly(each, index)),
      POSSIBLE_FACTOR,
    );
  }
  // "lees summit" for Lee's Summit: the mark of possession goes with its letter when names are folded.
  if (!spelled && word.length > 3 && word.endsWith('s')) add([exactly(word.slice(0, -1), index)], POSSESSIVE_FACTOR);
  if (!spelled && bestOf(meant) < LIKELY) for (const parts of tornApart(word, index)) add(parts, TORN_FACTOR);
  return readings;
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
