// Picks the few agencies worth ranking: those whose words answer most of what the question tells.
import { type AgencyIndex, countOf } from './agency-index.ts';
import type { Part, Query, Reading } from './query.ts';
import { strongest } from './strongest.ts';
import { addGain, clear, type Tally } from './tally.ts';
import { PLACE, roleOf, wordOf } from './tokens.ts';

/** Agencies by their number in the index. */
export type Range = { readonly from: number; readonly before: number };

const PLACE_SHARE = 0.6;
// All agencies of a state answer its name; those that bear it in theirs should not drown among them.
const STATE_SHARE = 0.85;
// Words of so many agencies (police, county) find none by themselves where rarer words are at hand.
const COMMON_SHARE = 0.04;
const MOST_PARTS = 16;

export function pickCandidates(query: Query, range: Range, most: number, index: AgencyIndex, tally: Tally): number[] {
  const steps = stepsOf(query, index);
  for (const step of steps.rare) addStep(step, range, index, tally);
  if (tally.count === 0) for (const step of steps.common) addStep(step, range, index, tally);
  else addCommonToTouched(steps.common, index, tally);
  const picked = strongest(tally, most, index.priors);
  clear(tally);
  return picked;
}

/** One part of one reading: the words that fill it, and what filling it is worth. */
type Step = { readonly worth: number; readonly place: number } & (
  | { readonly kind: 'words'; readonly part: Part }
  | { readonly kind: 'state'; readonly code: string }
);

/** Steps for the same slot and part stand together, so that the best of them counts once. */
function stepsOf(
  query: Query,
  index: AgencyIndex,
): { readonly rare: readonly Step[]; readonly common: readonly Step[] } {
  const steps = query.readings.flatMap((reading) => partsOf(reading, query)).sort((a, b) => a.place - b.place);
  return {
    rare: steps.filter((step) => !isCommon(step, index)),
    common: steps.filter((step) => isCommon(step, index)),
  };
}

function partsOf(reading: Reading, query: Query): Step[] {
  let weight = 0;
  for (let slot = reading.from; slot < reading.to; slot += 1) weight += query.weights[slot] ?? 0;
  weight *= reading.factor;
  const place = reading.from * MOST_PARTS;
  if (reading.kind === 'state') return [{ kind: 'state', code: reading.code, worth: weight * STATE_SHARE, place }];
  const worth = weight / reading.parts.length;
  return reading.parts.map((part, at) => ({ kind: 'words', part, worth, place: place + Math.min(at, MOST_PARTS - 1) }));
}

function isCommon(step: Step, { postingStart, agencies }: AgencyIndex): boolean {
  if (step.kind === 'state') return false;
  let most = 0;
  for (const [word] of step.part) most = Math.max(most, countOf(word, postingStart));
  return most > agencies.length * COMMON_SHARE;
}

function addStep(step: Step, range: Range, index: AgencyIndex, tally: Tally): void {
  if (step.kind === 'state') addStretch(step.worth, step.place, overlap(stretchOf(step.code, index), range), tally);
  else for (const [word, fit] of step.part) addWord(word, step.worth * fit, step.place, range, index, tally);
}

function addStretch(worth: number, place: number, { from, before }: Range, tally: Tally): void {
  for (let agency = from; agency < before; agency += 1) addGain(tally, agency, worth, place);
}

function addWord(word: number, gain: number, place: number, range: Range, index: AgencyIndex, tally: Tally): void {
  const { postings, postingStart } = index;
  const end = postingStart[word + 1] ?? 0;
  for (let at = postingStart[word] ?? 0; at < end; at += 1) {
    const posting = postings[at] ?? 0;
    const agency = posting >>> 1;
    if (agency < range.from || agency >= range.before) continue;
    addGain(tally, agency, (posting & 1) === 1 ? gain * PLACE_SHARE : gain, place);
  }
}

/** Looking through the few agencies that rarer words found is quicker than through all that are police. */
function addCommonToTouched(steps: readonly Step[], index: AgencyIndex, tally: Tally): void {
  const { gainOfWord, placeOfWord, touched, sums } = tally;
  const places = [...new Set(steps.map((step) => step.place))];
  for (const step of steps) {
    if (step.kind !== 'words') continue;
    for (const [word, fit] of step.part) {
      if (step.worth * fit <= (gainOfWord[word] ?? 0)) continue;
      gainOfWord[word] = step.worth * fit;
      placeOfWord[word] = places.indexOf(step.place);
    }
  }
  const best = new Float32Array(places.length);
  for (let at = 0; at < tally.count; at += 1) {
    const agency = touched[at] ?? 0;
    sums[agency] = (sums[agency] ?? 0) + gainOfOwnWords(agency, best, index, tally);
  }
  for (const step of steps) if (step.kind === 'words') for (const word of step.part.keys()) gainOfWord[word] = 0;
}

/** A word that stands twice, in two names or in name and type, counts once. */
function gainOfOwnWords(agency: number, best: Float32Array, { tokens, tokenStart }: AgencyIndex, tally: Tally): number {
  best.fill(0);
  const end = tokenStart[agency + 1] ?? 0;
  for (let at = tokenStart[agency] ?? 0; at < end; at += 1) {
    const token = tokens[at] ?? 0;
    const word = wordOf(token);
    const gain = (tally.gainOfWord[word] ?? 0) * (roleOf(token) >= PLACE ? PLACE_SHARE : 1);
    const place = tally.placeOfWord[word] ?? 0;
    if (gain > (best[place] ?? 0)) best[place] = gain;
  }
  let sum = 0;
  for (const gain of best) sum += gain;
  return sum;
}

/** The agencies of a state stand together, because they are sorted by ORI. */
export function stretchOf(code: string, { agencies }: AgencyIndex): Range {
  return { from: firstFrom(code, agencies), before: firstFrom(`${code}~`, agencies) };
}

function overlap(a: Range, b: Range): Range {
  return { from: Math.max(a.from, b.from), before: Math.min(a.before, b.before) };
}

function firstFrom(start: string, agencies: AgencyIndex['agencies']): number {
  let low = 0;
  let high = agencies.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((agencies[middle]?.ori ?? '') < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
