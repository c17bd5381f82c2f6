// One case in a modal: where it stands first, then what this person can do now, then everything that is known of it.
import type { Case } from '../../casework/case.ts';
import type { Doer } from '../../casework/roles.ts';
import type { Vocabulary } from '../../casework/vocabulary.ts';
import { actions, type Block, context, type Modal, plain, section } from '../blocks.ts';
import { sectionsOf } from '../sections.ts';
import { escaped, shorten } from '../words.ts';
import { buttonsFor, speaksForOwner } from './buttons.ts';
import { caseLines } from './lines.ts';
import { stateForOwner, stateWords } from './state.ts';
import type { Readers } from './words.ts';

export type CaseShown = {
  readonly case: Case;
  readonly doer: Doer;
  readonly athome: boolean;
  readonly vocabulary: Vocabulary;
  /** The words to read out on the telephone, where somebody has to call. */
  readonly script: string | null;
  readonly notes: readonly string[];
};

const TITLES = {
  permission: 'Permission',
  exigent: 'Exigent use',
  hit: 'Hit',
  release: 'Release',
  disposal: 'Disposal',
};

export const titleOf = ({ kind, id }: Case): string => `${TITLES[kind]} ${id}`;

export function readersOf(it: Case, athome: boolean): Readers {
  const contact = it.kind === 'permission' ? it.request.contact : it.kind === 'exigent' ? it.use.contact : null;
  return { contact, athome };
}

export function caseModal(shown: CaseShown): Modal {
  const { case: it, doer, vocabulary, athome, script, notes } = shown;
  return {
    type: 'modal',
    callback_id: 'case',
    title: plain(shorten(titleOf(it), 24)),
    close: plain('Close'),
    blocks: [
      ...notes.map((note) => section(escaped(note))),
      section(`*${escaped(speaksForOwner(it, doer) ? stateForOwner(it) : stateWords(it))}*`),
      ...actionBlocks(shown),
      ...(script === null ? [] : [section(`*To read on the telephone*\n${quoted(script)}`)]),
      ...sectionsOf(caseLines(it, vocabulary, readersOf(it, athome))),
      context(`Case ${it.id}. Every step is in the ledger.`),
    ],
  };
}

// Five a row is what a phone shows without cutting.
const A_ROW = 5;

function actionBlocks({ case: it, doer }: CaseShown): Block[] {
  const buttons = buttonsFor(it, doer);
  const rows = Array.from({ length: Math.ceil(buttons.length / A_ROW) }, (_, at) =>
    buttons.slice(at * A_ROW, (at + 1) * A_ROW),
  );
  return rows.flatMap((row) => actions(row));
}

export const quoted = (text: string): string =>
  escaped(shorten(text, 2_500))
    .split('\n')
    .map((line) => `>${line}`)
    .join('\n');
