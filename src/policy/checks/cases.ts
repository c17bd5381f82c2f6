// ND012: a rule that no case makes fire, or that no case misses by one fact.
import { truthOf } from '../condition.ts';
import type { Pack, Rule } from '../model.ts';
import { type CaseFacts, type Check, subjectOf } from './check.ts';

export const ruleWithoutCase: Check = {
  code: 'ND012',
  name: 'rule-without-case',
  severity: 'warning',
  finds: 'a rule without a case that makes it fire and one that misses it by a single fact',
  run: ({ pack, cases }) => {
    if (!cases) return { notRun: 'no cases were read' };
    return [...pack.decisions.values()].flatMap((decision) => {
      const own = cases.filter((one) => one.decision === decision.id);
      return decision.rules.flatMap((rule) => {
        const lacking = [
          ...(own.some((one) => one.rules.includes(rule.id)) ? [] : ['one that makes it fire']),
          ...(own.some((one) => nearlyFires(pack, rule, one)) ? [] : ['one that misses it by one fact']),
        ];
        if (lacking.length === 0) return [];
        return [
          {
            at: rule.at,
            subject: subjectOf(decision, rule),
            message: `the cases of "${decision.id}" lack ${lacking.join(' and ')} for "${rule.id}"`,
            fix: 'Add the case to tests/, with the reason why its answer is right.',
          },
        ];
      });
    });
  },
};

/** The rule does not hold, and would if one known fact had another value. A rule that always holds cannot be missed. */
function nearlyFires(pack: Pack, rule: Rule, { facts }: CaseFacts): boolean {
  if (rule.when.kind === 'always') return true;
  if (truthOf(rule.when, facts, pack.facts) !== 'false') return false;
  return Object.keys(facts).some((id) =>
    pack.facts.get(id)?.values.some((v) => truthOf(rule.when, { ...facts, [id]: v.id }, pack.facts) === 'true'),
  );
}
