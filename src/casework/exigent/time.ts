// What time itself brings to an exigent use: escalation up the ladder, and reminders of what is owed.
import type { Notice } from '../notice.ts';
import { countReminder, type Reminders } from '../reminders.ts';
import type { Rung } from '../settings.ts';
import { refused } from '../step.ts';
import type { ExigentCase, OwedReminder } from './case.ts';
import type { Change, Changing } from './change.ts';
import { addressees, exigentDue, rungsPassed } from './due.ts';
import { notice, toCoordinator, toCsaOfficer, toUser } from './notices.ts';

export const takeTime: Changing<'due'> = (it, _event, context) => {
  const { at, settings } = context;
  const due = exigentDue(it, settings, at);
  if (due.kind === 'none' || due.at > at) return refused('not-due', 'Nothing is due in this case.');
  if (due.action !== 'escalate') return owedReminded(it, due.action, at);
  // Rungs missed while nobody could send are climbed at once, and each person is told once.
  const who = addressees(it, settings, at);
  const rungs = rungsPassed(it, settings, at);
  const reminders = who.reduce((counted, each) => countReminder(counted, each, at), it.reminders);
  const next: ExigentCase = {
    ...it,
    rungs: Math.max(rungs, Math.min(it.rungs + 1, settings.exigent.ladder.length)),
    lastRungAt: at,
    reminders,
  };
  return { kind: 'change', next, verb: 'escalated', notices: who.map((each) => reminder(it, each, reminders)) };
};

function reminder(it: ExigentCase, who: Rung['to'][number], reminders: Reminders): Notice {
  const to = { user: toUser, coordinator: toCoordinator, 'csa-officer': toCsaOfficer }[who](it);
  return notice(it, 'exigent-unacknowledged', `unacknowledged/${who}/${reminders[who]?.sent ?? 1}`, to);
}

const TEMPLATE = {
  verification: 'exigent-verification-owed',
  'further-use': 'exigent-further-use-owed',
  review: 'exigent-review-owed',
} as const;

function owedReminded(it: ExigentCase, what: OwedReminder, at: number): Change {
  const reminders = countReminder(it.reminders, what, at);
  const to = what === 'review' ? toCoordinator(it) : toUser(it);
  const key = `owed/${what}/${reminders[what]?.sent ?? 1}`;
  const owedNotice: Notice = { key, template: TEMPLATE[what], to, urgent: false };
  return { kind: 'change', next: { ...it, reminders }, verb: 'reminded', notices: [owedNotice] };
}
