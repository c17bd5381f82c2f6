// The first scorer: a linear classifier with one byte a weight, trained ahead (see train.ts).

export type Linear = {
  /** For each feature, a row with the weight of each label, in steps of `step`. */
  readonly weights: Int8Array;
  readonly step: Float32Array;
  readonly bias: Float32Array;
};

/** One feature of a question with its weight in a vector of length one. */
export type Weighed = { readonly at: number; readonly weight: number };

/** A rare feature counts more, but less than in proportion: the root of its rarity did best. */
export function weighedFor(ids: Iterable<number>, rarity: Float32Array, strengths: Float32Array): Weighed[] {
  const vector: { at: number; weight: number }[] = [];
  let squares = 0;
  for (const at of ids) {
    const weight = (strengths[at] ?? 0) * Math.sqrt(rarity[at] ?? 0);
    squares += weight * weight;
    vector.push({ at, weight });
  }
  const length = Math.sqrt(squares) || 1;
  for (const one of vector) one.weight /= length;
  return vector;
}

/** The logarithm of each label's probability. */
export function linearScores({ weights, step, bias }: Linear, vector: readonly Weighed[]): Float32Array {
  const scores = Float32Array.from(bias);
  const labels = bias.length;
  for (const { at, weight } of vector) {
    const factor = weight * (step[at] ?? 0);
    const row = at * labels;
    for (let label = 0; label < labels; label += 1)
      scores[label] = (scores[label] ?? 0) + factor * (weights[row + label] ?? 0);
  }
  return logProbabilities(scores);
}

/** Changes `scores` in place into logarithms of probabilities. Plain loops: this runs for each way in each round of training. */
export function logProbabilities(scores: Float32Array): Float32Array {
  let highest = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < scores.length; at += 1) highest = Math.max(highest, scores[at] ?? 0);
  let sum = 0;
  for (let at = 0; at < scores.length; at += 1) sum += Math.exp((scores[at] ?? 0) - highest);
  const all = highest + Math.log(sum);
  for (let at = 0; at < scores.length; at += 1) scores[at] = (scores[at] ?? 0) - all;
  return scores;
}
