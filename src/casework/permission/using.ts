// Using what was permitted, within the terms only; and the ends of a permission that another case or a person brings.
import { snoozed, stopped } from '../reminders.ts';
import { refused } from '../step.ts';
import type { PermissionCase } from './case.ts';
import type { Changing } from './change.ts';
import { termsCover } from './terms.ts';

export const use: Changing<'use'> = (it, event, { at, doer }) => {
  if (!it.answer?.terms) return refused('wrong-state', 'The owner has not permitted this.');
  const coverage = termsCover(it.answer.terms, { ...event.use, by: doer.id }, { now: at, asker: it.openedBy });
  if (coverage.kind === 'expired') return refused('outside-terms', 'The permission has ended: ask the owner again.');
  if (coverage.kind !== 'covers')
    return refused('outside-terms', `Ask the owner for a further permission: ${coverage.because.join('; ')}.`);
  const { act, purpose } = event.use;
  const next: PermissionCase = { ...it, state: 'in-use', uses: [...it.uses, { act, purpose, by: doer.id, at }] };
  return { kind: 'change', next, verb: 'used' };
};

export const supersede: Changing<'supersede'> = (it, { by }) => ({
  kind: 'change',
  next: { ...it, state: 'superseded', supersededBy: by },
  verb: 'superseded',
});

export const snooze: Changing<'snooze'> = (it, event, { at }) => snoozed(it, event, at);

export const done: Changing<'done'> = (it, { reminder }) => stopped(it, reminder);
