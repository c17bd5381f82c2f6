// Which reminders a person gets now, and when to look again: pure, so that a restart or a second replica computes the same.
import type { Due } from '../dues.ts';
import { daysBetween, isWorkingMoment, nextWorkingMoment, openingOf, shiftDay, todayIn, zoneOr } from './hours.ts';
import type { ReminderSettings } from './settings.ts';
import { nextStepDays, type Reminded, type Step, stepOn } from './steps.ts';

/** What reminders need to know of a person; dues as of the person's own day. */
export type Remindable = {
  readonly person: string;
  readonly zone: string | null;
  readonly dues: readonly Due[];
  /** Item -> the day until which it was put off. */
  readonly snoozes: Readonly<Record<string, string>>;
  /** Keys of what has gone out. */
  readonly sent: ReadonlySet<string>;
};

export type Reminder = {
  /** The same reminder has the same key for ever: what is in `sent` never goes again. */
  readonly key: string;
  readonly item: Due['item'];
  /** Empty for courses, which count at every agency. */
  readonly agency: string;
  readonly state: Due['state'];
  readonly due: string;
  readonly step: string;
  /** Negative when it is late. */
  readonly daysLeft: number;
  readonly clauses: readonly string[];
};

export function remindersDue(person: Remindable, settings: ReminderSettings, now: Date): readonly Reminder[] {
  const zone = zoneOr(person.zone, settings);
  if (!isWorkingMoment(settings, zone, now)) return [];
  const today = todayIn(zone, now);
  return remindedOf(person, settings).flatMap((reminded) => {
    const step = unsentStep(person, reminded, today);
    return step ? [reminderOf(person, reminded, step, today)] : [];
  });
}

/** The next instant at which remindersDue can be non-empty; null when nothing more will come as things stand. */
export function nextReminderAt(person: Remindable, settings: ReminderSettings, now: Date): Date | null {
  const zone = zoneOr(person.zone, settings);
  const soonest = nextWorkingMoment(settings, zone, now);
  const today = todayIn(zone, soonest);
  const all = remindedOf(person, settings);
  if (all.some((reminded) => unsentStep(person, reminded, today))) return soonest;
  const days = all.flatMap((reminded) => nextDay(person, reminded, today) ?? []).sort();
  return days[0] === undefined ? null : openingOf(settings, zone, days[0]);
}

function nextDay(person: Remindable, reminded: Reminded, today: string): string | undefined {
  for (const day of nextStepDays(reminded, today)) if (unsentStep(person, reminded, day)) return day;
  return undefined;
}

// A person with two agencies is told of a course once.
function remindedOf(person: Remindable, settings: ReminderSettings): readonly Reminded[] {
  const seen = new Set<string>();
  return person.dues.flatMap((due) => {
    if (due.due === null) return [];
    const dated = { ...due, due: due.due };
    const reminded = { due: dated, again: againOf(dated, person.snoozes[due.item], settings), settings };
    const about = aboutOf(person, reminded);
    if (seen.has(about)) return [];
    seen.add(about);
    return [reminded];
  });
}

/** A day from before the first reminder of this due was about an earlier one, which has been done since. */
function againOf(
  { due, state }: Due & { readonly due: string },
  snoozed: string | undefined,
  { before }: ReminderSettings,
): string | null {
  const first = state === 'missing' ? due : shiftDay(due, -Math.max(0, ...before));
  return snoozed !== undefined && snoozed > first ? snoozed : null;
}

function unsentStep(person: Remindable, reminded: Reminded, today: string): Step | null {
  const about = aboutOf(person, reminded);
  const step = stepOn(reminded, today);
  if (!step || person.sent.has(`${about}/${step.id}`)) return null;
  const gone = [...person.sent].filter((key) => key.startsWith(`${about}/`)).length;
  return gone < reminded.settings.atMost ? step : null;
}

function reminderOf(person: Remindable, reminded: Reminded, step: Step, today: string): Reminder {
  const { due } = reminded;
  return {
    key: `${aboutOf(person, reminded)}/${step.id}`,
    item: due.item,
    agency: agencyOf(due),
    state: due.state,
    due: due.due,
    step: step.id,
    daysLeft: daysBetween(today, due.due),
    clauses: due.clauses,
  };
}

/** Beginning of the keys of one due; a new due date begins anew. */
function aboutOf({ person }: Remindable, { due }: Reminded): string {
  const word = due.state === 'missing' ? 'since' : 'by';
  return `${person}/${due.item}/${agencyOf(due)}/${word}-${due.due}`;
}

const agencyOf = ({ item, agency }: Due): string =>
  item === 'data-use' || item === 'security-awareness' || item.startsWith('leveraged:') ? '' : agency;
