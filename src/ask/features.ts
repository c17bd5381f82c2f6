// What the finder sees of a question: stems, pairs of neighbours, meanings, pairs of meanings, and pieces of words.
import { ninthIn } from './ninth-words.ts';
import type { Meaning, SameMeaning } from './same-meaning.ts';
import { stem } from './stem.ts';

export type Question = {
  readonly text: string;
  readonly words: readonly string[];
  /** How many words that carry content are no words of the field, and how many there are. */
  readonly strange: { readonly count: number; readonly of: number };
};

/** How much each sort of feature counts, by the first letter of its name. */
const STRENGTHS: Readonly<Record<string, number>> = { u: 1, b: 0.7, c: 1, s: 0.7, g: 0.4, n: 2, x: 0.7 };

export function strengthOf(feature: string): number {
  return STRENGTHS[feature[0] ?? ''] ?? 0;
}

/** How many places apart two meanings may stand to count as a pair. */
const NEAR_PLACES = 3;

/** The names of the question's features, each once. */
export function featuresOf({ text, words, strange }: Question, sameMeaning: SameMeaning): ReadonlySet<string> {
  const features = new Set<string>();
  const stems = words.map(stem);
  const meanings = sameMeaning.find(stems);
  for (const one of stems) features.add(`u:${one}`);
  addNeighbours(features, stems);
  for (const { groups } of meanings) for (const group of groups) features.add(`c:${group}`);
  addNear(features, contentOf(words, stems, meanings));
  for (const word of words) addPieces(features, word);
  addNinth(features, text);
  features.add(`x:${Math.min(MOST_STRANGE, strange.count)}`);
  features.add(`x:${Math.round((strange.count / Math.max(1, strange.of)) * MOST_STRANGE)} of ${MOST_STRANGE}`);
  return features;
}

const MOST_STRANGE = 4;

function addNeighbours(features: Set<string>, stems: readonly string[]): void {
  for (let at = 0; at <= stems.length; at += 1) features.add(`b:${stems[at - 1] ?? '^'}_${stems[at] ?? '$'}`);
}

// The question as a row of meanings and the remaining words that carry content.
function contentOf(words: readonly string[], stems: readonly string[], meanings: readonly Meaning[]): string[] {
  const starts = new Map(meanings.map((meaning) => [meaning.from, meaning]));
  const content: string[] = [];
  for (let at = 0; at < stems.length; ) {
    const meaning = starts.get(at);
    if (meaning !== undefined) content.push(`@${meaning.groups[0] ?? ''}`);
    else if (!EMPTY_WORDS.has(words[at] ?? '')) content.push(stems[at] ?? '');
    at = meaning?.to ?? at + 1;
  }
  return content;
}

function addNear(features: Set<string>, content: readonly string[]): void {
  for (let at = 0; at < content.length; at += 1) {
    for (const other of content.slice(at + 1, at + 1 + NEAR_PLACES))
      features.add(`s:${[content[at] ?? '', other].sort().join('+')}`);
  }
}

function addPieces(features: Set<string>, word: string): void {
  if (word.length < 4) return;
  const edged = `^${word}$`;
  for (let length = 3; length <= 5; length += 1)
    for (let at = 0; at + length <= edged.length; at += 1) features.add(`g:${edged.slice(at, at + length)}`);
}

function addNinth(features: Set<string>, text: string): void {
  const ninth = ninthIn(text);
  if (ninth === null) return;
  features.add('n:some');
  features.add(`n:${/\d/.test(ninth) ? 'digit' : LISTED.includes(ninth) ? ninth : 'unlisted'}`);
}

/** The letters that item 2 lists; N stands where the source is illegible. */
const LISTED = 'ABCEGIJMNY';

/** Words that say nothing by themselves. */
export const EMPTY_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the of to in on at by for is are was were be been am do does did it its this that these those i we you he ' +
    'she they me us him her them my our your his their and or if so as with from have has had can could may might ' +
    'must shall should will would there what which just got get'
  ).split(' '),
);
