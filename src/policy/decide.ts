// A decision for some facts on some day: outcome, duties, clauses, reasons, what is missing and what would allow it.
import { assign, type Compiled, type Leaf } from './compile.ts';
import { factsOf, truthOf } from './condition.ts';
import { isLeaf, leafOf, type Ref, reach, walk } from './diagram.ts';
import { nextFact } from './interview.ts';
import { type Decided, type Facts, type Outcome, PERMITTED, type Reason, type Rule } from './model.ts';
import { waysToAllow } from './would-allow.ts';

/**
 * Decides from the compiled form. With facts missing the outcome is given only if every completion has it; duties are
 * then all that some completion owes, so that one more fact can only take a duty away.
 */
export function decide(compiled: Compiled, facts: Facts, asOf: string): Decided {
  const values = assign(compiled, facts);
  const end = walk(compiled.diagram, compiled.root, values);
  const leaf = isLeaf(end) ? compiled.leaves[leafOf(end)] : undefined;
  return leaf ? settled(compiled, facts, asOf, [leaf]) : partly(compiled, facts, asOf, values, end);
}

function partly(compiled: Compiled, facts: Facts, asOf: string, values: Int16Array, from: Ref): Decided {
  const outcomes = reach(compiled.diagram, compiled.outcomeRoot, values);
  if (outcomes.leaves.size === 1) {
    const leaves = [...reach(compiled.diagram, from, values).leaves].flatMap((n) => compiled.leaves[n] ?? []);
    return settled(compiled, facts, asOf, leaves);
  }
  const missing = compiled.variables.filter((_v, level) => outcomes.open.has(level)).map((v) => v.fact);
  return {
    ...empty(compiled, facts, asOf),
    missing,
    next: nextFact(compiled, values),
  };
}

/** The answer where all `leaves` that can still be reached share one outcome. */
function settled(compiled: Compiled, facts: Facts, asOf: string, leaves: readonly Leaf[]): Decided {
  const outcome = leaves[0]?.outcome ?? 'not-covered';
  const possible = unique(leaves.flatMap((leaf) => leaf.rules));
  const certain = possible.filter((rule) => leaves.every((leaf) => leaf.rules.includes(rule)));
  const reasons = certain.some((rule) => rule.outcome !== null) || leaves.length === 1 ? certain : possible;
  const sure = new Set(certain.flatMap((rule) => rule.duties));
  const owed = (duty: string) => sure.has(duty) || !compiled.pack.duties.get(duty)?.onlyWhenKnown;
  const duties = unique(possible.flatMap((rule) => rule.duties)).filter(owed);
  const { decision } = compiled;
  return {
    ...empty(compiled, facts, asOf),
    outcome,
    duties,
    citations: citationsOf(compiled, outcome, reasons, duties),
    ask: unique([...reasons.flatMap((rule) => rule.ask), ...(reasons.length === 0 ? decision.notCovered.ask : [])]),
    wouldAllow: PERMITTED.includes(outcome) ? [] : waysToAllow(compiled, facts),
    because: reasons.map((rule) => reasonOf(compiled, rule, facts)),
  };
}

function citationsOf(
  compiled: Compiled,
  outcome: Outcome,
  rules: readonly Rule[],
  duties: readonly string[],
): string[] {
  const fromRules = rules.flatMap((rule) => rule.clauses);
  const fromDuties = duties.flatMap((duty) => compiled.pack.duties.get(duty)?.clauses ?? []);
  const silent = outcome === 'not-covered' && fromRules.length === 0 ? compiled.decision.notCovered.clauses : [];
  return unique([...fromRules, ...silent, ...fromDuties]);
}

function empty(compiled: Compiled, facts: Facts, asOf: string): Decided {
  return {
    decision: compiled.decision.id,
    asOf,
    revision: compiled.pack.revision,
    facts,
    outcome: null,
    duties: [],
    citations: [],
    ask: [],
    missing: [],
    next: null,
    wouldAllow: [],
    because: [],
  };
}

function reasonOf(compiled: Compiled, rule: Rule, facts: Facts): Reason {
  const known = Object.fromEntries(
    factsOf(rule.when).flatMap((fact) => {
      const value = facts[fact] ?? compiled.pack.facts.get(fact)?.default;
      return value === undefined || value === null ? [] : [[fact, value]];
    }),
  );
  const lifted = compiled.rules.filter(
    (other) => rule.lifts.includes(other.id) && truthOf(other.when, facts, compiled.pack.facts) === 'true',
  );
  return {
    rule: rule.id,
    because: rule.because,
    clauses: rule.clauses,
    basis: rule.basis,
    facts: known,
    lifted: lifted.map((other) => other.id),
  };
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}
