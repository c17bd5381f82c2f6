// The card of an agency: what its ORI says, what the sources say of it, how it is reached, and what can be done from there.
import type { OriCheck, OriTable } from '../../ori/index.ts';
import { actions, type Block, type Button, button, context, type Modal, plain, section } from '../blocks.ts';
import { ACTION } from '../ids.ts';
import { oriNotes, verdict } from '../ori-answer.ts';
import { sectionsOf, titled } from '../sections.ts';
import { escaped, foreign } from '../words.ts';
import { contactLines, type WaysShown } from './contact-lines.ts';
import { AGENCY, AGENCY_CARD } from './ids.ts';
import { type ReportShown, reportBlocks } from './reports.ts';

export type CardShown = {
  readonly ori: string;
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly type: string | null;
  readonly county: string | null;
  readonly city: string | null;
  readonly stateName: string | null;
  readonly level: string | null;
  readonly legacyOri: string | null;
  readonly coveredByLegacyOri: string | null;
  readonly sources: readonly string[];
  readonly oriCheck: OriCheck | null;
  readonly contact: WaysShown | null;
  readonly standing: { readonly says: readonly string[] } | null;
  readonly lastReached: string | null;
};

export type AgencyShown = {
  readonly card: CardShown;
  readonly table: OriTable;
  /** Whose contacts these are to keep. */
  readonly mayChangeContact: boolean;
  readonly maySettle: boolean;
  readonly reports: readonly ReportShown[];
  readonly notes: readonly string[];
};

export function agencyModal(shown: AgencyShown): Modal {
  const { card, reports, maySettle, notes } = shown;
  return {
    type: 'modal',
    callback_id: AGENCY_CARD,
    title: plain('Agency card'),
    close: plain('Close'),
    private_metadata: card.ori,
    blocks: [
      ...notes.map((note) => section(escaped(note))),
      ...oriBlocks(shown),
      ...actions(buttonsOf(card)),
      ...titled('Contact', contactLines(card)),
      ...(shown.mayChangeContact ? actions(contactButtons(card)) : []),
      ...sectionsOf(['*From the sources*', ...factLines(card)]),
      ...(reports.length === 0 ? [] : reportBlocks(reports, { maySettle, named: false })),
      ...card.sources.slice(0, MOST_SOURCES).map((source) => context(`Source: ${foreign(source)}.`)),
      ...clauseBlocks(shown),
    ],
  };
}

const MOST_SOURCES = 6;

function oriBlocks({ card, table }: AgencyShown): Block[] {
  const { ori, name, oriCheck: check } = card;
  if (check === null) return [section(`*${foreign(name)}*\n${foreign(ori)}`)];
  const agency = { ori, name, place: null };
  return [
    section(verdict({ check, table, agency, names: new Map() })),
    ...(check.access === 'eligible' ? [section(escaped(table['eligible-means']))] : []),
    ...oriNotes(check),
  ];
}

const buttonsOf = ({ ori }: CardShown): Button[] => [
  button({ id: AGENCY.permission, text: 'Ask permission', value: ori, style: 'primary' }),
  button({ id: AGENCY.exigent, text: 'Exigent notice', value: ori }),
  button({ id: AGENCY.mistake, text: 'Report a mistake', value: ori }),
];

const contactButtons = ({ ori, contact }: CardShown): Button[] => [
  button({ id: AGENCY.editContact, text: contact ? 'Edit contact' : 'Enter a contact', value: ori }),
  ...(contact ? [button({ id: AGENCY.confirmContact, text: 'Confirm contact', value: ori })] : []),
  button({ id: AGENCY.history, text: 'History', value: ori }),
];

function factLines(card: CardShown): string[] {
  const lines = [
    line('Also called', card.otherNames.join('; ')),
    line('Type', card.type),
    line('City', card.city),
    line('County', card.county),
    line('State', card.stateName),
    line('Level of government', card.level),
    line('ORI in older files', card.legacyOri),
    line('Covered by', card.coveredByLegacyOri),
  ].flat();
  return lines.length > 0 ? lines : ['Nothing but its name.'];
}

const line = (label: string, text: string | null): string[] =>
  text === null || text === '' ? [] : [`${label}: ${foreign(text, 600)}`];

function clauseBlocks({ card, table }: AgencyShown): Block[] {
  const { oriCheck } = card;
  if (oriCheck === null) return [];
  return [
    context(`Clause ${escaped(oriCheck.citations.join(', '))}. ${escaped(table.banner)}`),
    ...actions([button({ id: ACTION.showClauses, text: 'Show the clause', value: oriCheck.citations.join(' ') })]),
  ];
}
