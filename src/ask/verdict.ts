// Weighs what was found for a question: does a clause answer it, is it the field's, or none of our business.
import type { Found } from './finder.ts';
import { logProbabilities } from './linear.ts';

export type Ranked = { readonly id: string; readonly score: number };
export type Sort = 'clause' | 'topic' | 'refused';

/** Labels of each sort, best first, and how probable each sort is as a whole. */
export type Verdict = {
  readonly ranked: Readonly<Record<Sort, readonly Ranked[]>>;
  readonly share: Readonly<Record<Sort, number>>;
};

export function verdictOf(labels: readonly string[], { forKind, forRank }: Found): Verdict {
  const ranks = logProbabilities(forRank).map(Math.exp);
  const kinds = logProbabilities(forKind).map(Math.exp);
  const ranked: Record<Sort, Ranked[]> = { clause: [], topic: [], refused: [] };
  const share: Record<Sort, number> = { clause: 0, topic: 0, refused: 0 };
  labels.forEach((label, at) => {
    const blank = label.indexOf(' ');
    const sort = sortOf(label.slice(0, blank));
    ranked[sort].push({ id: label.slice(blank + 1), score: ranks[at] ?? 0 });
    share[sort] += kinds[at] ?? 0;
  });
  for (const list of Object.values(ranked)) list.sort((one, other) => other.score - one.score);
  return { ranked, share };
}

function sortOf(word: string): Sort {
  return word === 'clause' || word === 'topic' ? word : 'refused';
}
