// ND005: a test inside a rule that could be left out without the rule reaching one case more or less.
import { shortestStory, tell } from '../analysis/story.ts';
import { conditionDiagram, FALSE, TRUE, type Workshop } from '../compile.ts';
import { at, type Path, replaced, testsOf } from '../condition-parts.ts';
import { leafRef, type Ref } from '../diagram.ts';
import type { Condition, Rule } from '../model.ts';
import { type Check, type Finding, saidOnce, subjectOf } from './check.ts';

export const idleCondition: Check = {
  code: 'ND005',
  name: 'idle-condition',
  severity: 'warning',
  finds: 'a test in a rule that could be left out without the rule reaching one case more or less',
  run: ({ workshops }) =>
    saidOnce(workshops.flatMap((workshop) => workshop.rules.flatMap((rule) => idleTestsOf(workshop, rule)))),
};

function idleTestsOf(workshop: Workshop, rule: Rule): readonly Finding[] {
  const reach = workshop.holds.get(rule.id);
  // In a rule that never holds every test is idle; that is ND004's to say.
  if (reach === undefined || reach === leafRef(FALSE)) return [];
  const witness = tell(workshop.pack, shortestStory(workshop, reach, (leaf) => leaf === TRUE) ?? {});
  return testsOf(rule.when)
    .filter((path) => sameReachWithout(workshop, rule, path, reach))
    .map((path) => {
      const test = at(rule.when, path);
      return {
        at: rule.at,
        subject: subjectOf(workshop.decision, rule),
        message: `the test of "${test.kind === 'in' ? test.fact : 'a fact'}" in "${rule.id}" never matters`,
        fix: 'Remove it, or correct the rule if it was meant to matter.',
        witness: `the rule holds with the test and without it: ${witness}`,
      };
    });
}

/** A test inside `any` is left out by making it false, one inside `all` by making it true. */
function neutral(condition: Condition, path: Path): Condition {
  const parent = at(condition, path.slice(0, -1));
  const never: Condition = { kind: 'not', of: { kind: 'always' } };
  return path.length > 0 && parent.kind === 'any' ? never : { kind: 'always' };
}

/** True when the rule holds in exactly the same combinations without the test. */
function sameReachWithout({ builder, levels }: Workshop, rule: Rule, path: Path, reach: Ref): boolean {
  const when = replaced(rule.when, path, neutral(rule.when, path));
  return conditionDiagram(builder, when, levels) === reach;
}
