// /training report: the counts as chart and table, privately to who asked, and as CSV in the direct messages.
import { recordLook } from '../../audit/index.ts';
import { bucketCountsByAgency, deskRules } from '../../store/people/index.ts';
import type { BucketCounts } from '../../training/digest.ts';
import { sumOf } from '../../training/digest.ts';
import type { Message } from '../../views/blocks.ts';
import { notice } from '../../views/notices.ts';
import { TRAINING } from '../../views/training/ids.ts';
import { reportCsv, reportMessage } from '../../views/training/report.ts';
import type { Deps } from '../deps.ts';
import type { Click, ClickHandler, CommandCall } from '../handlers.ts';
import type { Person } from '../person.ts';
import { chartFile } from './chart-file.ts';
import { may } from './may.ts';
import { registerOf } from './place.ts';
import { tellPrivately } from './tell.ts';

type Answer = (message: Message) => Promise<void>;

/** The reader's right to see it is the caller's matter. */
export async function showReport(
  { person, screen }: Pick<CommandCall | Click, 'person' | 'screen'>,
  answer: Answer,
  deps: Deps,
): Promise<void> {
  const { asOf, byAgency } = await countedFor(person, deps);
  const total = sumOf([...byAgency.values()]);
  const chart = await chartFile({ log: deps.log, keep: screen.keepFile }, total);
  const shown = (picture: string | null) =>
    reportMessage({ total, byAgency, asOf, chart: picture }, deps.policies.current.pack);
  if (chart === null) return answer(shown(null));
  await answer(shown(chart)).catch((error: unknown) => {
    // Slack may not have finished taking the picture in; the numbers must not wait for it.
    deps.log.warn('the report of training went without its chart:', error);
    return answer(shown(null));
  });
}

async function countedFor(
  person: Person,
  deps: Deps,
): Promise<{ readonly asOf: string; readonly byAgency: ReadonlyMap<string, BucketCounts> }> {
  const { today } = await deskRules(registerOf(person, deps));
  return { asOf: today, byAgency: await bucketCountsByAgency(deps.store.db, { desk: person.desk, today }) };
}

export const openReportShown: ClickHandler = {
  id: TRAINING.openReportShown,
  handle: async (click, deps) => {
    const allowed = await may('board.read', click.person, deps);
    if ('refused' in allowed) return tellPrivately(click, notice(allowed.refused));
    // A table stands in messages alone.
    const answer: Answer =
      click.view === null
        ? (message) => click.respond(message, 'beside')
        : (message) => click.screen.post(click.person.user, message);
    await showReport(click, answer, deps);
    if (click.view !== null) await tellPrivately(click, notice('The report is in your direct messages with NAC Desk.'));
  },
};

export const reportFile: ClickHandler = {
  id: TRAINING.reportFile,
  handle: async (click, deps) => {
    const allowed = await may('board.read', click.person, deps);
    if ('refused' in allowed) return tellPrivately(click, notice(allowed.refused));
    const { desk, user } = click.person;
    await recordLook(deps.store, { desk, actor: allowed.actor, at: 'roster' });
    const { asOf, byAgency } = await countedFor(click.person, deps);
    const bytes = Buffer.from(reportCsv(byAgency));
    const file = { name: `training-${asOf}.csv`, title: `Training on ${asOf}`, bytes };
    await click.screen.sendFile(user, file, 'The training report, one line an agency.');
  },
};
