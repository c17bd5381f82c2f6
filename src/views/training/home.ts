// Training on Home: one's own standing and next due day; for those who run the desk the counts and what waits for them.
import { type BucketCounts, countsInWords } from '../../training/digest.ts';
import { dueInWords } from '../../training/item-words.ts';
import type { PersonStatus } from '../../training/status.ts';
import { actions, type Block, button, section } from '../blocks.ts';
import { escaped } from '../words.ts';
import { TRAINING } from './ids.ts';
import { calendarButton } from './reminder.ts';

/** `statuses` null: the register does not know this person. */
export function ownTrainingBlocks(statuses: readonly PersonStatus[] | null, waiting: number): Block[] {
  if (statuses === null)
    return [
      section(
        `${TITLE}\nThe register does not know you, so you are not cleared for N-DEx. Ask your coordinator (NAC) to add you.`,
      ),
    ];
  const cleared = statuses.length > 0 && statuses.every((status) => status.cleared);
  const next = nextDue(statuses);
  const lines = [
    cleared ? 'You are cleared for N-DEx.' : 'You are not cleared for N-DEx. Type /training to see why.',
    ...(next === null ? [] : [`Next: ${escaped(dueInWords(next))}.`]),
    ...(waiting === 0
      ? []
      : [`${waiting === 1 ? 'One report of yours waits' : `${waiting} reports of yours wait`} for your coordinator.`]),
  ];
  return [
    section(`${TITLE}\n${lines.join('\n')}`),
    ...actions([
      button({ id: TRAINING.openReport, text: 'Report a course' }),
      ...(next === null ? [] : [calendarButton]),
    ]),
  ];
}

const TITLE = '*My training*';

function nextDue(statuses: readonly PersonStatus[]) {
  const dues = statuses.flatMap(({ dues: each }) => each).filter(({ due }) => due !== null);
  return dues.sort((a, b) => ((a.due ?? '') < (b.due ?? '') ? -1 : 1))[0] ?? null;
}

export type DeskTraining = { readonly counts: BucketCounts; readonly waiting: number; readonly maySettle: boolean };

export function deskTrainingBlocks({ counts, waiting, maySettle }: DeskTraining): Block[] {
  const waits =
    waiting === 0
      ? 'No report waits to be confirmed.'
      : `${waiting} ${waiting === 1 ? 'person waits' : 'people wait'} for a report to be confirmed.`;
  return [
    section(`*Training of the desk*\n${escaped(countsInWords(counts))}\n${waits}`),
    ...actions([
      ...(waiting > 0 && maySettle
        ? [button({ id: TRAINING.openWaiting, text: 'Confirm reports', style: 'primary' })]
        : []),
      button({ id: TRAINING.openDue, text: 'Who is due' }),
      button({ id: TRAINING.openRoster, text: 'Roster' }),
      button({ id: TRAINING.openReportShown, text: 'Training report' }),
    ]),
  ];
}
