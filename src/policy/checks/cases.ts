// ND012: a rule that no case makes fire, or that no case misses by one fact.
import { shortestStory, tell } from '../analysis/story.ts';
import type { Workshop } from '../compile.ts';
import { truthOf } from '../condition.ts';
import type { DecisionRules, Facts, Pack, Rule } from '../model.ts';
import { type CaseFacts, type Check, type CheckContext, type Finding, subjectOf } from './check.ts';

export const ruleWithoutCase: Check = {
  code: 'ND012',
  name: 'rule-without-case',
  severity: 'warning',
  finds: 'a rule without a case that makes it fire and one that misses it by a single fact',
  run: (context) => {
    const { cases } = context;
    if (!cases) return { notRun: 'no cases were read' };
    return [...context.pack.decisions.values()].flatMap((decision) => {
      const own = cases.filter((one) => one.decision === decision.id);
      return decision.rules.flatMap((rule) => lackingFor(context, decision, rule, own));
    });
  },
};

function lackingFor(
  { pack, workshops }: CheckContext,
  decision: DecisionRules,
  rule: Rule,
  cases: readonly CaseFacts[],
): readonly Finding[] {
  const fires = cases.some((one) => one.rules.includes(rule.id));
  const missed = cases.some(({ facts }) => nearlyFires(pack, rule, facts));
  if (fires && missed) return [];
  const lacking = [...(fires ? [] : ['one that makes it fire']), ...(missed ? [] : ['one that misses it by one fact'])];
  const story = fires ? nearMissOf(pack, rule, firing(workshops, rule)) : firing(workshops, rule);
  return [
    {
      at: rule.at,
      subject: subjectOf(decision, rule),
      message: `the cases of "${decision.id}" lack ${lacking.join(' and ')} for "${rule.id}"`,
      fix: 'Add the case to tests/, with the reason why its answer is right.',
      ...(story === null ? {} : { witness: tell(pack, story) }),
    },
  ];
}

/** The rule does not hold, and would if one known fact had another value. A rule that always holds cannot be missed. */
function nearlyFires(pack: Pack, rule: Rule, facts: Facts): boolean {
  if (rule.when.kind === 'always') return true;
  if (truthOf(rule.when, facts, pack.facts) !== 'false') return false;
  return Object.keys(facts).some((id) =>
    pack.facts.get(id)?.values.some((v) => truthOf(rule.when, { ...facts, [id]: v.id }, pack.facts) === 'true'),
  );
}

/** The fewest facts under which the rule counts. */
function firing(workshops: readonly Workshop[], rule: Rule): Facts | null {
  const stories = workshops
    .filter(({ rules }) => rules.includes(rule))
    .map((workshop) =>
      shortestStory(workshop, workshop.root, (leaf) => workshop.leaves[leaf]?.rules.includes(rule) === true),
    );
  return stories.find((story) => story !== null) ?? null;
}

/** The same facts with one of them changed so that the rule no longer holds. */
function nearMissOf(pack: Pack, rule: Rule, story: Facts | null): Facts | null {
  const tries = Object.keys(story ?? {}).flatMap((id) =>
    (pack.facts.get(id)?.values ?? []).map((value) => ({ ...story, [id]: value.id })),
  );
  return tries.find((facts) => nearlyFires(pack, rule, facts)) ?? null;
}
