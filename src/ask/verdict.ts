// Weighs what the classifier says of a question: does a clause answer it, is it the field's, or none of our business.
import type { Classifier } from './classifier.ts';

export type Ranked = { readonly id: string; readonly score: number };

/** Labels by kind, best first, and how probable each kind is as a whole. */
export type Verdict = {
  readonly clauses: readonly Ranked[];
  readonly topics: readonly Ranked[];
  readonly refused: readonly Ranked[];
  readonly share: Readonly<Record<'clauses' | 'topics' | 'refused', number>>;
};

const KINDS = { clause: 'clauses', topic: 'topics', refused: 'refused' } as const;

export function verdictOf({ labels }: Classifier, probabilities: Float32Array): Verdict {
  const found: Record<'clauses' | 'topics' | 'refused', Ranked[]> = { clauses: [], topics: [], refused: [] };
  const share = { clauses: 0, topics: 0, refused: 0 };
  labels.forEach((label, at) => {
    const [kind, id] = splitLabel(label);
    const score = probabilities[at] ?? 0;
    found[kind].push({ id, score });
    share[kind] += score;
  });
  for (const list of Object.values(found)) list.sort((one, other) => other.score - one.score);
  return { ...found, share };
}

function splitLabel(label: string): readonly ['clauses' | 'topics' | 'refused', string] {
  const blank = label.indexOf(' ');
  const kind = label.slice(0, blank);
  const known = kind === 'clause' || kind === 'topic' ? kind : 'refused';
  return [KINDS[known], label.slice(blank + 1)];
}
