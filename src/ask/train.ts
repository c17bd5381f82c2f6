// Trains the linear classifier on the ways of asking by stochastic gradient descent; the order is fixed by a seed.
import { type Linear, logProbabilities, type Weighed, weighedFor } from './linear.ts';
import { type Memory, rarityOf, strengthsOf } from './memory.ts';

const EPOCHS = 8;
const FIRST_RATE = 8;
const LAST_RATE = 0.01;
const BIAS_RATE = 0.1;
const SEED = 7;
/** Weights this far below the largest of their feature are noise; as noughts they keep the stored file small. */
const FEWEST_STEPS = 8;
const MOST_STEPS = 127;

/** `answers` holds, for each way, the place of what it is to be told as, of `count` in all. */
export function train(memory: Memory, answers: Uint16Array, count: number): Linear {
  const vectors = vectorsOf(memory);
  const model = new Model(memory.features.length, count);
  const steps = EPOCHS * vectors.length;
  let step = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    for (const way of shuffled(vectors.length, SEED + epoch)) {
      model.learn(vectors[way] ?? [], answers[way] ?? 0, FIRST_RATE * (1 - step / steps) + LAST_RATE);
      step += 1;
    }
  }
  return model.inSteps();
}

function vectorsOf(memory: Memory): Weighed[][] {
  const rarity = rarityOf(memory);
  const strengths = strengthsOf(memory);
  return Array.from(memory.labelOf, (_, way) =>
    weighedFor(memory.ids.subarray(memory.starts[way], memory.starts[way + 1]), rarity, strengths),
  );
}

class Model {
  readonly #weights: Float32Array;
  readonly #bias: Float32Array;
  readonly #labels: number;

  constructor(features: number, labels: number) {
    this.#weights = new Float32Array(features * labels);
    this.#bias = new Float32Array(labels);
    this.#labels = labels;
  }

  learn(vector: readonly Weighed[], answer: number, rate: number): void {
    const errors = logProbabilities(this.#scores(vector));
    for (let label = 0; label < this.#labels; label += 1) {
      const change = (Math.exp(errors[label] ?? 0) - (label === answer ? 1 : 0)) * rate;
      errors[label] = change;
      this.#bias[label] = (this.#bias[label] ?? 0) - change * BIAS_RATE;
    }
    this.#move(vector, errors);
  }

  #scores(vector: readonly Weighed[]): Float32Array {
    const scores = Float32Array.from(this.#bias);
    for (const { at, weight } of vector) {
      const row = at * this.#labels;
      for (let label = 0; label < this.#labels; label += 1)
        scores[label] = (scores[label] ?? 0) + (this.#weights[row + label] ?? 0) * weight;
    }
    return scores;
  }

  #move(vector: readonly Weighed[], changes: Float32Array): void {
    for (const { at, weight } of vector) {
      const row = at * this.#labels;
      for (let label = 0; label < this.#labels; label += 1)
        this.#weights[row + label] = (this.#weights[row + label] ?? 0) - (changes[label] ?? 0) * weight;
    }
  }

  // One byte a weight: the answers stay the same and the stored file is a tenth of the size.
  inSteps(): Linear {
    const rows = this.#weights.length / this.#labels;
    const weights = new Int8Array(this.#weights.length);
    const step = new Float32Array(rows);
    for (let row = 0; row < rows; row += 1) {
      const start = row * this.#labels;
      const size = this.#largest(start) / MOST_STEPS || 1;
      step[row] = size;
      for (let at = start; at < start + this.#labels; at += 1) {
        const steps = Math.round((this.#weights[at] ?? 0) / size);
        weights[at] = Math.abs(steps) < FEWEST_STEPS ? 0 : steps;
      }
    }
    return { weights, step, bias: this.#bias };
  }

  #largest(start: number): number {
    let largest = 0;
    for (let at = start; at < start + this.#labels; at += 1)
      largest = Math.max(largest, Math.abs(this.#weights[at] ?? 0));
    return largest;
  }
}

// Fisher and Yates, with a small generator of its own so that a run gives the same order everywhere.
function shuffled(length: number, seed: number): number[] {
  const order = Array.from({ length }, (_, at) => at);
  let state = seed;
  for (let last = length - 1; last > 0; last -= 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = Math.floor((state / 4294967296) * (last + 1));
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
  return order;
}
