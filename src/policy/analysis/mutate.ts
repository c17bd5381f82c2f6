// Mutation of rules: each small damage an author could do that changes at least one answer.
import { type Compiled, compileDecision } from '../compile.ts';
import { at, replaced, testsOf } from '../condition-parts.ts';
import { epochsOf } from '../epoch.ts';
import type { Condition, DecisionRules, Pack, Rule } from '../model.ts';
import { sameAnswers } from './same-answers.ts';

export type Mutant = {
  readonly decision: string;
  readonly rule: string;
  /** What was done: "deleted", "negated", "dropped the test of owner", "permission: granted became refused". */
  readonly change: string;
  readonly mutated: DecisionRules;
};

/**
 * Every mutant of a decision's rules that answers some combination otherwise in some stretch of its time. Damages that
 * change no answer are left out, exactly; no case could notice them.
 */
export function* mutantsOf(pack: Pack, decision: DecisionRules): Generator<Mutant> {
  const originals = epochsOf(decision).map((day) => [day, compileDecision(pack, decision, day)] as const);
  for (const rule of decision.rules) {
    for (const { change, rule: damaged } of damages(pack, rule)) {
      const mutated = withDamage(decision, rule, damaged);
      if (differs(pack, mutated, originals)) yield { decision: decision.id, rule: rule.id, change, mutated };
    }
  }
}

function withDamage(decision: DecisionRules, rule: Rule, damaged: Rule | null): DecisionRules {
  const rules = decision.rules.flatMap((other): readonly Rule[] => {
    if (other.id === rule.id) return damaged === null ? [] : [damaged];
    // What is gone can no longer be lifted.
    return damaged !== null ? [other] : [{ ...other, lifts: other.lifts.filter((id) => id !== rule.id) }];
  });
  return { ...decision, rules };
}

function differs(pack: Pack, mutated: DecisionRules, originals: readonly (readonly [string, Compiled])[]): boolean {
  return originals.some(([day, original]) => !sameAnswers(original, compileDecision(pack, mutated, day)));
}

type Damage = { readonly change: string; readonly rule: Rule | null };

function damages(pack: Pack, rule: Rule): readonly Damage[] {
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
    ...testsOf(rule.when).flatMap((path) => {
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
