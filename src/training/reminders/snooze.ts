// How long a reminder may be put off: before the due day never past it, afterwards never longer than the desk allows in all.
import { type Due, LATE } from '../dues.ts';
import { shiftDay, workdayOnOrBefore } from './hours.ts';
import type { ReminderSettings } from './settings.ts';

export const SNOOZES = ['day', 'week', 'due'] as const;
export type Snooze = (typeof SNOOZES)[number];

type Dated = Pick<Due, 'state'> & { readonly due: string };
type Settings = Pick<ReminderSettings, 'snoozeAtMostDays' | 'workingHours' | 'zone'>;

/** The last day until which it may be put off; not after `today` when it may not be put off any longer. */
export function latestSnooze({ due, state }: Dated, today: string, { snoozeAtMostDays: most }: Settings): string {
  if (!LATE.includes(state) && due > today) return due;
  // Counted from the due day: whoever puts it off again and again comes to the end of it.
  return [shiftDay(today, most), shiftDay(due, most)].sort()[0] ?? today;
}

/** The day on which the reminder comes again; null when this cannot be chosen. */
export function snoozeUntil(choice: Snooze, due: Dated, today: string, settings: Settings): string | null {
  const wanted = wantedDay(choice, due, today, settings);
  if (wanted === null) return null;
  const until = [wanted, latestSnooze(due, today, settings)].sort()[0] ?? today;
  return until > today ? until : null;
}

function wantedDay(choice: Snooze, { due, state }: Dated, today: string, settings: Settings): string | null {
  if (choice === 'day') return shiftDay(today, 1);
  if (choice === 'week') return shiftDay(today, 7);
  return LATE.includes(state) ? null : workdayOnOrBefore(settings, due);
}

/** What can be chosen for at least one of the dues. */
export const snoozesFor = (dues: readonly Dated[], today: string, settings: Settings): readonly Snooze[] =>
  SNOOZES.filter((choice) => dues.some((due) => snoozeUntil(choice, due, today, settings) !== null));
