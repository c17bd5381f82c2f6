// Importing a list of agencies: the form that takes it, what it would do, and what it did.
import { type Block, context, type Modal, plain, section } from '../blocks.ts';
import { caseForm } from '../cases/form.ts';
import { fileInput, textInput } from '../cases/inputs.ts';
import { sectionsOf, titled } from '../sections.ts';
import { escaped, foreign } from '../words.ts';
import { AGENCY_FORM } from './ids.ts';

export const LIST = { file: 'list', ori: 'oriColumn', name: 'nameColumn' } as const;

const TITLE = 'Import agencies';
const KINDS = ['csv', 'tsv', 'txt', 'json'] as const;

/** `problem`: why the last file was not taken. */
export const listForm = (problem: string | null): Modal =>
  caseForm({
    form: AGENCY_FORM.list,
    title: TITLE,
    submit: 'Try it out',
    metadata: '',
    says:
      problem ??
      'A published list, or your own with contacts, as it is. First you see what it would do; nothing is written before you say so.',
    inputs: [
      fileInput({ block: LIST.file, label: 'The list', hint: `Up to 10 MB: ${KINDS.join(', ')}. ${LARGER}` }, KINDS),
      column(LIST.ori, 'Column of the ORI'),
      column(LIST.name, 'Column of the name'),
    ],
    notes: ['Lists of agencies and their offices only: nothing of a record belongs in one.'],
  });

export const LARGER = 'Larger ones go by the command line: nac-desk agencies import FILE.';

const column = (block: string, label: string) =>
  textInput({ block, label, hint: 'Only where it is not recognised: its heading, or its number.', optional: true });

export type TrialShown = {
  readonly file: string;
  /** Which kind of list it is, how large, in which letters. */
  readonly says: string;
  readonly columns: readonly { readonly field: string; readonly column: string; readonly by: string }[];
  readonly counts: readonly CountShown[];
  readonly lines: LinesShown;
  /** Signed; names the file. Null where there is nothing to import. */
  readonly metadata: string | null;
};

export type CountShown = { readonly count: number; readonly says: string };
export type LinesShown = {
  readonly total: number;
  readonly first: readonly { readonly line: number; readonly says: string }[];
};

export function trialModal({ file, says, columns, counts, lines, metadata }: TrialShown): Modal {
  const blocks = [
    ...sectionsOf([`*${foreign(file)}*`, escaped(says)]),
    ...titled('Columns', columns.map(columnLine)),
    ...titled('It would be', counts.map(countLine)),
    ...lineBlocks(lines),
  ];
  if (metadata === null) return plainModal([...blocks, section('Nothing new: the directory would stay as it is.')]);
  return {
    ...plainModal([...blocks, context('Nothing was written so far. All of it lands, or nothing.')]),
    callback_id: AGENCY_FORM.landing,
    submit: plain('Import'),
    close: plain('Cancel'),
    private_metadata: metadata,
  };
}

export type LandedShown = {
  readonly file: string;
  readonly landed: boolean;
  readonly counts: readonly CountShown[];
  readonly lines: LinesShown;
};

export const landedModal = ({ file, landed, counts, lines }: LandedShown): Modal =>
  plainModal([
    section(`*${foreign(file)}*\n${landed ? 'Imported.' : 'Nothing new: the directory stays as it is.'}`),
    ...titled('Rows', counts.map(countLine)),
    ...lineBlocks(lines),
  ]);

const plainModal = (blocks: Block[]): Modal => ({
  type: 'modal',
  callback_id: 'agency-import',
  title: plain(TITLE),
  close: plain('Close'),
  blocks,
});

/** While a list is fetched, read or written. */
export const importingModal = (says: string): Modal => plainModal([section(escaped(says))]);

const columnLine = ({ field, column, by }: TrialShown['columns'][number]): string =>
  `• ${escaped(field)}: ${foreign(column)}, recognised by ${escaped(by)}`;

const countLine = ({ count, says }: CountShown): string => `• ${escaped(says)}: ${count.toLocaleString('en-US')}`;

function lineBlocks({ total, first }: LinesShown): Block[] {
  const more = total - first.length;
  return [
    ...titled(
      'Lines not taken, or taken in part',
      first.map(({ line, says }) => `• line ${line}: ${foreign(says, 300)}`),
    ),
    ...(more > 0
      ? [context(`… and ${more.toLocaleString('en-US')} more. The command line lists them all: --listed FILE.`)]
      : []),
  ];
}
