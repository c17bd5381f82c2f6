// Which time an audit looks at: whole days of the desk's zone, both ends in.
import { DateTime } from 'luxon';

export type Period = {
  /** Days. */
  readonly from: string;
  readonly to: string;
  /** UTC milliseconds: from inclusive, until exclusive. */
  readonly start: number;
  readonly end: number;
};

/** Null when `from` lies after `to`. */
export function periodOf(from: string, to: string, zone: string): Period | null {
  if (from > to) return null;
  const start = DateTime.fromISO(from, { zone });
  const end = DateTime.fromISO(to, { zone }).plus({ days: 1 });
  return { from, to, start: start.toMillis(), end: end.toMillis() };
}

const STANDARD_YEARS = 3;

/** The audit cycle before a day: what is looked at where nobody says more. */
export const standardFrom = (to: string): string =>
  `${Number(to.slice(0, 4)) - STANDARD_YEARS}${to.slice(4) === '-02-29' ? '-02-28' : to.slice(4)}`;

export const dayIn = (zone: string, at: number): string => DateTime.fromMillis(at, { zone }).toFormat('yyyy-MM-dd');

export const minuteIn = (zone: string, at: number): string =>
  DateTime.fromMillis(at, { zone }).toFormat('yyyy-MM-dd HH:mm');
