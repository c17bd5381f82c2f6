// Every word that stands in the directory, once, with what is needed to find it by its start or with a slip.
import { countBits, letterMask } from './letters.ts';
import { slipsApart } from './slips-apart.ts';

export type Vocabulary = {
  readonly words: readonly string[];
  readonly ids: ReadonlyMap<string, number>;
  /** Word ids in the order of the alphabet, to find all words with one beginning. */
  readonly sorted: Uint32Array;
  readonly masks: Int32Array;
  readonly lengths: Uint8Array;
};

export type NearWord = { readonly id: number; readonly slips: number };

export function buildVocabulary(ids: ReadonlyMap<string, number>): Vocabulary {
  const words = [...ids.keys()];
  // Without a comparison of ours the order is the same, that of code units, and comes quicker.
  const alphabetical = [...words].sort();
  return {
    words,
    ids,
    sorted: Uint32Array.from(alphabetical, (word) => ids.get(word) ?? 0),
    masks: Int32Array.from(words, letterMask),
    lengths: Uint8Array.from(words, (word) => Math.min(word.length, 255)),
  };
}

/** Words within so many slips of this one, itself excluded. */
export function wordsNear(word: string, limit: number, vocabulary: Vocabulary): NearWord[] {
  const near: NearWord[] = [];
  const { words, masks, lengths } = vocabulary;
  const mask = letterMask(word);
  for (let id = 0; id < words.length; id += 1) {
    if (Math.abs((lengths[id] ?? 0) - word.length) > limit) continue;
    // A slip changes the set of letters by two at most: one gone, one come.
    if (countBits((masks[id] ?? 0) ^ mask) > 2 * limit) continue;
    const slips = slipsApart(word, words[id] ?? '', limit);
    if (slips > 0 && slips <= limit) near.push({ id, slips });
  }
  return near;
}

/** Words that begin with these letters and go on, in the order of the alphabet. */
export function wordsBeginning(start: string, vocabulary: Vocabulary): number[] {
  const { words, sorted } = vocabulary;
  const found: number[] = [];
  for (let at = firstNotBefore(start, vocabulary); at < sorted.length; at += 1) {
    const id = sorted[at] ?? 0;
    const word = words[id] ?? '';
    if (!word.startsWith(start)) break;
    if (word.length > start.length) found.push(id);
  }
  return found;
}

function firstNotBefore(start: string, { words, sorted }: Vocabulary): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (byCodeUnits(words[sorted[middle] ?? 0] ?? '', start) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
