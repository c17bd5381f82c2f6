// A recorded decision decided again under today's rules, and what would be answered otherwise.
import type { Decided, Outcome } from '../model.ts';

/** What the ledger keeps of a decision. */
export type Recorded = {
  readonly outcome: Outcome | null;
  readonly duties: readonly string[];
  readonly citations: readonly string[];
};

export type Otherwise = {
  readonly what: 'outcome' | 'duties' | 'citations';
  readonly before: string;
  readonly now: string;
};

/** Empty where the answer would be the same; order of duties and clauses means nothing. */
export function answeredOtherwise(recorded: Recorded, decided: Decided): readonly Otherwise[] {
  const pairs = [
    { what: 'outcome', before: recorded.outcome ?? 'not settled', now: decided.outcome ?? 'not settled' },
    { what: 'duties', before: listed(recorded.duties), now: listed(decided.duties) },
    { what: 'citations', before: listed(recorded.citations), now: listed(decided.citations) },
  ] as const;
  return pairs.filter(({ before, now }) => before !== now);
}

function listed(items: readonly string[]): string {
  return [...items].sort().join(', ') || 'none';
}
