// Picks the few agencies worth ranking: those whose words answer most of what the question tells.
import type { AgencyIndex } from './agency-index.ts';
import type { Part, Query, Reading } from './query.ts';

export type Range = { readonly from: number; readonly before: number };

/** One per index: the sums are kept between questions, because a fresh array for each costs more than the search. */
export type Scratch = {
  readonly sums: Float32Array;
  readonly touched: Uint32Array;
  /** Which slot and part gave the agency its latest gain, and how much: of several words for one thing the best counts. */
  readonly lastPlace: Int32Array;
  readonly lastGain: Float32Array;
};

export function scratchFor(agencies: number): Scratch {
  return {
    sums: new Float32Array(agencies),
    touched: new Uint32Array(agencies),
    lastPlace: new Int32Array(agencies).fill(-1),
    lastGain: new Float32Array(agencies),
  };
}

const PLACE_SHARE = 0.6;
// All agencies of a state answer its name; those that bear it in theirs should not drown among them.
const STATE_SHARE = 0.85;
// The fewer the other words of an agency, the likelier it is meant.
const PER_OTHER_WORD = 0.06;

export function pickCandidates(
  query: Query,
  range: Range,
  most: number,
  index: AgencyIndex,
  scratch: Scratch,
): number[] {
  const { sums, touched, lastPlace, lastGain } = scratch;
  let count = 0;
  const add = (agency: number, gain: number, place: number) => {
    if (agency < range.from || agency >= range.before) return;
    const before = sums[agency] ?? 0;
    if (before === 0) {
      touched[count] = agency;
      count += 1;
    }
    const already = lastPlace[agency] === place ? (lastGain[agency] ?? 0) : 0;
    if (gain <= already) return;
    sums[agency] = before + gain - already;
    lastPlace[agency] = place;
    lastGain[agency] = gain;
  };
  for (const reading of inPlaces(query.readings)) addReading(reading, query, index, add);
  const picked = strongest(touched.subarray(0, count), most, index, sums);
  for (let at = 0; at < count; at += 1) {
    sums[touched[at] ?? 0] = 0;
    lastPlace[touched[at] ?? 0] = -1;
  }
  return picked;
}

type InPlace = { readonly reading: Reading; readonly part: Part | null; readonly place: number };

const MOST_PARTS = 16;

/** Readings taken apart, those of the same slot and part one after the other. */
function inPlaces(readings: readonly Reading[]): InPlace[] {
  return readings
    .flatMap((reading): InPlace[] => {
      const place = reading.from * MOST_PARTS;
      if (reading.kind === 'state') return [{ reading, part: null, place }];
      return reading.parts.map((part, at) => ({ reading, part, place: place + Math.min(at, MOST_PARTS - 1) }));
    })
    .sort((a, b) => a.place - b.place);
}

type Add = (agency: number, gain: number, place: number) => void;

function addReading({ reading, part, place }: InPlace, query: Query, index: AgencyIndex, add: Add): void {
  let weight = 0;
  for (let slot = reading.from; slot < reading.to; slot += 1) weight += query.weights[slot] ?? 0;
  weight *= reading.factor;
  if (reading.kind === 'state') {
    const { from, before } = stretchOf(reading.code, index);
    for (let agency = from; agency < before; agency += 1) add(agency, weight * STATE_SHARE, place);
    return;
  }
  const { postings, postingStart } = index;
  for (const [word, fit] of part ?? []) {
    const gain = (weight * fit) / reading.parts.length;
    const end = postingStart[word + 1] ?? 0;
    for (let at = postingStart[word] ?? 0; at < end; at += 1) {
      const posting = postings[at] ?? 0;
      add(posting >>> 1, (posting & 1) === 1 ? gain * PLACE_SHARE : gain, place);
    }
  }
}

/** The agencies of a state stand together, because they are sorted by ORI. */
export function stretchOf(code: string, { agencies }: AgencyIndex): Range {
  return { from: firstFrom(code, agencies), before: firstFrom(`${code}~`, agencies) };
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

function strongest(touched: Uint32Array, most: number, { tokenStart }: AgencyIndex, sums: Float32Array): number[] {
  let top = 0;
  for (const agency of touched) {
    const words = (tokenStart[agency + 1] ?? 0) - (tokenStart[agency] ?? 0);
    const sum = Math.max((sums[agency] ?? 0) - PER_OTHER_WORD * words, 0.001);
    sums[agency] = sum;
    if (sum > top) top = sum;
  }
  return sortedAbove(floorFor(touched, most, top, sums), touched, sums).slice(0, most);
}

const STEPS = 512;
const TALLY = new Uint32Array(STEPS + 1);

/** The sum below which there are enough better ones, found by counting rather than sorting thousands. */
function floorFor(touched: Uint32Array, most: number, top: number, sums: Float32Array): number {
  TALLY.fill(0);
  for (const agency of touched) {
    const step = Math.floor(((sums[agency] ?? 0) / top) * STEPS);
    TALLY[step] = (TALLY[step] ?? 0) + 1;
  }
  let better = 0;
  let step = STEPS;
  while (step > STEPS * 0.3 && better < most) {
    better += TALLY[step] ?? 0;
    step -= 1;
  }
  return ((step + 1) / STEPS) * top;
}

function sortedAbove(floor: number, touched: Uint32Array, sums: Float32Array): number[] {
  const kept: number[] = [];
  for (const agency of touched) if ((sums[agency] ?? 0) >= floor) kept.push(agency);
  return kept.sort((a, b) => (sums[b] ?? 0) - (sums[a] ?? 0) || a - b);
}
