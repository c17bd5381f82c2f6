// When a person's reminders are to be looked at again, and what they are now: the stored row seen as Remindable.
import { duesOf } from '../../training/dues.ts';
import type { Person } from '../../training/person.ts';
import { nextReminderAt, type Remindable } from '../../training/reminders/due.ts';
import { todayIn, zoneOr } from '../../training/reminders/hours.ts';
import type { DeskRules } from './desk.ts';

/** Dues as of the person's own day: it may be tomorrow there. */
export function remindable(
  person: Person,
  zone: string | null,
  sent: ReadonlySet<string>,
  rules: DeskRules,
): Remindable {
  const today = todayIn(zoneOr(zone, rules.reminders), rules.now);
  return { person: person.id, zone, dues: duesOf(person, rules.rules, today), snoozes: person.snoozes, sent };
}

/** Null for people whom no message can reach: the coordinator's digest names them all the same. */
export function remindAt(
  person: Person,
  zone: string | null,
  sent: ReadonlySet<string>,
  rules: DeskRules,
): number | null {
  if (person.user === null && person.email === null) return null;
  const next = nextReminderAt(remindable(person, zone, sent, rules), rules.reminders, rules.now);
  return next?.getTime() ?? null;
}
