// ND002: two rules that hold in exactly the same combinations and say different things.
import { shortestStory, tell } from '../analysis/story.ts';
import { FALSE, TRUE } from '../compile.ts';
import { leafRef } from '../diagram.ts';
import { type Check, type Finding, subjectOf } from './check.ts';

export const conflict: Check = {
  code: 'ND002',
  name: 'conflict',
  severity: 'error',
  finds: 'two rules of equal reach, neither an exception to the other, with different outcomes',
  run: ({ pack, workshops }) => {
    const findings = new Map<string, Finding>();
    for (const workshop of workshops) {
      const deciding = workshop.rules.filter((rule) => rule.outcome !== null);
      deciding.forEach((rule, index) => {
        const reach = workshop.holds.get(rule.id) ?? leafRef(FALSE);
        for (const other of deciding.slice(index + 1)) {
          const same = reach === workshop.holds.get(other.id) && reach !== leafRef(FALSE);
          const exception = rule.lifts.includes(other.id) || other.lifts.includes(rule.id);
          if (!same || exception || rule.outcome === other.outcome) continue;
          findings.set(`${workshop.decision.id}/${rule.id}/${other.id}`, {
            at: other.at,
            subject: subjectOf(workshop.decision, other),
            message: `"${rule.id}" says ${rule.outcome} and "${other.id}" says ${other.outcome} in exactly the same cases`,
            fix: 'Make one the exception of the other (lifts), or narrow one of them.',
            witness: tell(pack, shortestStory(workshop, reach, (leaf) => leaf === TRUE) ?? {}),
          });
        }
      });
    }
    return [...findings.values()];
  },
};
