// What waits for whoever keeps the directory: mistakes that were reported, contacts that should be confirmed again.
import { type Block, button, type Modal, plain, section, sectionWith } from '../blocks.ts';
import { escaped, foreign } from '../words.ts';
import { AGENCY } from './ids.ts';
import { type ReportShown, reportBlocks } from './reports.ts';

export type Upkeep = {
  /** How many the directory knows. */
  readonly agencies: number;
  readonly reports: readonly ReportShown[];
  /** The worst first. */
  readonly contacts: readonly {
    readonly ori: string;
    readonly name: string | null;
    readonly says: readonly string[];
  }[];
  readonly notes: readonly string[];
};

const MOST = 20;

export function upkeepModal({ agencies, reports, contacts, notes }: Upkeep): Modal {
  return {
    type: 'modal',
    callback_id: 'agency-upkeep',
    title: plain('Agency directory'),
    close: plain('Close'),
    blocks: [
      ...notes.map((note) => section(escaped(note))),
      sectionWith(
        `The directory knows ${agencies.toLocaleString('en-US')} agencies.`,
        button({ id: AGENCY.import, text: 'Import agencies' }),
      ),
      ...(reports.length === 0
        ? [section('*Reported mistakes*\nNone is open.')]
        : reportBlocks(reports, { maySettle: true, named: true })),
      ...contactBlocks(contacts),
    ],
  };
}

/** For Home: how much of it waits. */
export const upkeepBlocks = ({
  reports,
  contacts,
}: {
  readonly reports: number;
  readonly contacts: number;
}): Block[] => [
  sectionWith(
    `*Agency directory*\nReported mistakes to settle: ${reports}. Contacts to confirm: ${contacts}.`,
    button({ id: AGENCY.upkeep, text: 'Agency directory' }),
  ),
];

function contactBlocks(contacts: Upkeep['contacts']): Block[] {
  if (contacts.length === 0) return [section('*Contacts to confirm*\nEvery contact has been confirmed and answers.')];
  const more = contacts.length - MOST;
  return [
    section(`*Contacts to confirm* · ${contacts.length}`),
    ...contacts
      .slice(0, MOST)
      .map(({ ori, name, says }) =>
        sectionWith(
          `*${foreign(name ?? 'Not in the directory')}* ${foreign(ori)}\n${escaped(says.join(' '))}`,
          button({ id: `${AGENCY.card}:${ori}`, text: 'Agency card', value: ori }),
        ),
      ),
    ...(more > 0 ? [section(`… and ${more} more, those that can wait longest.`)] : []),
  ];
}
