// What opening or stepping a case comes to, as the faces show it. Each is told in a sentence; only `done` changed anything.
import type { Case } from '../../casework/case.ts';
import type { Refused } from '../../casework/step.ts';

export type Done = {
  readonly kind: 'done';
  readonly case: Case;
  /** Sequence of the ledger record: what is shown is what was recorded. */
  readonly record: number;
};

export type CaseOutcome =
  | Done
  /** The same delivery came before: this is what stands now. */
  | { readonly kind: 'repeated'; readonly case: Case }
  /** The case has moved on since what the person saw. */
  | { readonly kind: 'stale'; readonly case: Case; readonly sentence: string }
  | (Refused & { readonly case: Case | null })
  | { readonly kind: 'not-found'; readonly sentence: string };
