// What is owed after an exigent use: verification, permission for any further use, the coordinator's review.
import { heardProblem } from '../check-parties.ts';
import { guardTexts, heardText } from '../free-text.ts';
import { snoozed, stopped } from '../reminders.ts';
import { invalid } from '../step.ts';
import { arePoints } from '../verification.ts';
import { REVIEW_FINDINGS } from './case.ts';
import type { Changing } from './change.ts';
import { settle } from './notifying.ts';

export const verify: Changing<'verify'> = (it, { points, heard }, { at, doer }) => {
  const problem =
    invalid({
      points: arePoints(points) ? null : 'Say for each of the four points: confirmed, wrong or not known.',
      heard: heard && heardProblem(heard, at),
    }) ?? guardTexts([heardText(heard)]);
  if (problem) return problem;
  const verification = { points, by: doer.id, at, heard };
  return { kind: 'change', next: settle({ ...it, verification }), verb: 'verified' };
};

export const furtherUse: Changing<'further-use'> = (it, { permission }, { at, doer }) => ({
  kind: 'change',
  next: settle({ ...it, furtherUse: { permission, by: doer.id, at } }),
  verb: 'further-use-settled',
});

export const review: Changing<'review'> = (it, { finding }, { at, doer }) =>
  invalid({ finding: REVIEW_FINDINGS.includes(finding) ? null : 'Choose what the review found.' }) ?? {
    kind: 'change',
    next: settle({ ...it, review: { finding, by: doer.id, at } }),
    verb: 'reviewed',
  };

export const snooze: Changing<'snooze'> = (it, event, { at }) => snoozed(it, event, at);

export const done: Changing<'done'> = (it, { reminder }) => stopped(it, reminder);
