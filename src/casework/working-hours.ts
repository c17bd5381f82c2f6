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
  if (hours.days.includes(local.weekday)) {
    if (local < at(local, hours.from)) return at(local, hours.from).toMillis();
    if (local < at(local, hours.to)) return instant;
  }
  return nextMorning(local, hours).toMillis();
}

function nextMorning(local: DateTime, hours: WorkingHours): DateTime {
  // A week holds at least one working day (settings refuse an empty list); the bound keeps a wrong one from looping.
  for (let days = 1; days <= 7; days++) {
    const day = local.startOf('day').plus({ days });
    if (hours.days.includes(day.weekday)) return at(day, hours.from);
  }
  return local;
}

/** That time of that day; where the clock skips it, the first minute after the gap, as luxon reads it. */
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
