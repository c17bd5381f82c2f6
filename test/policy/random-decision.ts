// Random small decisions for property tests, and the obvious evaluator that tries every combination.
import fc from 'fast-check';
import type { Condition, DecisionRules, Fact, Facts, Outcome, Pack, Rule } from '../../src/policy/model.ts';
import { CARRIES, OUTCOMES } from '../../src/policy/model.ts';

const PLACE = { file: 'random.yml', line: 1, column: 1 };
const PRECEDENCE: readonly Outcome[] = [
  'prohibited',
  'not-covered',
  'not-yet',
  'exigent-use',
  'allowed-with-conditions',
  'allowed',
];

export type RandomCase = { readonly pack: Pack; readonly decision: DecisionRules; readonly facts: Facts };

export const randomCase: fc.Arbitrary<RandomCase> = fc
  .array(fc.integer({ min: 2, max: 4 }), { minLength: 1, maxLength: 4 })
  .chain((sizes) => {
    const names = sizes.map((_size, index) => `f${index}`);
    const values = (index: number) => Array.from({ length: sizes[index] ?? 0 }, (_v, n) => `v${n}`);
    const test: fc.Arbitrary<Condition> = fc
      .integer({ min: 0, max: sizes.length - 1 })
      .chain((index) =>
        fc.subarray(values(index)).map((chosen) => ({ kind: 'in', fact: `f${index}`, values: chosen }) as const),
      );
    const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
      condition: fc.oneof(
        { maxDepth: 3, withCrossShrink: true },
        test,
        fc.constant<Condition>({ kind: 'always' }),
        fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((of) => ({ kind: 'all', of }) as const),
        fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((of) => ({ kind: 'any', of }) as const),
        tie('condition').map((of) => ({ kind: 'not', of }) as const),
      ),
    }));
    const rule = (index: number): fc.Arbitrary<Rule> =>
      fc
        .record({
          when: condition,
          outcome: fc.option(fc.constantFrom(...OUTCOMES), { nil: null, freq: 5 }),
          beside: fc.subarray([...OUTCOMES], { minLength: 1 }),
          duties: fc.subarray(['d0', 'd1', 'd2']),
          // Only earlier rules are lifted, so no circle can arise.
          lifts: fc.subarray(
            Array.from({ length: index }, (_v, n) => `r${n}`),
            { maxLength: Math.min(2, index) },
          ),
        })
        .map((parts) => ({
          ...parts,
          id: `r${index}`,
          because: 'because',
          clauses: [`c:${index}`],
          basis: 'stated' as const,
          ask: [],
          from: null,
          to: null,
          at: PLACE,
        }));
    return fc
      .record({
        rules: fc
          .integer({ min: 1, max: 7 })
          .chain((count) => fc.tuple(...Array.from({ length: count }, (_v, index) => rule(index)))),
        facts: fc.tuple(...names.map((_n, index) => fc.option(fc.constantFrom(...values(index)), { nil: undefined }))),
        controls: fc.subarray(names),
      })
      .map(({ rules, facts, controls }) => {
        const decision: DecisionRules = {
          id: 'random',
          title: 'random',
          question: 'random',
          facts: names,
          opensWith: [],
          controls: Object.fromEntries(controls.map((name) => [name, ['v0']])),
          notCovered: { say: 'silent', ask: ['nac'], clauses: ['c:silent'] },
          rules,
          reviewed: '2026-01-01',
          at: PLACE,
        };
        const known = names.flatMap((name, index) => (facts[index] === undefined ? [] : [[name, facts[index]]]));
        return {
          pack: packOf(
            names.map((name, index) => factOf(name, values(index))),
            decision,
          ),
          decision,
          facts: Object.fromEntries(known),
        };
      });
  });

function factOf(id: string, values: readonly string[]): Fact {
  const of = (value: string) => ({ id: value, label: value, hint: null, say: value, within: null });
  return {
    id,
    type: 'choice',
    question: id,
    hint: null,
    values: values.map(of),
    groups: {},
    points: [],
    default: null,
    future: null,
    asked: true,
  };
}

function packOf(facts: readonly Fact[], decision: DecisionRules): Pack {
  const duty = (id: string) =>
    [
      id,
      {
        id,
        title: id,
        say: id,
        timing: 'before',
        strength: 'must',
        clauses: [`c:${id}`],
        basis: 'stated',
        onlyWhenKnown: id === 'd2',
      },
    ] as const;
  return {
    facts: new Map(facts.map((fact) => [fact.id, fact])),
    duties: new Map(['d0', 'd1', 'd2'].map(duty)),
    precedence: PRECEDENCE,
    decisions: new Map([[decision.id, decision]]),
    revision: 'random',
  } as unknown as Pack;
}

export type Plain = { readonly outcome: Outcome; readonly rules: readonly string[] };

/** Every completion of the facts, each answered from the rules as one would by hand. */
export function everyCompletion({ pack, decision, facts }: RandomCase): readonly Plain[] {
  let all: Facts[] = [{}];
  for (const id of decision.facts) {
    const options = facts[id] === undefined ? (pack.facts.get(id)?.values.map((v) => v.id) ?? []) : [facts[id]];
    all = all.flatMap((some) => options.map((value) => ({ ...some, [id]: value })));
  }
  return all.map((full) => byHand(decision, full));
}

function byHand(decision: DecisionRules, facts: Facts): Plain {
  const stands = (rule: Rule): boolean =>
    holds(rule.when, facts) && !decision.rules.some((other) => other.lifts.includes(rule.id) && stands(other));
  const standing = decision.rules.filter(stands);
  const outcome = PRECEDENCE.find((o) => standing.some((rule) => rule.outcome === o)) ?? 'not-covered';
  const counting = standing.filter((r) =>
    r.outcome === null ? r.beside.includes(outcome) : r.outcome === outcome || CARRIES[outcome].includes(r.outcome),
  );
  return { outcome, rules: counting.map((rule) => rule.id).sort() };
}

function holds(condition: Condition, facts: Facts): boolean {
  switch (condition.kind) {
    case 'always':
      return true;
    case 'in':
      return condition.values.includes(facts[condition.fact] ?? '');
    case 'not':
      return !holds(condition.of, facts);
    case 'all':
      return condition.of.every((part) => holds(part, facts));
    case 'any':
      return condition.of.some((part) => holds(part, facts));
  }
}
