// Calendar days as `2026-11-21`, and the arithmetic that training intervals need: whole years, months, days.
import type { Interval } from './model.ts';

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day of an instant in UTC. */
export function dayOf(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}

/** True for a day that exists in the calendar. */
export function isDay(text: string): boolean {
  const parts = SHAPE.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** `day` plus the interval; 29 February and the 31st fall back to the last day of a shorter month. */
export function addInterval(day: string, interval: Pick<Interval, 'years' | 'months' | 'days'>): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const months = month - 1 + interval.months + (year + interval.years) * 12;
  const [toYear, toMonth] = [Math.floor(months / 12), (months % 12) + 1];
  const start = Date.UTC(toYear, toMonth - 1, Math.min(date, daysIn(toYear, toMonth)));
  return dayOf(new Date(start + interval.days * 86_400_000));
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
