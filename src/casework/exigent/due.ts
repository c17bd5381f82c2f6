// When an exigent use must be looked at next: escalation by the minute, what is owed afterwards in working hours.
import { type Candidate, earliest } from '../due.ts';
import { HOUR, type Instant, MINUTE } from '../instant.ts';
import { mayRemind, nextReminder } from '../reminders.ts';
import type { CaseSettings, Rung } from '../settings.ts';
import { type ExigentAction, type ExigentCase, type ExigentDue, type OwedReminder, owed } from './case.ts';

export function exigentDue(it: ExigentCase, settings: CaseSettings, now: Instant): ExigentDue {
  if (it.state === 'closed') return { kind: 'none', reason: 'closed' };
  const candidates: Candidate<ExigentAction>[] = [
    { action: 'escalate', at: escalationAt(it, settings) },
    ...owed(it).flatMap((what) => (what === 'acknowledgement' ? [] : [owedAt(it, what, settings, now)])),
  ];
  return earliest(candidates, 'every reminder has been sent; it stays on the board and in the weekly digest');
}

function escalationAt(it: ExigentCase, settings: CaseSettings): Instant | null {
  if (it.state !== 'notifying') return null;
  const rung = settings.exigent.ladder[it.rungs];
  if (rung) return it.noticeAt + rung.minutes * MINUTE;
  if (everyone(settings).every((who) => !mayRemind(it.reminders, who, settings))) return null;
  return (it.lastRungAt ?? it.noticeAt) + settings.exigent.repeatMinutes * MINUTE;
}

/** Whom a reminder of now goes to: everyone named by the rungs that have passed; after the ladder, all of them again. */
export function addressees(it: ExigentCase, settings: CaseSettings, now: Instant): readonly Rung['to'][number][] {
  const { ladder } = settings.exigent;
  const passed = ladder.slice(it.rungs).filter((rung) => it.noticeAt + rung.minutes * MINUTE <= now);
  const named = it.rungs < ladder.length ? [...new Set(passed.flatMap((rung) => rung.to))] : everyone(settings);
  return named.filter((who) => mayRemind(it.reminders, who, settings));
}

const everyone = ({ exigent }: CaseSettings): readonly Rung['to'][number][] => [
  ...new Set(exigent.ladder.flatMap((rung) => rung.to)),
];

export const rungsPassed = (it: ExigentCase, settings: CaseSettings, now: Instant): number =>
  Math.max(it.rungs, settings.exigent.ladder.filter((rung) => it.noticeAt + rung.minutes * MINUTE <= now).length);

function owedAt(it: ExigentCase, what: OwedReminder, settings: CaseSettings, now: Instant): Candidate<ExigentAction> {
  const hours = {
    verification: settings.exigent.verificationHours,
    'further-use': settings.exigent.furtherUseHours,
    review: settings.exigent.reviewHours,
  };
  const first = it.openedAt + hours[what] * HOUR;
  // The coordinator's zone is the desk's; only the person who used the record is reminded in his own.
  const person = what === 'review' ? '' : it.openedBy;
  return {
    action: what,
    at: nextReminder(it.reminders, { kind: what, first, every: { days: 1 }, person }, settings, now),
  };
}
