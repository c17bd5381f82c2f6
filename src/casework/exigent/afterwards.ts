// What is owed after an exigent use: verification, permission for any further use, the coordinator's review.
import { heardProblem } from '../check-parties.ts';
import { guardTexts, heardText } from '../free-text.ts';
import { snooze, stopReminding } from '../reminders.ts';
import { invalid, refused } from '../step.ts';
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

export const snoozed: Changing<'snooze'> = (it, { reminder, until }, { at }) =>
  until <= at
    ? refused('invalid', 'Choose a time that is still to come.')
    : { kind: 'change', next: { ...it, reminders: snooze(it.reminders, reminder, until) }, verb: 'snoozed' };

export const done: Changing<'done'> = (it, { reminder }) => ({
  kind: 'change',
  next: { ...it, reminders: stopReminding(it.reminders, reminder) },
  verb: 'reminders-stopped',
});
