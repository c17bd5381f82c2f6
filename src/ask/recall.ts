// The second and third scorer, straight from the ways of asking: how alike the nearest ways are, and how well a label's
// ways as a whole explain the question (naive Bayes). Both walk the same postings, so they are made together.
import { logProbabilities } from './linear.ts';
import { type Memory, type Postings, postingsOf } from './memory.ts';

export type Recalled = { readonly nearest: Float32Array; readonly whole: Float32Array };

/** How much the best, second and third nearest way of a label count. */
const NEAREST_WAYS = [1, 0.5, 0.25] as const;
/** Sharpness that turns likeness, and the sum over a question's features, into probabilities. */
const NEAREST_SHARPNESS = 14;
const WHOLE_SHARPNESS = 0.12;
/** What naive Bayes grants a feature that a label's ways do not have. */
const UNSEEN = 0.05;
/** How much features count for naive Bayes: pairs and pieces repeat what the words say. */
const WHOLE_STRENGTHS: Readonly<Record<string, number>> = { u: 1, c: 1, b: 0.3, s: 0.3, g: 0.1, n: 2, x: 0 };

export class Recall {
  readonly #memory: Memory;
  readonly #postings: Postings;
  readonly #likeness: Float32Array;
  readonly #wholeStrengths: Float32Array;
  readonly #wayLengths: Float32Array;
  readonly #labelTotals: Float32Array;

  /** `rarity` and `strengths` are those of the features of `memory`. */
  constructor(memory: Memory, rarity: Float32Array, strengths: Float32Array) {
    const { features, labels, labelOf } = memory;
    this.#memory = memory;
    this.#postings = postingsOf(memory);
    this.#likeness = new Float32Array(features.length);
    this.#wholeStrengths = new Float32Array(features.length);
    for (let at = 0; at < features.length; at += 1) {
      this.#likeness[at] = (strengths[at] ?? 0) * (rarity[at] ?? 0);
      this.#wholeStrengths[at] = WHOLE_STRENGTHS[features[at]?.[0] ?? ''] ?? 0;
    }
    this.#wayLengths = new Float32Array(labelOf.length);
    this.#labelTotals = new Float32Array(labels.length).fill(UNSEEN * features.length);
    this.#measureWays();
  }

  /** Logarithms of each label's probability, from the features of a question. */
  recall(ids: readonly number[]): Recalled {
    const alike = new Float32Array(this.#memory.labelOf.length);
    const explained = new Float32Array(this.#memory.labels.length);
    const counts = new Uint16Array(this.#memory.labels.length);
    let squares = 0;
    let strength = 0;
    for (const id of ids) {
      const likeness = this.#likeness[id] ?? 0;
      squares += likeness * likeness;
      strength += this.#wholeStrengths[id] ?? 0;
      this.#walk(id, alike, counts);
      this.#explain(id, counts, explained);
    }
    return { nearest: this.#nearest(alike, Math.sqrt(squares) || 1), whole: this.#whole(explained, strength) };
  }

  #walk(id: number, alike: Float32Array, counts: Uint16Array): void {
    const { starts, ways } = this.#postings;
    const { labelOf } = this.#memory;
    const likeness = (this.#likeness[id] ?? 0) ** 2;
    const end = starts[id + 1] ?? 0;
    for (let at = starts[id] ?? 0; at < end; at += 1) {
      const way = ways[at] ?? 0;
      const label = labelOf[way] ?? 0;
      alike[way] = (alike[way] ?? 0) + likeness;
      counts[label] = (counts[label] ?? 0) + 1;
    }
  }

  #explain(id: number, counts: Uint16Array, explained: Float32Array): void {
    const strength = this.#wholeStrengths[id] ?? 0;
    for (let label = 0; label < counts.length; label += 1) {
      const count = counts[label] ?? 0;
      if (count === 0) continue;
      explained[label] = (explained[label] ?? 0) + strength * Math.log((count * strength + UNSEEN) / UNSEEN);
      counts[label] = 0;
    }
  }

  #whole(explained: Float32Array, strength: number): Float32Array {
    for (let label = 0; label < explained.length; label += 1) {
      const score = (explained[label] ?? 0) - strength * Math.log(this.#labelTotals[label] ?? 1);
      explained[label] = score * WHOLE_SHARPNESS;
    }
    return logProbabilities(explained);
  }

  #nearest(alike: Float32Array, length: number): Float32Array {
    const { labels, labelOf } = this.#memory;
    const best = NEAREST_WAYS.map(() => new Float32Array(labels.length));
    for (let way = 0; way < alike.length; way += 1) {
      if (alike[way] === 0) continue;
      let likeness = (alike[way] ?? 0) / ((this.#wayLengths[way] ?? 1) * length);
      const label = labelOf[way] ?? 0;
      for (const row of best) {
        const held = row[label] ?? 0;
        if (likeness <= held) continue;
        row[label] = likeness;
        likeness = held;
      }
    }
    const sums = Float32Array.from(labels, (_, label) =>
      NEAREST_WAYS.reduce((sum, weight, at) => sum + weight * (best[at]?.[label] ?? 0), 0),
    );
    return logProbabilities(sums.map((sum) => sum * NEAREST_SHARPNESS));
  }

  #measureWays(): void {
    const { labelOf, starts, ids } = this.#memory;
    for (let way = 0; way < labelOf.length; way += 1) {
      let squares = 0;
      let total = 0;
      for (let at = starts[way] ?? 0; at < (starts[way + 1] ?? 0); at += 1) {
        const id = ids[at] ?? 0;
        squares += (this.#likeness[id] ?? 0) ** 2;
        total += this.#wholeStrengths[id] ?? 0;
      }
      this.#wayLengths[way] = Math.sqrt(squares) || 1;
      const label = labelOf[way] ?? 0;
      this.#labelTotals[label] = (this.#labelTotals[label] ?? 0) + total;
    }
  }
}
