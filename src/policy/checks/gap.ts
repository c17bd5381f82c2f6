// ND001: a combination of facts that no rule decides and that no rule declares not covered.
import { shortestStory, tell } from '../analysis/story.ts';
import { type Check, since } from './check.ts';

export const gap: Check = {
  code: 'ND001',
  name: 'gap',
  severity: 'error',
  finds: 'a combination of facts that no rule decides and none declares not covered',
  run: ({ pack, workshops }) =>
    workshops.flatMap((workshop) => {
      const story = shortestStory(workshop, workshop.root, (leaf) => workshop.leaves[leaf]?.declared === false);
      if (!story) return [];
      return [
        {
          at: workshop.decision.at,
          subject: workshop.decision.id,
          message: `no rule of "${workshop.decision.id}" decides this case${since(workshop)}`,
          fix: 'Add a rule that decides it, or one with the outcome not-covered that says whom to ask.',
          witness: tell(pack, story),
        },
      ];
    }),
};
