// Moves an instant into somebody's working hours, in that person's zone, over weekends and changes to daylight saving.
import { DateTime } from 'luxon';
import type { Instant } from './instant.ts';

export type WorkingHours = {
  /** `HH:MM`, first minute in. */
  readonly from: string;
  /** `HH:MM`, first minute out. */
  readonly to: string;
  /** 1 is Monday, 7 is Sunday. */
  readonly days: readonly number[];
};

/** The instant itself when it is within working hours, else the next beginning of them. */
export function withinWorkingHours(instant: Instant, zone: string, hours: WorkingHours): Instant {
  const local = DateTime.fromMillis(instant, { zone });
  if (isWithin(local, hours)) return instant;
  // Two weeks: the one working day of a week may be the day whose short hours the clock skips.
  for (let days = 0; days <= 14; days++) {
    const opening = openingAfter(local, local.startOf('day').plus({ days }), hours);
    if (opening) return opening.toMillis();
  }
  return instant;
}

/** By what a clock on the wall shows. */
function isWithin(local: DateTime, { from, to, days }: WorkingHours): boolean {
  const shown = local.toFormat('HH:mm');
  return days.includes(local.weekday) && from <= shown && shown < to;
}

/** None where the hours lie in what the clock skips that day; a second one where the clock is put back over their beginning. */
function openingAfter(local: DateTime, day: DateTime, hours: WorkingHours): DateTime | undefined {
  return at(day, hours.from)
    .getPossibleOffsets()
    .toSorted((a, b) => a.toMillis() - b.toMillis())
    .find((opening) => opening > local && isWithin(opening, hours));
}

/** That time of that day; where the clock skips it, as much later as it skips. */
function at(day: DateTime, time: string): DateTime {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return day.set({ hour, minute, second: 0, millisecond: 0 });
}

/** The next weekly time after `instant`, for digests: that weekday at that local time. */
export function nextWeekly(instant: Instant, weekday: number, time: string, zone: string): Instant {
  const local = DateTime.fromMillis(instant, { zone });
  for (let days = 0; days <= 7; days++) {
    const candidate = at(local.startOf('day').plus({ days }), time);
    if (candidate.weekday === weekday && candidate.toMillis() > instant) return candidate.toMillis();
  }
  return at(local.startOf('day').plus({ days: 8 }), time).toMillis();
}
