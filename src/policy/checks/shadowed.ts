// ND003: a rule that can hold but never counts, because a stronger outcome or an exception is always there too.
import { shortestStory, tell } from '../analysis/story.ts';
import { FALSE, TRUE } from '../compile.ts';
import { leafRef } from '../diagram.ts';
import type { Check } from './check.ts';

export const shadowed: Check = {
  code: 'ND003',
  name: 'shadowed',
  severity: 'error',
  finds: 'a rule that can hold but never counts, because a stronger rule or an exception always stands beside it',
  run: ({ pack, workshops }) =>
    workshops.flatMap((workshop) => {
      const counting = new Set(reachable(workshop).flatMap((leaf) => workshop.leaves[leaf]?.rules ?? []));
      return workshop.rules
        .filter((rule) => workshop.holds.get(rule.id) !== leafRef(FALSE) && !counting.has(rule))
        .map((rule) => {
          const story = shortestStory(workshop, workshop.holds.get(rule.id) ?? leafRef(FALSE), (leaf) => leaf === TRUE);
          return {
            at: rule.at,
            subject: rule.id,
            message: `wherever "${rule.id}" holds, something stronger decides`,
            fix: 'Remove it, widen it, or let it lift what stands in its way.',
            witness: tell(pack, story ?? {}),
          };
        });
    }),
};

function reachable(workshop: Parameters<typeof shortestStory>[0]): readonly number[] {
  const found = new Set<number>();
  const seen = new Set<number>();
  const visit = (ref: number): void => {
    if (seen.has(ref)) return;
    seen.add(ref);
    if (ref < 0) found.add(~ref);
    else workshop.builder.childrenAt(ref).forEach(visit);
  };
  visit(workshop.root);
  return [...found];
}
