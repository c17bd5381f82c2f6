// Puts the scorers together: which kind of question it is, and which clauses come first.

import type { Linear } from './linear.ts';
import { linearScores, weighedFor } from './linear.ts';
import { type Memory, rarityOf, strengthsOf } from './memory.ts';
import { Reader, type Vocabulary } from './reader.ts';
import { Recall } from './recall.ts';
import type { Groups } from './same-meaning.ts';

/** How much each scorer counts, measured by leaving parts of the ways out (see docs/ask.md). */
export type Mix = { readonly linear: number; readonly nearest: number; readonly whole: number };
export const FOR_KIND: Mix = { linear: 1, nearest: 0.5, whole: 0.2 };
export const FOR_RANK: Mix = { linear: 0.5, nearest: 0.7, whole: 1.2 };

/** Logarithms, up to a constant, for each label in the order of the memory's labels. */
export type Found = {
  readonly forKind: Float32Array;
  readonly forRank: Float32Array;
  /** The same for the three sorts as a whole, in the order of SORTS. */
  readonly sorts: Float32Array;
};

export class Finder {
  readonly reader: Reader;
  readonly #linear: Linear;
  readonly #sorts: Linear;
  readonly #recall: Recall;
  readonly #places: ReadonlyMap<string, number>;
  readonly #rarity: Float32Array;
  readonly #strengths: Float32Array;

  constructor(parts: { vocabulary: Vocabulary; memory: Memory; linear: Linear; sorts: Linear; groups: Groups }) {
    const { vocabulary, memory, linear, sorts, groups } = parts;
    this.reader = new Reader(vocabulary, groups);
    this.#linear = linear;
    this.#sorts = sorts;
    this.#places = new Map(memory.features.map((name, at) => [name, at]));
    this.#rarity = rarityOf(memory);
    this.#strengths = strengthsOf(memory);
    this.#recall = new Recall(memory, this.#rarity, this.#strengths);
  }

  find(text: string, forKind: Mix = FOR_KIND, forRank: Mix = FOR_RANK): Found {
    const ids = [...this.reader.question(text)].flatMap((name) => this.#places.get(name) ?? []);
    const vector = weighedFor(ids, this.#rarity, this.#strengths);
    const linear = linearScores(this.#linear, vector);
    const { nearest, whole } = this.#recall.recall(ids);
    const mixed = (mix: Mix) =>
      linear.map((score, at) => mix.linear * score + mix.nearest * (nearest[at] ?? 0) + mix.whole * (whole[at] ?? 0));
    return { forKind: mixed(forKind), forRank: mixed(forRank), sorts: linearScores(this.#sorts, vector) };
  }
}
