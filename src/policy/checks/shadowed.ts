// ND003: a rule that can hold but never counts, because a stronger outcome or an exception is always there too.
import { shortestStory, tell } from '../analysis/story.ts';
import { FALSE, TRUE, type Workshop } from '../compile.ts';
import { leafRef, type Ref } from '../diagram.ts';
import type { Rule } from '../model.ts';
import { type Check, saidOnce, subjectOf } from './check.ts';
import { reachableRules } from './reachable-rules.ts';

export const shadowed: Check = {
  code: 'ND003',
  name: 'shadowed',
  severity: 'error',
  finds: 'a rule that can hold but never counts, because a stronger rule or an exception always stands beside it',
  run: ({ pack, workshops }) => {
    // A rule that counts in one stretch of time may rest in another.
    const counting = new Set(workshops.flatMap(reachableRules));
    const findings = workshops.flatMap((workshop) =>
      workshop.rules
        .filter((rule) => holdsSomewhere(workshop, rule) && !counting.has(rule))
        .map((rule) => ({
          at: rule.at,
          subject: subjectOf(workshop.decision, rule),
          message: `wherever "${rule.id}" holds, something stronger decides`,
          fix: 'Remove it, widen it, or let it lift what stands in its way.',
          witness: tell(pack, shortestStory(workshop, reachOf(workshop, rule), (leaf) => leaf === TRUE) ?? {}),
        })),
    );
    return saidOnce(findings);
  },
};

function holdsSomewhere(workshop: Workshop, rule: Rule): boolean {
  return reachOf(workshop, rule) !== leafRef(FALSE);
}

function reachOf({ holds }: Workshop, rule: Rule): Ref {
  return holds.get(rule.id) ?? leafRef(FALSE);
}
