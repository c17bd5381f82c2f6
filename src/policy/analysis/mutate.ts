// Mutation of rules: each small damage an author could do that changes at least one answer.
import { type Compiled, compileDecision } from '../compile.ts';
import { at, replaced, testsOf } from '../condition-parts.ts';
import { epochsOf } from '../epoch.ts';
import type { Condition, DecisionRules, Facts, Pack, Rule } from '../model.ts';
import { partingOf } from './same-answers.ts';

export type Mutant = {
  readonly decision: string;
  readonly rule: string;
  /** What was done: "deleted", "negated", "dropped the test of owner", "permission: granted became refused". */
  readonly change: string;
  readonly mutated: DecisionRules;
  /** Facts and a day on which it answers otherwise than the original. */
  readonly instance: Facts;
  readonly asOf: string;
};

/** A damage that may yet turn out to change no answer. */
export type Damaged = Omit<Mutant, 'instance' | 'asOf'>;

/**
 * Every damage to a decision's rules that changes some answer in some stretch of its time. Those that change none are
 * left out, exactly; no case could notice them.
 */
export function mutantsOf(pack: Pack, decision: DecisionRules): readonly Mutant[] {
  return thatChangeAnswers(pack, decision, damagesTo(pack, decision));
}

export function damagesTo(pack: Pack, decision: DecisionRules): readonly Damaged[] {
  return decision.rules.flatMap((rule) =>
    damages(pack, rule).map(({ change, rule: damaged }) => ({
      decision: decision.id,
      rule: rule.id,
      change,
      mutated: withDamage(decision, rule, damaged),
    })),
  );
}

export function thatChangeAnswers(pack: Pack, decision: DecisionRules, damaged: readonly Damaged[]): readonly Mutant[] {
  const originals = epochsOf(decision).map((day) => [day, compileDecision(pack, decision, day)] as const);
  return damaged.flatMap((one) => {
    const parting = firstParting(pack, one.mutated, originals);
    return parting ? [{ ...one, ...parting }] : [];
  });
}

function withDamage(decision: DecisionRules, rule: Rule, damaged: Rule | null): DecisionRules {
  const rules = decision.rules.flatMap((other): readonly Rule[] => {
    if (other.id === rule.id) return damaged === null ? [] : [damaged];
    // What is gone can no longer be lifted.
    return damaged !== null ? [other] : [{ ...other, lifts: other.lifts.filter((id) => id !== rule.id) }];
  });
  return { ...decision, rules };
}

type Parting = Pick<Mutant, 'instance' | 'asOf'>;

function firstParting(
  pack: Pack,
  mutated: DecisionRules,
  originals: readonly (readonly [string, Compiled])[],
): Parting | null {
  for (const [asOf, original] of originals) {
    const instance = partingOf(original, compileDecision(pack, mutated, asOf));
    if (instance) return { instance, asOf };
  }
  return null;
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
