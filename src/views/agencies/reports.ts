// Reported mistakes of the directory: what somebody found wrong, and the button that settles it.
import { actions, type Block, type Button, button, type Message, plain, section } from '../blocks.ts';
import { dateInWords } from '../dates.ts';
import { escaped, foreign } from '../words.ts';
import { AGENCY } from './ids.ts';

export type ReportShown = {
  readonly id: string;
  readonly ori: string;
  /** Null where the directory does not know the ORI any more. */
  readonly name: string | null;
  /** What is wrong, in words. */
  readonly says: string;
  /** A user's id. */
  readonly reportedBy: string;
  /** UTC milliseconds. */
  readonly reportedAt: number;
};

export type ReportsShown = {
  readonly maySettle: boolean;
  /** Whether each report says which agency it is about. */
  readonly named: boolean;
};

const MOST = 15;

export function reportBlocks(reports: readonly ReportShown[], shown: ReportsShown): Block[] {
  const more = reports.length - MOST;
  return [
    section(`*Reported mistakes* · ${reports.length}`),
    ...reports.slice(0, MOST).flatMap((report) => blocksOf(report, shown)),
    ...(more > 0 ? [section(`… and ${more} more. Settle these first.`)] : []),
  ];
}

function blocksOf(report: ReportShown, { maySettle, named }: ReportsShown): Block[] {
  const about = named ? `*${foreign(report.name ?? 'Not in the directory')}* ${foreign(report.ori)}\n` : '';
  const says = `${about}${escaped(report.says)}, says <@${foreign(report.reportedBy)}>, ${dateInWords(report.reportedAt)}`;
  const elements: Button[] = [
    ...(maySettle ? [settle(report)] : []),
    ...(named ? [button({ id: `${AGENCY.card}:${report.id}`, text: 'Agency card', value: report.ori })] : []),
  ];
  return [section(says), ...actions(elements)];
}

const settle = ({ id }: ReportShown): Button =>
  button({
    id: `${AGENCY.settle}:${id}`,
    text: 'Settle it',
    value: id,
    confirm: {
      title: plain('Is this settled?'),
      text: plain('Settle it when the directory has been put right, or when nothing was wrong. The ledger keeps both.'),
      confirm: plain('It is settled'),
      deny: plain('Not yet'),
    },
  });

/** To a coordinator, as soon as somebody reports. */
export function reportedMessage(
  { ori, name, says }: { readonly ori: string; readonly name: string; readonly says: string },
  by: string,
): Message {
  const words = `<@${foreign(by)}> reports of ${foreign(name)}, ${foreign(ori)}: ${escaped(says)}.`;
  return {
    text: words,
    blocks: [
      section(`${words}\nPut it right and settle it on its card, or see all reports with /nac-desk agencies.`),
      ...actions([button({ id: AGENCY.card, text: 'Agency card', value: ori })]),
    ],
  };
}
