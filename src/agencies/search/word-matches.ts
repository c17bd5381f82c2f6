// Which words of the directory a typed word may mean: itself, one that it begins, one that it misspells.
import { stateByWord } from '../states.ts';
import { type AgencyIndex, countOf } from './agency-index.ts';
import type { Part } from './query.ts';
import { wordsBeginning, wordsNear } from './vocabulary.ts';

// Of a word that stands in so many agencies nobody means a rarer neighbour.
const COMMON_SHARE = 0.05;

export function matchesOf(word: string, isLast: boolean, index: AgencyIndex): Part {
  const part = new Map<number, number>();
  const exact = index.vocabulary.ids.get(word);
  if (exact !== undefined) part.set(exact, 1);
  if (/\d/.test(word) || (exact !== undefined && isCommon(exact, index))) return part;
  addBeginnings(part, word, isLast, index);
  addNear(part, word, index);
  return part;
}

function isCommon(word: number, { postingStart, agencies }: AgencyIndex): boolean {
  return countOf(word, postingStart) > agencies.length * COMMON_SHARE;
}

function addBeginnings(part: Map<number, number>, word: string, isLast: boolean, { vocabulary }: AgencyIndex): void {
  // The last word may still be under the user's fingers; but two letters that are a state's are whole.
  if (word.length < (isLast && stateByWord(word) === undefined ? 2 : 3)) return;
  const doubt = part.size > 0 ? 0.9 : 1;
  for (const id of wordsBeginning(word, vocabulary)) {
    part.set(id, doubt * (0.68 + (0.27 * word.length) / (vocabulary.lengths[id] ?? word.length)));
  }
}

function addNear(part: Map<number, number>, word: string, { vocabulary }: AgencyIndex): void {
  if (word.length < 3) return;
  const known = part.size > 0;
  let near = wordsNear(word, 1, vocabulary);
  if (near.length === 0 && !known && word.length >= 7) near = wordsNear(word, 2, vocabulary);
  for (const { id, slips } of near) {
    const fit = fitOf(word, vocabulary.words[id] ?? '', slips);
    if (fit > (part.get(id) ?? 0)) part.set(id, fit);
  }
}

/** The shorter a word, the more of it one slip takes away; people seldom miss the first letter. */
function fitOf(word: string, meant: string, slips: number): number {
  const length = Math.max(word.length, meant.length);
  if (slips === 1 && isSwapped(word, meant)) return 1 - 1 / (length + 0.5);
  const kept = 1 - (slips * 1.25) / (length + 0.5);
  return word.charCodeAt(0) === meant.charCodeAt(0) ? kept : kept - 0.05;
}

/** One slip that leaves the letters as they were can only be two of them swapped. */
function isSwapped(word: string, meant: string): boolean {
  return word.length === meant.length && [...word].sort().join('') === [...meant].sort().join('');
}
