// The roster in Slack: the agencies that have people, the people of one agency page by page, and the buttons for them.
import type { Pack } from '../../policy/model.ts';
import { actions, type Block, button, context, type Modal, plain, section, sectionWith } from '../blocks.ts';
import { sectionsOf } from '../sections.ts';
import { escaped } from '../words.ts';
import { TRAINING } from './ids.ts';
import { type RosterLine, rosterWords } from './lists.ts';

export type AgencyLine = { readonly agency: string; readonly name: string | null; readonly active: number };

/** What a button for a page of the roster carries; who may see it is asked again. */
export type RosterPlace = { readonly agency: string; readonly after?: readonly [string, string] };

/** Instead of an ORI, on buttons that are about no one agency. */
export const ALL = 'all';

const MOST_AGENCIES = 80;

export function agenciesModal(agencies: readonly AgencyLine[], mayChange: boolean, pack: Pack): Modal {
  const more = agencies.length - MOST_AGENCIES;
  return modal('Roster', [
    ...headActions(ALL, mayChange),
    ...(agencies.length === 0 ? sectionsOf([EMPTY]) : []),
    ...agencies.slice(0, MOST_AGENCIES).map(agencyLine),
    ...(more > 0 ? sectionsOf([`and ${more} more: type /training roster and the ORI`]) : []),
    context(escaped(pack.header.banner)),
  ]);
}

const EMPTY =
  'Nobody is in the register yet. Add people one by one here, or import a whole roster; large ones with `nac-desk training import FILE` on the command line.';

const agencyLine = ({ agency, name, active }: AgencyLine): Block =>
  sectionWith(
    `*${escaped(agency)}*${name === null ? '' : ` ${escaped(name)}`}\n${active} with access`,
    button({ id: TRAINING.openRoster, text: 'Open', value: placeValue({ agency }) }),
  );

export type RosterShown = {
  readonly agency: string;
  readonly lines: readonly RosterLine[];
  readonly next: RosterPlace | null;
  readonly mayChange: boolean;
};

export function rosterModal({ agency, lines, next, mayChange }: RosterShown, pack: Pack): Modal {
  return modal('Roster', [
    section(`*${escaped(agency)}*`),
    ...headActions(agency, mayChange),
    ...(lines.length === 0 ? sectionsOf(['Nobody is in the register here.']) : []),
    ...lines.map((line) =>
      sectionWith(rosterWords(line), button({ id: TRAINING.openPerson, text: 'Open', value: line.person.id })),
    ),
    ...actions(next === null ? [] : [button({ id: TRAINING.openRoster, text: 'Next page', value: placeValue(next) })]),
    context(escaped(pack.header.banner)),
  ]);
}

const headActions = (agency: string, mayChange: boolean): Block[] =>
  actions([
    ...(mayChange
      ? [
          button({ id: TRAINING.addPerson, text: 'Add a person', value: agency, style: 'primary' }),
          button({ id: TRAINING.importRoster, text: 'Import a roster', value: agency }),
        ]
      : []),
    button({ id: TRAINING.rosterFile, text: 'As CSV', value: agency }),
    button({ id: TRAINING.openReportShown, text: 'Report' }),
  ]);

const placeValue = ({ agency, after }: RosterPlace): string => JSON.stringify([agency, ...(after ?? [])]);

/** Null for a button that names no agency. */
export function rosterPlace(value: string): RosterPlace | null {
  if (!value.startsWith('[')) return null;
  const [agency = '', sortName, person] = (JSON.parse(value) as readonly unknown[]).map(String);
  return sortName === undefined || person === undefined ? { agency } : { agency, after: [sortName, person] };
}

const modal = (title: string, blocks: Block[]): Modal => ({
  type: 'modal',
  callback_id: 'roster',
  title: plain(title),
  close: plain('Close'),
  blocks,
});
