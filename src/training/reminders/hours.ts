// A person's day and working hours in his own time zone, for reminders that come by the calendar.
import { DateTime, IANAZone } from 'luxon';
import { withinWorkingHours } from '../../casework/working-hours.ts';
import { remembered } from './remembered.ts';
import type { ReminderSettings } from './settings.ts';

type Hours = Pick<ReminderSettings, 'workingHours' | 'zone'>;

/** The zone the platform told, where it is one; else the desk's. */
export const zoneOr = (zone: string | null, { zone: standard }: Pick<Hours, 'zone'>): string =>
  zone !== null && IANAZone.isValidZone(zone) ? zone : standard;

/** The calendar day there and then, such as 2026-11-21. */
export const todayIn = (zone: string, now: Date): string => localDay(zone, now.getTime());

const localDay = remembered((zone: string, now: number) => DateTime.fromMillis(now, { zone }).toFormat('yyyy-MM-dd'));

/** The first working moment at or after `now`. */
export const nextWorkingMoment = ({ workingHours: { from, to, days } }: Hours, zone: string, now: Date): Date =>
  new Date(workingFrom(zone, now.getTime(), from, to, days.join('')));

const workingFrom = remembered((zone: string, now: number, from: string, to: string, days: string) => {
  return withinWorkingHours(now, zone, { from, to, days: [...days].map(Number) });
});

export const isWorkingMoment = (settings: Hours, zone: string, now: Date): boolean =>
  nextWorkingMoment(settings, zone, now).getTime() === now.getTime();

/** The first working moment of that day, or of the next workday. */
export const openingOf = (settings: Hours, zone: string, day: string): Date =>
  nextWorkingMoment(settings, zone, new Date(midnight(zone, day)));

const midnight = remembered((zone: string, day: string) => DateTime.fromISO(day, { zone }).startOf('day').toMillis());

export const workdayOnOrBefore = (settings: Hours, day: string): string => workday(settings, day, -1);
export const workdayOnOrAfter = (settings: Hours, day: string): string => workday(settings, day, 1);

// At most seven steps: some day of the week is a workday.
function workday({ workingHours }: Hours, day: string, step: 1 | -1): string {
  let at = day;
  while (!workingHours.days.includes(weekdayOf(at))) at = shiftDay(at, step);
  return at;
}

/** 1 is Monday. */
const weekdayOf = (day: string): number => new Date(Date.parse(day)).getUTCDay() || 7;

const DAY = 86_400_000;

export const shiftDay = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

/** Whole days from one day to another, negative when it lies before. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY);
