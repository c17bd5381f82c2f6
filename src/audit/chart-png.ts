// The chart of training as a picture, for a channel and for the packet. Its text alternative is `countsInWords(counts)`.
import { trainingChart } from '../training/chart.ts';
import type { BucketCounts } from '../training/digest.ts';
import { FONTS } from './fonts.ts';

/** PNG, twice as many pixels as the drawing has points. The same counts give the same bytes. */
export async function trainingChartPng(counts: BucketCounts, title: string): Promise<Buffer> {
  // Read when the first picture is drawn: it is large, and most starts draw none.
  const { renderAsync } = await import('@resvg/resvg-js');
  const image = await renderAsync(trainingChart(counts, title), {
    font: { loadSystemFonts: false, fontFiles: [FONTS.regular, FONTS.bold], defaultFontFamily: 'DejaVu Sans' },
    fitTo: { mode: 'zoom', value: 2 },
  });
  return image.asPng();
}
