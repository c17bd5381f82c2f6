// The coordinator's weekly digest: the chart, who is late or soon due by name where the desk names people, and agencies without a coordinator.
import { BUCKET_TITLES, type Bucket } from '../../training/bucket.ts';
import { type BucketCounts, countsInWords, type Digest, type DigestPerson } from '../../training/digest.ts';
import { actions, type Block, button, context, header, type Message, picture } from '../blocks.ts';
import { sectionsOf, titled } from '../sections.ts';
import { escaped, foreign } from '../words.ts';
import { barLines } from './bars.ts';
import { TRAINING } from './ids.ts';

const TITLE = 'Training this week';

/** Not cleared first: nobody of these may access N-DEx today. */
const TOLD: readonly Bucket[] = ['not-cleared', 'overdue', 'due-30', 'due-60'];

/** `chart`: the uploaded picture; null where there is none, and the bars are drawn in characters. */
export function digestMessage(digest: Digest, chart: string | null): Message {
  const { counts, asOf, withoutCoordinator } = digest;
  const words = countsInWords(counts);
  return {
    text: escaped(`${TITLE}. ${words}`),
    blocks: [
      header(TITLE),
      ...sectionsOf([escaped(words)]),
      ...chartBlocks(counts, chart),
      ...TOLD.flatMap((bucket) => heap(bucket, digest)),
      ...titled(
        'Agencies without a coordinator (audit:1)',
        withoutCoordinator.slice(0, MOST_AGENCIES).map((ori) => `• ${escaped(ori)}`),
      ),
      ...actions([
        button({ id: TRAINING.openDue, text: 'Who is due', value: '60', style: 'primary' }),
        button({ id: TRAINING.openRoster, text: 'Roster' }),
        button({ id: TRAINING.openReportShown, text: 'Report' }),
      ]),
      context(`As of ${asOf}. This message is kept up to date for a week as people finish.`),
    ],
  };
}

const MOST_AGENCIES = 20;

export const chartBlocks = (counts: BucketCounts, chart: string | null): Block[] =>
  chart === null ? sectionsOf(barLines(counts)) : [picture(chart, countsInWords(counts))];

function heap(bucket: Bucket, { counts, people }: Digest): Block[] {
  const count = counts[bucket];
  if (count === 0) return [];
  const named = people.filter((person) => person.bucket === bucket);
  const more = count - named.length;
  const rest = named.length > 0 && more > 0 ? [`and ${more} more`] : [];
  const title = `${BUCKET_TITLES[bucket]}: ${count}`;
  return named.length === 0 ? sectionsOf([`*${title}*`]) : titled(title, [...named.map(personLine), ...rest]);
}

const personLine = ({ name, agency, nextDue }: DigestPerson): string =>
  `• ${foreign(name)} (${escaped(agency)})${nextDue === null ? '' : `, ${nextDue}`}`;
