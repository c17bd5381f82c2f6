// In which heap a person's dues put him: not cleared, overdue, due within 30 or 60 days, or in order.
import { addInterval } from '../policy/day.ts';
import type { Due } from './dues.ts';

export const BUCKETS = ['not-cleared', 'overdue', 'due-30', 'due-60', 'in-order'] as const;
export type Bucket = (typeof BUCKETS)[number];

export const BUCKET_TITLES: Readonly<Record<Bucket, string>> = {
  'not-cleared': 'Not cleared',
  overdue: 'Overdue',
  'due-30': 'Due within 30 days',
  'due-60': 'Due within 60 days',
  'in-order': 'In order',
};

/** The day after `days` days. */
export const daysAfter = (day: string, days: number): string => addInterval(day, { years: 0, months: 0, days });

/** What the store keeps of the dues of one posting, so that lists need no computing. */
export type NextDue = {
  /** The earliest day of all that is still due; null when nothing is. */
  readonly nextDue: string | null;
  /** Something needed before access is missing, whatever the day. */
  readonly missing: boolean;
};

export function nextDueOf(dues: readonly Due[]): NextDue {
  const days = dues.flatMap(({ due }) => (due === null ? [] : [due])).sort();
  return { nextDue: days[0] ?? null, missing: dues.some(({ state }) => state === 'missing') };
}

export function bucketOf({ nextDue, missing }: NextDue, asOf: string): Bucket {
  if (missing) return 'not-cleared';
  if (nextDue === null) return 'in-order';
  if (nextDue < asOf) return 'overdue';
  if (nextDue <= daysAfter(asOf, 30)) return 'due-30';
  return nextDue <= daysAfter(asOf, 60) ? 'due-60' : 'in-order';
}
