// The coordinator's weekly digest: how many are where, who is late, and when it is time for the next one.
import { DateTime } from 'luxon';
import { BUCKET_TITLES, BUCKETS, type Bucket } from './bucket.ts';

export type BucketCounts = Readonly<Record<Bucket, number>>;

export type DigestPerson = {
  readonly person: string;
  readonly name: string;
  readonly agency: string;
  readonly bucket: Bucket;
  readonly nextDue: string | null;
};

export type Digest = {
  /** ISO week, such as 2026-W10. */
  readonly week: string;
  readonly asOf: string;
  readonly counts: BucketCounts;
  /** The most urgent first, at most as many as were asked for; counts tell the whole. */
  readonly people: readonly DigestPerson[];
  /** Agencies with people and without a coordinator (item 1). */
  readonly withoutCoordinator: readonly string[];
};

export const noCounts = (): Record<Bucket, number> =>
  Object.fromEntries(BUCKETS.map((bucket) => [bucket, 0])) as Record<Bucket, number>;

export const totalOf = (counts: BucketCounts): number => BUCKETS.reduce((sum, bucket) => sum + counts[bucket], 0);

export const sumOf = (all: readonly BucketCounts[]): BucketCounts =>
  all.reduce<BucketCounts>(
    (sum, counts) =>
      Object.fromEntries(BUCKETS.map((bucket) => [bucket, sum[bucket] + counts[bucket]])) as Record<Bucket, number>,
    noCounts(),
  );

/** What the chart shows, in words: the text alternative of the picture. */
export function countsInWords(counts: BucketCounts): string {
  const parts = BUCKETS.map((bucket) => `${BUCKET_TITLES[bucket].toLowerCase()}: ${counts[bucket]}`);
  return `Training of ${totalOf(counts)} people: ${parts.join(', ')}.`;
}

export const weekOf = (zone: string, now: Date): string => DateTime.fromJSDate(now, { zone }).toFormat("kkkk-'W'WW");
