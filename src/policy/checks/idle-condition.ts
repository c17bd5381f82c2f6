// ND005: a test inside a rule that could be left out without the rule reaching one case more or less.
import { conditionDiagram, type Workshop } from '../compile.ts';
import type { Condition, Rule } from '../model.ts';
import { type Check, saidOnce, subjectOf } from './check.ts';

export const idleCondition: Check = {
  code: 'ND005',
  name: 'idle-condition',
  severity: 'warning',
  finds: 'a test in a rule that could be left out without the rule reaching one case more or less',
  run: ({ workshops }) =>
    saidOnce(
      workshops.flatMap((workshop) =>
        workshop.rules.flatMap((rule) =>
          testsOf(rule.when)
            .filter((path) => sameReachWithout(workshop, rule, path))
            .map((path) => {
              const test = at(rule.when, path);
              const fact = test.kind === 'in' ? test.fact : 'a test';
              return {
                at: rule.at,
                subject: subjectOf(workshop.decision, rule),
                message: `the test of "${fact}" in "${rule.id}" never matters`,
                fix: 'Remove it, or correct the rule if it was meant to matter.',
              };
            }),
        ),
      ),
    ),
};

type Path = readonly number[];

/** The places of the single tests in a condition: indexes into `of`, a `not` counting as index 0. */
export function testsOf(condition: Condition, path: Path = []): readonly Path[] {
  switch (condition.kind) {
    case 'always':
      return [];
    case 'in':
      return [path];
    case 'not':
      return testsOf(condition.of, [...path, 0]);
    case 'all':
    case 'any':
      return condition.of.flatMap((part, index) => testsOf(part, [...path, index]));
  }
}

export function at(condition: Condition, path: Path): Condition {
  const [index, ...rest] = path;
  if (index === undefined) return condition;
  if (condition.kind === 'not') return at(condition.of, rest);
  const part = condition.kind === 'all' || condition.kind === 'any' ? condition.of[index] : undefined;
  return part ? at(part, rest) : condition;
}

/** The condition with the part at `path` replaced. */
export function replaced(condition: Condition, path: Path, by: Condition): Condition {
  const [index, ...rest] = path;
  if (index === undefined) return by;
  if (condition.kind === 'not') return { kind: 'not', of: replaced(condition.of, rest, by) };
  if (condition.kind !== 'all' && condition.kind !== 'any') return condition;
  return { kind: condition.kind, of: condition.of.map((part, i) => (i === index ? replaced(part, rest, by) : part)) };
}

/** A test inside `any` is left out by making it false, one inside `all` by making it true. */
function neutral(condition: Condition, path: Path): Condition {
  const parent = at(condition, path.slice(0, -1));
  const never: Condition = { kind: 'not', of: { kind: 'always' } };
  return path.length > 0 && parent.kind === 'any' ? never : { kind: 'always' };
}

/** True when the rule holds in exactly the same combinations without the test. */
function sameReachWithout({ builder, levels, holds }: Workshop, rule: Rule, path: Path): boolean {
  const when = replaced(rule.when, path, neutral(rule.when, path));
  return conditionDiagram(builder, when, levels) === holds.get(rule.id);
}
