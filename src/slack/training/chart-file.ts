// The chart of training as a picture in Slack; null where it cannot be had, and the message goes without it.
import { trainingChartPng } from '../../audit/chart-png.ts';
import type { Log } from '../../log.ts';
import { type BucketCounts, countsInWords } from '../../training/digest.ts';
import type { NewFile } from '../upload.ts';

/** `keep` brings a file into Slack and comes back with its id. */
export type Drawing = { readonly keep: (file: NewFile) => Promise<string>; readonly log: Log };

export async function chartFile({ keep, log }: Drawing, counts: BucketCounts): Promise<string | null> {
  try {
    const bytes = await trainingChartPng(counts, 'Training');
    return await keep({ name: 'training.png', title: 'Training', bytes, alt: countsInWords(counts) });
  } catch (error) {
    log.warn('the chart of training could not be brought to Slack:', error);
    return null;
  }
}
