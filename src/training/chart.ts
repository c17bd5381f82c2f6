// The chart of training as SVG: a bar for each heap, its number beside it, readable without colour.
import { BUCKET_TITLES, BUCKETS, type Bucket } from './bucket.ts';
import { type BucketCounts, countsInWords, totalOf } from './digest.ts';

const COLOURS: Readonly<Record<Bucket, string>> = {
  'not-cleared': '#7a1f1f',
  overdue: '#b8442c',
  'due-30': '#c98a1b',
  'due-60': '#7d8f3a',
  'in-order': '#2f6f4f',
};

const WIDTH = 720;
const LABEL = 190;
const ROW = 44;
const TOP = 64;
const WIDEST = WIDTH - LABEL - 170;

/** The same counts give the same bytes. The text alternative is `countsInWords(counts)`. */
export function trainingChart(counts: BucketCounts, title: string): string {
  const height = TOP + BUCKETS.length * ROW + 20;
  const most = Math.max(1, ...BUCKETS.map((bucket) => counts[bucket]));
  const bars = BUCKETS.map((bucket, row) => bar(bucket, counts, most, row));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" font-family="DejaVu Sans" font-size="16">
<title>${escaped(countsInWords(counts))}</title>
<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>
<text x="20" y="36" font-size="20" font-weight="bold" fill="#1b1f24">${escaped(title)}</text>
${bars.join('\n')}
</svg>
`;
}

function bar(bucket: Bucket, counts: BucketCounts, most: number, row: number): string {
  const count = counts[bucket];
  const y = TOP + row * ROW;
  // A single person among thousands must still be seen.
  const width = count === 0 ? 0 : Math.max(3, Math.round((count / most) * WIDEST));
  const share = totalOf(counts) === 0 ? 0 : Math.round((count / totalOf(counts)) * 100);
  return `<text x="${LABEL - 10}" y="${y + 21}" text-anchor="end" fill="#1b1f24">${BUCKET_TITLES[bucket]}</text>
<rect x="${LABEL}" y="${y}" width="${width}" height="30" fill="${COLOURS[bucket]}"/>
<text x="${LABEL + width + 8}" y="${y + 21}" fill="#1b1f24">${count} (${share} %)</text>`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
