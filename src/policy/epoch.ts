// The stretches of time over which a decision's rules stay the same; each is named by its first day.
import type { Rule } from './model.ts';

/** The name of the stretch before any rule begins or ends. */
export const BEFORE_ALL = '0001-01-01';

type WithRules = { readonly rules: readonly Rule[] };

const known = new WeakMap<readonly Rule[], readonly string[]>();

/** The first day of every stretch, earliest first. */
export function epochsOf({ rules }: WithRules): readonly string[] {
  const before = known.get(rules);
  if (before) return before;
  const turns = rules.flatMap(({ from, to }) => [from, to]).filter((day) => day !== null);
  const days = [...new Set([BEFORE_ALL, ...turns])].sort();
  known.set(rules, days);
  return days;
}

/** The first day of the stretch that `asOf` lies in. */
export function epochAt(decision: WithRules, asOf: string): string {
  return epochsOf(decision).findLast((day) => day <= asOf) ?? BEFORE_ALL;
}
