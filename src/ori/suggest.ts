// What someone perhaps meant by what they typed: only valid ORIs, each with the reason, never more than a few.
import type { OriSuggestion } from './answer.ts';
import { looksLike } from './look-alikes.ts';
import { isOri, type OriReading, readOri } from './read.ts';
import { postalCode, slipsIn } from './slips.ts';
import type { OriTable } from './table.ts';

const MOST = 4;

/** Long texts are searched no further than this: an ORI that was meant stands near the front. */
const SEARCHED = 400;

const UCR_LENGTH = 7;

const LETTERS_OF: Readonly<Record<string, string>> = { '0': 'O', '1': 'IL', '5': 'S', '8': 'B' };

export function suggestFor(text: string, reading: OriReading, table: OriTable): OriSuggestion[] {
  const typed = reading.reason === null ? reading.kept : undefined;
  const meant = perhapsMeant(text, reading, table).filter(({ ori }) => isOri(ori) && ori !== typed);
  return meant.filter((entry, at) => meant.findIndex((other) => other.ori === entry.ori) === at).slice(0, MOST);
}

function perhapsMeant(text: string, reading: OriReading, table: OriTable): OriSuggestion[] {
  switch (reading.reason) {
    case 'empty':
      return [];
    case 'bad-character':
      return [...inLatinLetters(text), ...standingInText(text)];
    case 'too-short':
      return fromUcr(reading.kept, table);
    case 'too-long':
      return standingInText(text);
    case 'bad-state':
      return digitsForState(reading.kept, table);
    case null:
      return slipsIn(reading.kept, table);
  }
}

function inLatinLetters(text: string): OriSuggestion[] {
  const start = text.slice(0, SEARCHED);
  const latin = [...start].map((typed) => looksLike(typed) ?? typed).join('');
  const reading = readOri(latin);
  if (latin === start || start !== text || reading.reason !== null) return [];
  return [{ ori: reading.kept, why: 'Letters of another script were typed that look like these Latin ones.' }];
}

function standingInText(text: string): OriSuggestion[] {
  const words =
    text
      .slice(0, SEARCHED)
      .toUpperCase()
      .match(/[A-Z0-9]+/g) ?? [];
  const oris = words.filter((word) => isOri(word) && /[0-9]/.test(word));
  return oris.map((ori) => ({ ori, why: 'These nine characters stand in what you typed.' }));
}

function fromUcr(kept: string, table: OriTable): OriSuggestion[] {
  if (kept.length !== UCR_LENGTH) return [];
  const why = 'Seven characters are a UCR identifier. The NCIC ORI often adds 00, but not always: confirm it.';
  const padded = `${kept}00`;
  const postal = postalCode(padded, table).map((entry) => ({ ori: entry.ori, why: `${entry.why} ${why}` }));
  return [...postal, { ori: padded, why }];
}

/** C0034019E for CO034019E: digits where the two letters of the state belong. */
function digitsForState(kept: string, table: OriTable): OriSuggestion[] {
  const [first = '', second = ''] = kept;
  const codes = lettersFor(first).flatMap((one) => lettersFor(second).map((two) => one + two));
  return table.places
    .filter((place) => codes.includes(place.code) && !place.defunct)
    .map((place) => ({
      ori: place.code + kept.slice(2),
      why: `An ORI begins with two letters; ${kept.slice(0, 2)} may be ${place.code}, ${place.name}.`,
    }));
}

function lettersFor(typed: string): string[] {
  return [...(LETTERS_OF[typed] ?? typed)];
}
