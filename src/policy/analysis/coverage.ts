// What the cases beside the rules have exercised: rules, single tests in all three values, duties, clauses.

import { truthOf } from '../condition.ts';
import { at, testsOf } from '../condition-parts.ts';
import type { Condition, Decided, Pack, Truth } from '../model.ts';

export type Covered = { readonly total: number; readonly seen: number; readonly unseen: readonly string[] };

export type Coverage = {
  readonly rules: Covered;
  /** Each single test of each rule, seen true, false and unknown. */
  readonly tests: Covered;
  readonly duties: Covered;
  readonly clauses: Covered;
};

/** `decided` are the answers the cases got, with the facts they were got for. */
export function coverageOf(pack: Pack, decided: readonly Decided[]): Coverage {
  const fired = new Set(decided.flatMap((d) => d.because.map((reason) => `${d.decision}/${reason.rule}`)));
  const rules = [...pack.decisions.values()].flatMap((d) => d.rules.map((rule) => `${d.id}/${rule.id}`));
  return {
    rules: covered(rules, fired),
    tests: covered(allTests(pack), testsSeen(pack, decided)),
    duties: covered([...pack.duties.keys()], new Set(decided.flatMap((d) => d.duties))),
    clauses: covered(clausesOfRules(pack), new Set(decided.flatMap((d) => d.citations))),
  };
}

function covered(all: readonly string[], seen: ReadonlySet<string>): Covered {
  const unseen = all.filter((item) => !seen.has(item));
  return { total: all.length, seen: all.length - unseen.length, unseen };
}

const TRUTHS: readonly Truth[] = ['true', 'false', 'unknown'];

type PlacedTest = { readonly decision: string; readonly name: string; readonly test: Condition };

function placedTests(pack: Pack): readonly PlacedTest[] {
  return [...pack.decisions.values()].flatMap((decision) =>
    decision.rules.flatMap((rule) =>
      testsOf(rule.when).map((path) => {
        const test = at(rule.when, path);
        const fact = test.kind === 'in' ? test.fact : 'always';
        return { decision: decision.id, name: `${decision.id}/${rule.id}/${[...path, fact].join('.')}`, test };
      }),
    ),
  );
}

function allTests(pack: Pack): string[] {
  return placedTests(pack).flatMap(({ name, test }) => possibleTruths(pack, test).map((truth) => `${name} ${truth}`));
}

/** A fact with a default is never unknown. */
function possibleTruths(pack: Pack, test: Condition): readonly Truth[] {
  const known = test.kind === 'in' && pack.facts.get(test.fact)?.default != null;
  return known ? TRUTHS.filter((truth) => truth !== 'unknown') : TRUTHS;
}

function testsSeen(pack: Pack, decided: readonly Decided[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const tests = Map.groupBy(placedTests(pack), (placed) => placed.decision);
  const defaults = [...pack.facts.values()].flatMap((fact) => (fact.default === null ? [] : [[fact.id, fact.default]]));
  for (const { decision, facts } of decided) {
    const all = { ...Object.fromEntries(defaults), ...facts };
    for (const { name, test } of tests.get(decision) ?? []) seen.add(`${name} ${truthOf(test, all, pack.facts)}`);
  }
  return seen;
}

function clausesOfRules(pack: Pack): string[] {
  return [...new Set([...pack.decisions.values()].flatMap((d) => d.rules.flatMap((rule) => rule.clauses)))];
}
