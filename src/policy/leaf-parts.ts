// What an answer says whatever the facts were, once it is known where the diagram ends: worked out once for each leaf.
import type { Compiled, Leaf } from './compile.ts';
import type { ClauseId, DutyId, Outcome, Rule } from './model.ts';

export type LeafParts = {
  readonly outcome: Outcome;
  readonly duties: readonly DutyId[];
  readonly citations: readonly ClauseId[];
  readonly ask: readonly string[];
  /** The rules that the answer gives as its reasons. */
  readonly rules: readonly Rule[];
};

/** The parts that `leaves`, which share one outcome, have in common; duties are all that any of them owes. */
export function partsOf(compiled: Compiled, leaves: readonly Leaf[]): LeafParts {
  const outcome = leaves[0]?.outcome ?? 'not-covered';
  const possible = unique(leaves.flatMap((leaf) => leaf.rules));
  const certain = possible.filter((rule) => leaves.every((leaf) => leaf.rules.includes(rule)));
  const rules = certain.some((rule) => rule.outcome === outcome) || leaves.length === 1 ? certain : possible;
  const sure = new Set(certain.flatMap((rule) => rule.duties));
  const owed = (duty: DutyId) => sure.has(duty) || !compiled.pack.duties.get(duty)?.onlyWhenKnown;
  const duties = unique(possible.flatMap((rule) => rule.duties)).filter(owed);
  const silent = rules.length === 0 ? compiled.decision.notCovered.ask : [];
  return {
    outcome,
    duties: Object.freeze(duties),
    citations: Object.freeze(citationsOf(compiled, outcome, rules, duties)),
    ask: Object.freeze(unique([...rules.flatMap((rule) => rule.ask), ...silent])),
    rules,
  };
}

function citationsOf(
  compiled: Compiled,
  outcome: Outcome,
  rules: readonly Rule[],
  duties: readonly DutyId[],
): ClauseId[] {
  const fromRules = rules.flatMap((rule) => rule.clauses);
  const fromDuties = duties.flatMap((duty) => compiled.pack.duties.get(duty)?.clauses ?? []);
  const silent = outcome === 'not-covered' && fromRules.length === 0 ? compiled.decision.notCovered.clauses : [];
  return unique([...fromRules, ...silent, ...fromDuties]);
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}
