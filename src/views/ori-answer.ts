// The answer to /ori-check: eligible or not, what the ninth character says, slips, and what must be said beside it.
import { classOf, type OriCheck, type OriTable } from '../ori/index.ts';
import { AGENCY } from './agencies/ids.ts';
import { actions, type Block, type Button, button, context, type Message, section, sectionWith } from './blocks.ts';
import { ACTION } from './ids.ts';
import { shareHere } from './share.ts';
import { escaped, foreign } from './words.ts';

/** What the directory knows of the agency with this ORI; its sources are files from outside. */
export type AgencyLine = { readonly ori: string; readonly name: string; readonly place: string | null };

export type OriReading = {
  readonly check: OriCheck;
  readonly table: OriTable;
  readonly agency: AgencyLine | null;
  /** By ORI, for suggestions that the directory knows: a name convinces. */
  readonly names: ReadonlyMap<string, AgencyLine>;
};

/** In a channel it can be shared; a modal has no channel. */
export function oriMessage(reading: OriReading, place: 'channel' | 'modal'): Message {
  const blocks = [
    section(verdict(reading)),
    ...suggestionBlocks(reading),
    ...(reading.check.valid ? validBlocks(reading) : []),
    ...oriNotes(reading.check),
    context(source(reading)),
    ...actions(furtherButtons(reading, place)),
  ];
  return { text: oriAloud(reading), blocks };
}

/** Without buttons: what others see after it was shared. */
export function sharedOriMessage(reading: OriReading, sharedBy: string): Message {
  const blocks = [
    section(verdict(reading)),
    ...(reading.check.valid ? validBlocks(reading) : []),
    ...oriNotes(reading.check),
    context(source(reading)),
    context(`Shared by <@${escaped(sharedBy)}>.`),
  ];
  return { text: oriAloud(reading), blocks };
}

const TITLES = {
  eligible: 'is an eligible kind of agency',
  limited: 'may take part, as a limited participant only',
  'not-listed': 'is not on the list of authorized agencies',
} as const;

/** Eligible or not, and what the ninth character says. */
export function verdict({ check, table, agency }: OriReading): string {
  if (check.access === null || check.normalized === null || check.ninth === null)
    return `*That is not an ORI.* ${escaped(check.warnings[0] ?? '')}`;
  const named = agency ? `${check.normalized}, ${foreign(agency.name)},` : check.normalized;
  const kind = classOf(check.ninth, table);
  const says = kind ? `stands for: ${escaped(kind.label)}.` : 'is not on the list.';
  return `*${named} ${TITLES[check.access]}.*\nThe ninth character, ${check.ninth}, ${says}`;
}

function oriAloud({ check, table }: OriReading): string {
  if (check.access === null || check.normalized === null || check.ninth === null)
    return escaped(`That is not an ORI. ${check.warnings[0] ?? ''}`.trim());
  const kind = classOf(check.ninth, table);
  return escaped(
    `${check.normalized} ${TITLES[check.access]}. Ninth character ${check.ninth}${kind ? `: ${kind.label}` : ''}.`,
  );
}

function validBlocks({ check, table, agency }: OriReading): Block[] {
  const place = agency?.place
    ? [context(`From the agency directory: ${foreign(agency.name)}, ${foreign(agency.place)}.`)]
    : [];
  return check.access === 'eligible' ? [section(escaped(table['eligible-means'])), ...place] : place;
}

/** For dispatch centers the table's note says that the letter is restored; a refusal's first warning is the verdict. */
export function oriNotes(check: OriCheck): Block[] {
  const notes = check.valid ? check.warnings : check.warnings.slice(1);
  return notes.map((note) => section(`*Note:* ${escaped(note)}`));
}

function suggestionBlocks({ check, names }: OriReading): Block[] {
  return check.suggestions.map(({ ori, why }) => {
    const known = names.get(ori);
    const name = known ? ` (${foreign(known.name)})` : '';
    return sectionWith(
      `Did you mean *${ori}*${name}? ${escaped(why)}`,
      button({ id: `${ACTION.checkOri}:${ori}`, text: `Check ${ori}`, value: ori }),
    );
  });
}

const source = ({ check, table }: OriReading): string =>
  `${check.citations.length > 0 ? `Clause ${escaped(check.citations.join(', '))}. ` : ''}${escaped(table.banner)}`;

const furtherButtons = ({ check, agency }: OriReading, place: 'channel' | 'modal'): Button[] =>
  check.normalized === null
    ? []
    : [
        ...(agency ? [button({ id: AGENCY.card, text: 'Agency card', value: agency.ori })] : []),
        ...(place === 'channel' ? [shareHere(ACTION.shareOri, check.normalized)] : []),
        button({ id: ACTION.showClauses, text: 'Show the clause', value: check.citations.join(' ') }),
      ];
