// What the finder sees of a question: stems, pairs of neighbours, meanings, pairs of meanings, and pieces of words.
import { ninthIn } from './ninth-words.ts';
import type { Meaning, SameMeaning } from './same-meaning.ts';
import { stem } from './stem.ts';

/** Features by name with their strength in the question. */
export type Features = ReadonlyMap<string, number>;

export type Question = { readonly text: string; readonly words: readonly string[] };

const STEM = 1;
const NEIGHBOURS = 0.7;
const MEANING = 1;
const PART_OF_PHRASE = 0.5;
const NEAR = 0.7;
const PIECE = 0.4;
const NINTH = 2;

/** How many places apart two meanings may stand to count as a pair. */
const NEAR_PLACES = 3;

export function featuresOf({ text, words }: Question, sameMeaning: SameMeaning): Features {
  const features = new Map<string, number>();
  const stems = words.map(stem);
  const meanings = sameMeaning.find(stems);
  for (const one of stems) add(features, `u:${one}`, STEM);
  addNeighbours(features, stems);
  addMeanings(features, meanings, stems, sameMeaning);
  addNear(features, contentOf(words, stems, meanings));
  for (const word of words) addPieces(features, word);
  addNinth(features, text);
  return features;
}

function add(features: Map<string, number>, name: string, strength: number): void {
  features.set(name, Math.max(features.get(name) ?? 0, strength));
}

function addNeighbours(features: Map<string, number>, stems: readonly string[]): void {
  for (let at = 0; at <= stems.length; at += 1)
    add(features, `b:${stems[at - 1] ?? '^'}_${stems[at] ?? '$'}`, NEIGHBOURS);
}

function addMeanings(
  features: Map<string, number>,
  meanings: readonly Meaning[],
  stems: readonly string[],
  sameMeaning: SameMeaning,
): void {
  for (const { from, to, groups } of meanings) {
    for (const group of groups) add(features, `c:${group}`, MEANING);
    if (to - from === 1) continue;
    for (const part of stems.slice(from + 1, to))
      for (const group of sameMeaning.groupsOf(part)) add(features, `c:${group}`, PART_OF_PHRASE);
  }
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

function addNear(features: Map<string, number>, content: readonly string[]): void {
  for (let at = 0; at < content.length; at += 1) {
    for (const other of content.slice(at + 1, at + 1 + NEAR_PLACES))
      add(features, `s:${[content[at] ?? '', other].sort().join('+')}`, NEAR);
  }
}

function addPieces(features: Map<string, number>, word: string): void {
  if (word.length < 4) return;
  const edged = `^${word}$`;
  for (let length = 3; length <= 5; length += 1)
    for (let at = 0; at + length <= edged.length; at += 1) add(features, `g:${edged.slice(at, at + length)}`, PIECE);
}

function addNinth(features: Map<string, number>, text: string): void {
  const ninth = ninthIn(text);
  if (ninth === null) return;
  add(features, 'n:some', NINTH);
  add(features, `n:${/\d/.test(ninth) ? 'digit' : LISTED.includes(ninth) ? ninth : 'unlisted'}`, NINTH);
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
