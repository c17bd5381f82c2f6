// Cases in a list: one line each with where it stands, and a button that opens it.
import type { Case } from '../../casework/case.ts';
import { type Block, type Message, section, sectionWith } from '../blocks.ts';
import { escaped } from '../words.ts';
import { titleOf } from './case-modal.ts';
import { openButton } from './notice-card.ts';
import { stateWords } from './state.ts';
import { agencyWords } from './words.ts';

export const caseListMessage = (title: string, cases: readonly Case[], none: string): Message => ({
  text: escaped(cases.length === 0 ? none : `${title}: ${cases.map(({ id }) => id).join(', ')}.`),
  blocks: cases.length === 0 ? [section(escaped(none))] : [section(`*${escaped(title)}*`), ...caseLinesOf(cases)],
});

/** At most as many as fit beside other things on a Home or in a message. */
export const MOST_LINES = 10;

export const caseLinesOf = (cases: readonly Case[], note: (it: Case) => string | null = () => null): Block[] => [
  ...cases.slice(0, MOST_LINES).map((it) => sectionWith(lineOf(it, note(it)), openFor(it))),
  ...(cases.length > MOST_LINES ? [section(`… and ${cases.length - MOST_LINES} more.`)] : []),
];

/** Ids differ from case to case, because a list may stand twice on one Home. */
const openFor = (it: Case) => {
  const button = openButton(it);
  return { ...button, action_id: `${button.action_id}:${it.id}`, accessibility_label: `Open ${it.id}` };
};

const lineOf = (it: Case, note: string | null): string =>
  `*${escaped(titleOf(it))}*${aboutOf(it)}${note === null ? '' : ` · *${escaped(note)}*`}\n${escaped(stateWords(it))}`;

function aboutOf(it: Case): string {
  switch (it.kind) {
    case 'permission':
      return ` · ${agencyWords(it.request.owner)}`;
    case 'exigent':
      return ` · ${agencyWords(it.use.owner)}`;
    case 'hit':
      return ` · ${agencyWords(it.hit.entering)}`;
    case 'release':
      return ` · to ${agencyWords(it.release.recipient)}`;
    case 'disposal':
      return '';
  }
}
