// Attaches an official text: finds the passage of each clause, and tells whether it is still the one that was restated.
import { createHash } from 'node:crypto';
import type { Clause, ClauseId } from './model.ts';

export type Locatable = Pick<Clause, 'id' | 'document' | 'locator' | 'pin'>;

export type Attached =
  /** The passage, verbatim with its line breaks, and as pinned. */
  | { readonly kind: 'found'; readonly clause: ClauseId; readonly passage: string }
  /** `pin` is that of the passage as it now stands, for whoever restates it anew. */
  | { readonly kind: 'changed'; readonly clause: ClauseId; readonly passage: string; readonly pin: string }
  /** `lost` is the end of the locator that the text does not have. */
  | { readonly kind: 'missing'; readonly clause: ClauseId; readonly lost: 'from' | 'to' };

/** One result for each clause, in order. `clauses` are those of the document that `text` is. */
export function attachText(text: string, clauses: readonly Locatable[]): readonly Attached[] {
  const folded = fold(text);
  return clauses.map((clause) => attachOne(folded, clause));
}

/** The document whose locators `text` has most of; null when it has none. */
export function documentOf(text: string, clauses: readonly Locatable[]): string | null {
  const folded = fold(text).folded;
  const counts = new Map<string, number>();
  for (const { document, locator } of clauses) {
    if (folded.includes(normalise(locator.from))) counts.set(document, (counts.get(document) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? null;
}

/** NFC, every run of blanks and line breaks one blank, none at the ends: what a pin is taken of. */
export function normalise(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** sha256, in hex, of the passage after normalisation. */
export function pinOf(passage: string): string {
  return createHash('sha256').update(normalise(passage), 'utf8').digest('hex');
}

function attachOne(text: Folded, { id, locator, pin }: Locatable): Attached {
  const starts = placesOf(normalise(locator.from), text.folded);
  if (starts.length === 0) return { kind: 'missing', clause: id, lost: 'from' };
  const passages = starts.flatMap((start) => passageFrom(text, start, normalise(locator.to)));
  const [first] = passages;
  if (first === undefined) return { kind: 'missing', clause: id, lost: 'to' };
  // A new edition may use the opening words twice: the passage that keeps the pin is the right one.
  const same = passages.find((passage) => pinOf(passage) === pin);
  if (same !== undefined) return { kind: 'found', clause: id, passage: same };
  return { kind: 'changed', clause: id, passage: first, pin: pinOf(first) };
}

function passageFrom({ folded, original, offsets }: Folded, start: number, to: string): string[] {
  const at = placesOf(to, folded, start)[0];
  if (at === undefined) return [];
  const end = at + to.length;
  return [original.slice(offsets[start], offsets[end])];
}

/** Where `words` stand as whole words: a letter put before the first one changes the passage. */
function placesOf(words: string, folded: string, start = 0): number[] {
  const places: number[] = [];
  for (let at = folded.indexOf(words, start); at >= 0; at = folded.indexOf(words, at + 1)) {
    if (
      !continues(folded[at - 1], folded[at]) &&
      !continues(folded[at + words.length - 1], folded[at + words.length])
    ) {
      places.push(at);
    }
  }
  return places;
}

function continues(left: string | undefined, right: string | undefined): boolean {
  return LETTER_OR_DIGIT.test(left ?? '') && LETTER_OR_DIGIT.test(right ?? '');
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

type Folded = {
  readonly folded: string;
  readonly original: string;
  /** For each place in `folded`, and one past its end, the place in `original`. */
  readonly offsets: readonly number[];
};

function fold(text: string): Folded {
  const original = text.normalize('NFC').trim();
  const offsets: number[] = [];
  let folded = '';
  for (const { 0: piece, index } of original.matchAll(/\s+|\S+/gu)) {
    const written = /^\s/u.test(piece) ? ' ' : piece;
    for (let at = 0; at < written.length; at += 1) offsets.push(index + at);
    folded += written;
  }
  offsets.push(original.length);
  return { folded, original, offsets };
}
