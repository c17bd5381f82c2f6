// The training report: the chart of everybody, and the counts of each agency as a table and as CSV.
import type { Pack } from '../../policy/model.ts';
import { BUCKET_TITLES, BUCKETS } from '../../training/bucket.ts';
import { csvLine } from '../../training/csv-cell.ts';
import { type BucketCounts, countsInWords, totalOf } from '../../training/digest.ts';
import { actions, button, context, header, type Message, table } from '../blocks.ts';
import { sectionsOf } from '../sections.ts';
import { escaped } from '../words.ts';
import { chartBlocks } from './digest.ts';
import { TRAINING } from './ids.ts';

type ByAgency = ReadonlyMap<string, BucketCounts>;

export type ReportShown = {
  readonly total: BucketCounts;
  readonly byAgency: ByAgency;
  readonly asOf: string;
  readonly chart: string | null;
};

/** Slack's table has 100 rows at most; two are the heading and the sum. */
const MOST_ROWS = 98;

export function reportMessage({ total, byAgency, asOf, chart }: ReportShown, pack: Pack): Message {
  const words = countsInWords(total);
  const rows = [...byAgency].map(([agency, counts]) => rowOf(agency, counts));
  const more = rows.length - MOST_ROWS;
  return {
    text: escaped(`Training report of ${asOf}. ${words}`),
    blocks: [
      header(`Training report, ${asOf}`),
      ...sectionsOf([escaped(words)]),
      ...chartBlocks(total, chart),
      table([HEADINGS, ...rows.slice(0, MOST_ROWS), rowOf('All', total)]),
      ...(more > 0 ? [context(`and ${more} more agencies; all of them are in the CSV`)] : []),
      ...actions([
        button({ id: TRAINING.reportFile, text: 'As CSV' }),
        button({ id: TRAINING.openDue, text: 'Who is due' }),
        button({ id: TRAINING.openRoster, text: 'Roster' }),
      ]),
      context(escaped(pack.header.banner)),
    ],
  };
}

const HEADINGS: readonly string[] = ['Agency', ...BUCKETS.map((bucket) => BUCKET_TITLES[bucket]), 'People'];

const rowOf = (agency: string, counts: BucketCounts): readonly string[] => [
  agency,
  ...BUCKETS.map((bucket) => String(counts[bucket])),
  String(totalOf(counts)),
];

export const reportCsv = (byAgency: ByAgency): string =>
  [csvLine(HEADINGS), ...[...byAgency].map(([agency, counts]) => csvLine(rowOf(agency, counts)))].join('');
