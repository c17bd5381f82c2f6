// Weighs a typed word: as much as the word tells that was most likely meant by it.
import { type AgencyIndex, countOf } from './agency-index.ts';
import type { Part, Reading } from './query.ts';

// How often, roughly, a word is mistyped, cut short or abbreviated, against being typed as it is.
const UNLIKELY = 0.02;
// A state's name tells as much as its share of the agencies; that it stands in some names too adds little.
const MOST_OF_STATE = 4;
const LETTERS_TO_COUNT_FULLY = 4;
const UNKNOWN_SHARE = 0.6;
const LEAST_OF_KIND = 1.5;
const FORMAL_SHARE = 0.35;
const PLACE_SHARE = 0.5;

/** How much each typed word tells. */
export function weigh(words: readonly string[], { readings, kinds, formal }: Reads, index: AgencyIndex): number[] {
  const places = placesAfterAgency(words, readings, kinds);
  return words.map((word, slot) => {
    const weight = weightOf(slot, word, readings, index);
    if (formal.has(word)) return weight * FORMAL_SHARE;
    if (kinds[slot]) return Math.max(weight, LEAST_OF_KIND);
    return places.has(slot) ? weight * PLACE_SHARE : weight;
  });
}

export type Reads = {
  readonly readings: readonly Reading[];
  /** Which words say a kind of agency. */
  readonly kinds: readonly boolean[];
  /** Words that letterheads put before the name: City of, County of. */
  readonly formal: ReadonlySet<string>;
};

/** "FRANKLIN CO SO CARNESVILLE": what follows a whole agency is where it sits, and published names seldom say it. */
function placesAfterAgency(
  words: readonly string[],
  readings: readonly Reading[],
  kinds: readonly boolean[],
): ReadonlySet<number> {
  const isState = (slot: number) =>
    readings.some((reading) => reading.kind === 'state' && reading.from <= slot && slot < reading.to);
  const isName = (slot: number) => !kinds[slot] && !isState(slot);
  const force = words.findIndex(
    (word, slot) => FORCES.has(word) && words.slice(0, slot).some((_word, before) => isName(before)),
  );
  return new Set(force === -1 ? [] : words.flatMap((_word, slot) => (slot > force && isName(slot) ? [slot] : [])));
}

const FORCES = new Set([
  'police',
  'pd',
  'sheriff',
  'sheriffs',
  'so',
  'office',
  'department',
  'dept',
  'patrol',
  'marshal',
  'marshalls',
]);

/** A word that fits nothing here weighs much: it tells that the rest may be chance. */
function weightOf(slot: number, word: string, readings: readonly Reading[], index: AgencyIndex): number {
  const own = readings.filter((reading) => slot >= reading.from && slot < reading.to);
  const meant = own.map((reading) => likeliest(reading, index)).sort((a, b) => b.likely - a.likely)[0];
  const tells = meant?.tells ?? Math.log(1 + index.agencies.length) * UNKNOWN_SHARE;
  const weight = own.some((reading) => reading.kind === 'state') ? Math.min(tells, MOST_OF_STATE) : tells;
  // A stray letter or two tell little, whatever they were meant to be.
  return meant !== undefined && word.length > 1 ? weight : weight * Math.min(1, word.length / LETTERS_TO_COUNT_FULLY);
}

type Meant = { readonly likely: number; readonly tells: number };

function likeliest(reading: Reading, index: AgencyIndex): Meant {
  if (reading.kind === 'state')
    return { likely: index.agencies.length * UNLIKELY * UNLIKELY * reading.factor, tells: MOST_OF_STATE };
  const parts = reading.parts.map((part) => likeliestWord(part, index));
  const likely = Math.min(...parts.map((part) => part.likely)) * (reading.factor < 1 ? UNLIKELY : 1);
  return { likely, tells: Math.max(...parts.map((part) => part.tells)) };
}

/** A common word with a slip is likelier than a rare one without: "departmen" stands in some file, cut off. */
function likeliestWord(part: Part, { weights, postingStart }: AgencyIndex): Meant {
  let meant: Meant = { likely: 0, tells: 0 };
  for (const [word, fit] of part) {
    const agencies = countOf(word, postingStart);
    const likely = agencies * (fit === 1 ? 1 : UNLIKELY);
    if (likely > meant.likely) meant = { likely, tells: weights[word] ?? 0 };
  }
  return meant;
}
