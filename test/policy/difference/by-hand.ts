// Two packs compared the obvious way: every combination that both know is decided twice.
import { compileDecision } from '../../../src/policy/compile.ts';
import { decide } from '../../../src/policy/decide.ts';
import type { Change, DecisionDifference, Side } from '../../../src/policy/difference/decisions.ts';
import type { Decided, Facts, Pack } from '../../../src/policy/model.ts';
import { combinations } from '../as-written.ts';

/** What a user is told of these facts, rule names left out. */
export function told({ pack, asOf }: Side, decision: string, facts: Facts): string {
  const rules = pack.decisions.get(decision);
  if (!rules) throw new Error(`no decision ${decision}`);
  const { outcome, duties, because } = decide(compileDecision(pack, rules, asOf), facts, asOf);
  const clauses = because.length === 0 && outcome === 'not-covered' ? rules.notCovered.clauses : clausesOf(because);
  return JSON.stringify([outcome, [...duties].sort(), clauses]);
}

function clausesOf(because: Decided['because']): readonly string[] {
  return [...new Set(because.flatMap(({ clauses }) => clauses))].sort();
}

export function everyCombination(pack: Pack, decision: string): readonly Facts[] {
  const facts = pack.decisions.get(decision)?.facts ?? [];
  const values = Object.fromEntries(facts.map((id) => [id, pack.facts.get(id)?.values.map((v) => v.id) ?? []]));
  return [...combinations({ facts, values })];
}

/** The combinations that a change says it concerns, from its regions. */
export function concernedBy({ regions }: Change, all: readonly Facts[]): readonly Facts[] {
  return all.filter((facts) =>
    regions.some((region) => region.facts.every(({ fact, values }) => values.includes(facts[fact] ?? ''))),
  );
}

export function only(differences: readonly DecisionDifference[]): DecisionDifference {
  const [first, ...more] = differences;
  if (!first || more.length > 0) throw new Error(`not one difference but ${differences.length}`);
  return first;
}
