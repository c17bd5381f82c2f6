// Counts the reminders of each kind in a case and says when the next one may go out, if one may.
import { after, type Instant, type Interval } from './instant.ts';
import { type CaseSettings, zoneOf } from './settings.ts';
import { type Refused, refused } from './step.ts';
import { withinWorkingHours } from './working-hours.ts';

export type Reminded = {
  readonly sent: number;
  readonly lastAt: Instant | null;
  readonly snoozedUntil: Instant | null;
  /** The person said that no further reminder of this kind is wanted. */
  readonly done: boolean;
};

export type Reminders = Readonly<Record<string, Reminded>>;

const NEVER: Reminded = { sent: 0, lastAt: null, snoozedUntil: null, done: false };

export const reminded = (reminders: Reminders, kind: string): Reminded => reminders[kind] ?? NEVER;

export const countReminder = (reminders: Reminders, kind: string, at: Instant): Reminders => {
  const before = reminded(reminders, kind);
  return { ...reminders, [kind]: { ...before, sent: before.sent + 1, lastAt: at, snoozedUntil: null } };
};

type Reminding = { readonly reminders: Reminders };
type Put<It> = { readonly kind: 'change'; readonly next: It; readonly verb: string };

/** "Not now": the same in every kind of case. */
export const snoozed = <It extends Reminding>(
  it: It,
  { reminder, until }: { readonly reminder: string; readonly until: Instant },
  at: Instant,
): Put<It> | Refused =>
  until <= at
    ? refused('invalid', 'Choose a time that is still to come.')
    : { kind: 'change', next: having(it, reminder, { snoozedUntil: until }), verb: 'snoozed' };

/** "No more of these": the same in every kind of case. */
export const stopped = <It extends Reminding>(it: It, reminder: string): Put<It> => ({
  kind: 'change',
  next: having(it, reminder, { done: true }),
  verb: 'reminders-stopped',
});

const having = <It extends Reminding>(it: It, kind: string, change: Partial<Reminded>): It => ({
  ...it,
  reminders: { ...it.reminders, [kind]: { ...reminded(it.reminders, kind), ...change } },
});

export const mayRemind = (reminders: Reminders, kind: string, settings: CaseSettings): boolean => {
  const { sent, done } = reminded(reminders, kind);
  return !done && sent < Math.min(settings.remindersAtMost, 5);
};

export type ReminderPlan = {
  readonly kind: string;
  /** When the first one would be due, before working hours are looked at. */
  readonly first: Instant;
  readonly every: Interval;
  /** The person reminded, for zone and working hours. */
  readonly person: string;
};

/** Null when every reminder of the kind has gone out or the person has said "done". One that is late waits for working hours. */
export function nextReminder(
  reminders: Reminders,
  plan: ReminderPlan,
  settings: CaseSettings,
  now: Instant,
): Instant | null {
  if (!mayRemind(reminders, plan.kind, settings)) return null;
  const { lastAt, snoozedUntil } = reminded(reminders, plan.kind);
  const zone = zoneOf(settings, plan.person);
  const next = lastAt === null ? plan.first : after(lastAt, plan.every, zone);
  return withinWorkingHours(Math.max(next, snoozedUntil ?? 0, now), zone, settings.workingHours);
}

/** After the clock was put back: what seems to have happened later than now counts as happened now. */
export const rebaseReminders = (reminders: Reminders, now: Instant): Reminders =>
  Object.fromEntries(
    Object.entries(reminders).map(([kind, each]) => [
      kind,
      { ...each, lastAt: each.lastAt === null ? null : Math.min(each.lastAt, now) },
    ]),
  );
