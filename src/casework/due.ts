// When a case must be looked at next and for what, or why it need not be.
import type { Instant } from './instant.ts';

export type Due<Action extends string = string> =
  | { readonly kind: 'at'; readonly at: Instant; readonly action: Action }
  | { readonly kind: 'none'; readonly reason: string };

export type Candidate<Action extends string> = { readonly at: Instant | null; readonly action: Action };

/** The earliest of what may be due; `reason` when nothing is. */
export function earliest<Action extends string>(candidates: readonly Candidate<Action>[], reason: string): Due<Action> {
  const due = candidates
    .flatMap(({ at, action }) => (at === null ? [] : [{ kind: 'at' as const, at, action }]))
    .toSorted((a, b) => a.at - b.at);
  return due[0] ?? { kind: 'none', reason };
}
