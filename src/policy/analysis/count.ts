// How many combinations of facts end in each outcome: exact counts, read off the diagram.
import type { Compiled } from '../compile.ts';
import { shares } from '../diagram.ts';
import type { Outcome } from '../model.ts';

export type OutcomeCount = { readonly outcome: Outcome; readonly combinations: number };

export function combinationsOf(compiled: Compiled): number {
  return compiled.diagram.sizes.reduce((product, size) => product * size, 1);
}

/** Counts for a space up to 2^53 combinations, strongest outcome first. */
export function countByOutcome(compiled: Compiled): readonly OutcomeCount[] {
  const unknown = new Int16Array(compiled.variables.length).fill(-1);
  const share = shares(compiled.diagram, compiled.outcomeRoot, unknown, compiled.outcomes.length);
  const total = combinationsOf(compiled);
  return compiled.outcomes.map((outcome, index) => ({
    outcome,
    combinations: Math.round((share[index] ?? 0) * total),
  }));
}
