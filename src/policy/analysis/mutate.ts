// Mutation of rules: each small damage an author could do, and whether the cases or the properties notice it.

import { compileDecision } from '../compile.ts';
import { at, replaced, testsOf } from '../condition-parts.ts';
import type { Condition, DecisionRules, Pack, Rule } from '../model.ts';
import { sameAnswers } from './same-answers.ts';

export type Mutant = {
  readonly decision: string;
  readonly rule: string;
  /** What was done: "deleted", "negated", "dropped the test of owner", "permission: granted became refused". */
  readonly change: string;
  readonly mutated: DecisionRules;
};

/** Every mutant of a decision's rules that answers at least one combination otherwise; equal ones are left out, exactly. */
export function mutantsOf(pack: Pack, decision: DecisionRules, asOf: string): readonly Mutant[] {
  const original = compileDecision(pack, decision, asOf);
  return decision.rules.flatMap((rule) =>
    damages(pack, rule).flatMap(({ change, rule: damaged }) => {
      const rules = decision.rules.flatMap((r) =>
        r.id === rule.id ? (damaged ?? []) : [withoutLift(r, rule, damaged)],
      );
      const mutated = { ...decision, rules };
      const compiled = compileDecision(pack, mutated, asOf);
      return sameAnswers(original, compiled) ? [] : [{ decision: decision.id, rule: rule.id, change, mutated }];
    }),
  );
}

function withoutLift(rule: Rule, damaged: Rule, kept: Rule | null): Rule {
  return kept ? rule : { ...rule, lifts: rule.lifts.filter((id) => id !== damaged.id) };
}

type Damage = { readonly change: string; readonly rule: Rule | null };

function damages(pack: Pack, rule: Rule): readonly Damage[] {
  const tests = testsOf(rule.when);
  return [
    { change: 'deleted', rule: null },
    { change: 'negated', rule: { ...rule, when: { kind: 'not', of: rule.when } } },
    ...rule.lifts.map((lifted) => ({
      change: `no longer lifts ${lifted}`,
      rule: { ...rule, lifts: rule.lifts.filter((id) => id !== lifted) },
    })),
    ...rule.duties.map((duty) => ({
      change: `no longer owes ${duty}`,
      rule: { ...rule, duties: rule.duties.filter((d) => d !== duty) },
    })),
    ...tests.flatMap((path) => {
      const test = at(rule.when, path);
      const swap = (to: Condition, change: string): Damage => ({
        change,
        rule: { ...rule, when: replaced(rule.when, path, to) },
      });
      if (test.kind !== 'in') return [];
      return [swap({ kind: 'always' }, `dropped the test of ${test.fact}`), ...swappedValues(pack, test, swap)];
    }),
  ];
}

function swappedValues(
  pack: Pack,
  test: Condition & { kind: 'in' },
  swap: (to: Condition, change: string) => Damage,
): Damage[] {
  const domain = pack.facts.get(test.fact)?.values.map((v) => v.id) ?? [];
  const outside = domain.find((value) => !test.values.includes(value));
  const [first, ...rest] = test.values;
  if (first === undefined || outside === undefined) return [];
  return [swap({ ...test, values: [outside, ...rest] }, `${test.fact}: ${first} became ${outside}`)];
}
