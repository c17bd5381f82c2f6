// Where a question names a state: by code, name or short form, in one word or several, with a slip.
import { STATES } from '../states.ts';
import { wordsOf } from '../words/fold.ts';
import type { Reading } from './query.ts';
import { slipsApart } from './slips-apart.ts';

const LONGEST_NAME = 3;

const CODES = new Map(
  STATES.flatMap((state) =>
    [state.code, state.postal ?? state.code, ...state.short].map((word) => [word.toLowerCase(), state.code] as const),
  ),
);

const NAMES = STATES.flatMap((state) =>
  spellings(state.name).map((words) => ({ words, text: words.join(' '), code: state.code })),
);

/** The longest name wins where one holds another: West Virginia is not Virginia. */
export function stateReadings(words: readonly string[]): Reading[] {
  const readings: Reading[] = [];
  for (let from = 0; from < words.length; from += 1) {
    const found = longestAt(words, from);
    if (found === undefined) continue;
    readings.push(found);
    from = found.to - 1;
  }
  return readings;
}

function longestAt(words: readonly string[], from: number): Reading | undefined {
  for (let length = LONGEST_NAME; length >= 1; length -= 1) {
    if (from + length > words.length) continue;
    const found = stateCalled(words.slice(from, from + length));
    if (found) return { kind: 'state', from, to: from + length, ...found };
  }
  return undefined;
}

function stateCalled(words: readonly string[]): { code: string; factor: number } | undefined {
  const text = words.join(' ');
  const code = CODES.get(text);
  if (code !== undefined) return { code, factor: 0.95 };
  const named = NAMES.filter((name) => name.words.length === words.length);
  const exact = named.find((name) => name.text === text);
  if (exact) return { code: exact.code, factor: 1 };
  const near = text.length < 6 ? undefined : named.find((name) => slipsApart(name.text, text, 1) === 1);
  return near && { code: near.code, factor: 0.8 };
}

function spellings(name: string): string[][] {
  const words = wordsOf(name);
  const [first = '', ...rest] = words;
  return /^(?:north|south|west|new)$/.test(first) ? [words, [first.charAt(0), ...rest]] : [words];
}
