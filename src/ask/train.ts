// Trains the classifier on the ways of asking by stochastic gradient descent; the order is fixed by a seed.
import { type Classifier, softmax, type Weighed, weighed } from './classifier.ts';
import type { Features } from './features.ts';

export type Example = { readonly label: string; readonly features: Features };

const EPOCHS = 8;
const FIRST_RATE = 8;
const LAST_RATE = 0.01;
const BIAS_RATE = 0.1;
const SEED = 7;
/** Weights this far below the largest of their feature are noise; as noughts they keep the stored file small. */
const FEWEST_STEPS = 8;
/** A feature that occurs in one way of asking alone teaches nothing about other ways. */
const FEWEST_WAYS = 2;

export function train(examples: readonly Example[]): Classifier {
  const labels = [...new Set(examples.map(({ label }) => label))];
  const { features, rarity } = rarityOf(examples);
  const model = new Model(features.size, labels.length);
  const vectors = examples.map((example) => weighed({ features, rarity }, example.features));
  const answers = examples.map(({ label }) => labels.indexOf(label));
  let step = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    for (const at of shuffled(examples.length, SEED + epoch)) {
      const rate = FIRST_RATE * (1 - step / (EPOCHS * examples.length)) + LAST_RATE;
      model.learn(vectors[at] ?? [], answers[at] ?? 0, rate);
      step += 1;
    }
  }
  return { labels, features, rarity, ...model.inSteps() };
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
    const errors = softmax(this.#scores(vector));
    errors[answer] = (errors[answer] ?? 0) - 1;
    for (let label = 0; label < this.#labels; label += 1) {
      const change = (errors[label] ?? 0) * rate;
      errors[label] = change;
      this.#bias[label] = (this.#bias[label] ?? 0) - change * BIAS_RATE;
    }
    this.#move(vector, errors);
  }

  #scores(vector: readonly Weighed[]): Float32Array {
    const scores = Float32Array.from(this.#bias);
    for (const { at, strength } of vector) {
      const row = at * this.#labels;
      for (let label = 0; label < this.#labels; label += 1)
        scores[label] = (scores[label] ?? 0) + (this.#weights[row + label] ?? 0) * strength;
    }
    return scores;
  }

  #move(vector: readonly Weighed[], changes: Float32Array): void {
    for (const { at, strength } of vector) {
      const row = at * this.#labels;
      for (let label = 0; label < this.#labels; label += 1)
        this.#weights[row + label] = (this.#weights[row + label] ?? 0) - (changes[label] ?? 0) * strength;
    }
  }

  // One byte a weight: the answers stay the same and the file a quarter of the size.
  inSteps(): Pick<Classifier, 'weights' | 'step' | 'bias'> {
    const rows = this.#weights.length / this.#labels;
    const weights = new Int8Array(this.#weights.length);
    const step = new Float32Array(rows);
    for (let row = 0; row < rows; row += 1) {
      const own = this.#weights.subarray(row * this.#labels, (row + 1) * this.#labels);
      const size = own.reduce((largest, weight) => Math.max(largest, Math.abs(weight)), 0) / 127 || 1;
      step[row] = size;
      own.forEach((weight, label) => {
        const steps = Math.round(weight / size);
        weights[row * this.#labels + label] = Math.abs(steps) < FEWEST_STEPS ? 0 : steps;
      });
    }
    return { weights, step, bias: this.#bias };
  }
}

function rarityOf(examples: readonly Example[]): Pick<Classifier, 'features' | 'rarity'> {
  const counts = new Map<string, number>();
  for (const { features } of examples)
    for (const name of features.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const kept = [...counts].filter(([, count]) => count >= FEWEST_WAYS);
  const features = new Map(kept.map(([name], at) => [name, at]));
  return {
    features,
    rarity: Float32Array.from(kept, ([, count]) => Math.sqrt(Math.log((examples.length + 1) / count))),
  };
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
