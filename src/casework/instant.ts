// Points and spans of time in casework: UTC milliseconds, and calendar days in somebody's zone.
import { DateTime } from 'luxon';

/** UTC milliseconds. */
export type Instant = number;

/** `YYYY-MM-DD`; means nothing without a zone. */
export type LocalDate = string;

export type Interval = { readonly minutes: number } | { readonly days: number };

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

/** Days are days of the calendar: across a change to daylight saving the time of day stays. */
export const after = (instant: Instant, interval: Interval, zone: string): Instant =>
  'minutes' in interval
    ? instant + interval.minutes * MINUTE
    : DateTime.fromMillis(instant, { zone }).plus({ days: interval.days }).toMillis();

/** The first instant that is no longer on that day. */
export const endOfDay = (date: LocalDate, zone: string): Instant =>
  DateTime.fromISO(date, { zone }).plus({ days: 1 }).startOf('day').toMillis();

export const localDateOf = (instant: Instant, zone: string): LocalDate =>
  DateTime.fromMillis(instant, { zone }).toISODate() ?? '';

export const isLocalDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && DateTime.fromISO(text, { zone: 'utc' }).isValid;

export const isZone = (name: string): boolean => DateTime.fromMillis(0, { zone: name }).isValid;

export const isoOf = (instant: Instant): string => new Date(instant).toISOString();
