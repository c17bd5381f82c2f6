// The chart of training in characters, for where no picture can be shown.
import { BUCKET_TITLES, BUCKETS } from '../../training/bucket.ts';
import type { BucketCounts } from '../../training/digest.ts';

const WIDTH = 12;

export function barLines(counts: BucketCounts): readonly string[] {
  const widest = Math.max(1, ...BUCKETS.map((bucket) => counts[bucket]));
  return BUCKETS.map((bucket) => {
    const bar = '█'.repeat(Math.round((WIDTH * counts[bucket]) / widest));
    return `\`${bar.padEnd(WIDTH, '░')}\` ${BUCKET_TITLES[bucket]}: ${counts[bucket]}`;
  });
}
