// Importing a roster from Slack: the form that takes it, what it would do, and what it did.
import { type Block, context, type Modal, plain, section } from '../blocks.ts';
import { caseForm } from '../cases/form.ts';
import { agencyInput, fileInput, radioInput } from '../cases/inputs.ts';
import { sectionsOf, titled } from '../sections.ts';
import { escaped, foreign } from '../words.ts';
import { TRAINING_FORM } from './ids.ts';

export const ROSTER = { file: 'roster', dates: 'dates', agency: 'agency' } as const;

const TITLE = 'Import a roster';

export const LARGER = 'Larger ones go by the command line: nac-desk training import FILE.';

/** `problem`: why the last file was not taken; `agency`: whose roster is open. */
export const rosterForm = (problem: string | null, agency: string | null): Modal =>
  caseForm({
    form: TRAINING_FORM.roster,
    title: TITLE,
    submit: 'Try it out',
    metadata: '',
    says:
      problem ??
      'A line is a person at an agency, with headings as your system writes them. First you see what it would do; nothing is written before you say so.',
    inputs: [
      fileInput({ block: ROSTER.file, label: 'The roster', hint: `Up to 2 MB: csv, tsv, txt. ${LARGER}` }, [
        'csv',
        'tsv',
        'txt',
      ]),
      radioInput(
        { block: ROSTER.dates, label: 'Dates such as 3/4/2025' },
        [
          { id: 'ask', label: 'Ask me: do not take such lines' },
          { id: 'mdy', label: 'Month first: 4 March' },
          { id: 'dmy', label: 'Day first: 3 April' },
        ],
        'ask',
      ),
      agencyInput(
        { block: ROSTER.agency, label: 'Agency', hint: 'For a file that has no column for it.', optional: true },
        agency === null ? null : { ori: agency, name: null },
      ),
    ],
    notes: ['Work identity alone: names, days, courses. No dates of birth, no private addresses.'],
  });

export type RosterImportShown = {
  readonly counts: readonly { readonly count: number; readonly says: string }[];
  readonly notes: readonly string[];
  readonly problems: { readonly total: number; readonly first: readonly string[] };
};

/** `metadata`: signed; null where there is nothing to take in. */
export function rosterTrialModal(shown: RosterImportShown, metadata: string | null): Modal {
  const blocks = blocksOf(shown, 'It would be');
  if (metadata === null)
    return plainModal([...blocks, section('There is nothing to take in: the register would stay as it is.')]);
  return {
    ...plainModal([...blocks, context('Nothing was written so far. A line is taken whole or not at all.')]),
    callback_id: TRAINING_FORM.landing,
    submit: plain('Import'),
    close: plain('Cancel'),
    private_metadata: metadata,
  };
}

export const rosterLandedModal = (shown: RosterImportShown): Modal =>
  plainModal([section('*The roster is in the register.*'), ...blocksOf(shown, 'Lines')]);

/** While a roster is fetched, read or written. */
export const rosterWaitingModal = (says: string): Modal => plainModal([section(escaped(says))]);

function blocksOf({ counts, notes, problems }: RosterImportShown, title: string): Block[] {
  const more = problems.total - problems.first.length;
  return [
    ...titled(
      title,
      counts.map(({ count, says }) => `• ${escaped(says)}: ${count.toLocaleString('en-US')}`),
    ),
    ...sectionsOf(notes.map((note) => foreign(note, 500))),
    ...titled(
      'Lines that are not taken',
      problems.first.map((line) => `• ${foreign(line, 300)}`),
    ),
    ...(more > 0
      ? [context(`… and ${more.toLocaleString('en-US')} more. The command line writes them all: --refused FILE.`)]
      : []),
  ];
}

const plainModal = (blocks: Block[]): Modal => ({
  type: 'modal',
  callback_id: 'roster-import',
  title: plain(TITLE),
  close: plain('Close'),
  blocks,
});
