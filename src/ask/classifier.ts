// A linear classifier over the features of questions: trained on ways of asking, the same each time, and quick to apply.
import type { Features } from './features.ts';

export type Classifier = {
  readonly labels: readonly string[];
  readonly features: ReadonlyMap<string, number>;
  /** How rare each feature is among the ways of asking. */
  readonly rarity: Float32Array;
  /** For each feature, a row with the weight of each label, in steps of `step`. */
  readonly weights: Int8Array;
  readonly step: Float32Array;
  readonly bias: Float32Array;
};

/** The probability of each label, in the order of `labels`. */
export function probabilities(classifier: Classifier, features: Features): Float32Array {
  const scores = Float32Array.from(classifier.bias);
  const count = classifier.labels.length;
  for (const { at, strength } of weighed(classifier, features)) {
    const factor = strength * (classifier.step[at] ?? 0);
    const row = at * count;
    for (let label = 0; label < count; label += 1)
      scores[label] = (scores[label] ?? 0) + factor * (classifier.weights[row + label] ?? 0);
  }
  return softmax(scores);
}

export type Weighed = { readonly at: number; readonly strength: number };

/** The known features of a question, weighed by rarity, as a vector of length one. */
export function weighed({ features: known, rarity }: Pick<Classifier, 'features' | 'rarity'>, features: Features) {
  const vector: { at: number; strength: number }[] = [];
  let squares = 0;
  for (const [name, strength] of features) {
    const at = known.get(name);
    if (at === undefined) continue;
    const weight = strength * (rarity[at] ?? 0);
    squares += weight * weight;
    vector.push({ at, strength: weight });
  }
  const length = Math.sqrt(squares) || 1;
  for (const entry of vector) entry.strength /= length;
  return vector;
}

export function softmax(scores: Float32Array): Float32Array {
  let highest = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > highest) highest = score;
  let sum = 0;
  for (let label = 0; label < scores.length; label += 1) {
    const value = Math.exp((scores[label] ?? 0) - highest);
    scores[label] = value;
    sum += value;
  }
  for (let label = 0; label < scores.length; label += 1) scores[label] = (scores[label] ?? 0) / sum;
  return scores;
}
