// Weighs what was found for a question: does a clause answer it, is it the field's, or none of our business.
import type { Found } from './finder.ts';
import { logProbabilities } from './linear.ts';
import { SORTS, type Sort, sortOf } from './memory.ts';

export type Ranked = { readonly id: string; readonly score: number };

/** Labels of each sort, best first, and how probable each sort is as a whole. */
export type Verdict = {
  readonly ranked: Readonly<Record<Sort, readonly Ranked[]>>;
  readonly share: Readonly<Record<Sort, number>>;
};

/** How much the scorer of whole sorts counts beside the sum over the labels of a sort. */
const WHOLE_SORTS = 0.5;
const NEXT_TO_NOTHING = 1e-5;

export function verdictOf(labels: readonly string[], { forKind, forRank, sorts }: Found): Verdict {
  const ranks = logProbabilities(forRank).map(Math.exp);
  const ranked: Record<Sort, Ranked[]> = { clause: [], topic: [], refused: [] };
  labels.forEach((label, at) => {
    ranked[sortOf(label)].push({ id: label.slice(label.indexOf(' ') + 1), score: ranks[at] ?? 0 });
  });
  for (const list of Object.values(ranked)) list.sort((one, other) => other.score - one.score);
  return { ranked, share: shareOf(labels, logProbabilities(forKind).map(Math.exp), sorts) };
}

function shareOf(labels: readonly string[], kinds: Float32Array, sorts: Float32Array): Record<Sort, number> {
  const sums: Record<Sort, number> = { clause: NEXT_TO_NOTHING, topic: NEXT_TO_NOTHING, refused: NEXT_TO_NOTHING };
  labels.forEach((label, at) => {
    sums[sortOf(label)] += kinds[at] ?? 0;
  });
  const together = Float32Array.from(SORTS, (sort, at) => Math.log(sums[sort]) + WHOLE_SORTS * (sorts[at] ?? 0));
  const [clause = 0, topic = 0, refused = 0] = logProbabilities(together).map(Math.exp);
  return { clause, topic, refused };
}
