// nac-desk agencies show: all that the directory knows about one agency.
import {
  type AgencyCard,
  CONTACT_STALE_AFTER_DAYS,
  cardOf,
  type Directory,
  labelOf,
  readCard,
} from '../../agencies/index.ts';
import { checkOri, type OriTable } from '../../ori/index.ts';
import { readOriTable } from '../../packs/read-ori-table.ts';
import type { Store } from '../../store/index.ts';
import { oriInWords } from '../ori-in-words.ts';
import { SHIPPED_PACK } from '../pack-option.ts';
import { type DirectoryOptions, withDirectory } from './directory-option.ts';

export type ShowOptions = DirectoryOptions & { readonly json?: true };

export function show(ori: string, options: ShowOptions): Promise<void> {
  const table = readOriTable(SHIPPED_PACK);
  return withDirectory(options, async (directory, store, desk) => {
    const card = await cardFor(ori, directory, table, store, desk);
    if (card) console.log(options.json ? JSON.stringify(card) : cardInWords(card, table));
    else sayUnknown(ori, directory, options);
  });
}

async function cardFor(
  ori: string,
  directory: Directory,
  table: OriTable,
  store: Store | null,
  desk: string,
): Promise<AgencyCard | undefined> {
  if (store) return readCard({ store, desk, directory, table, ori });
  const agency = directory.byOri(ori);
  const staleAfterDays = CONTACT_STALE_AFTER_DAYS.standard;
  return (
    agency && cardOf({ agency, oriCheck: checkOri(agency.ori, table), contact: null, now: new Date(), staleAfterDays })
  );
}

function cardInWords(card: AgencyCard, table: OriTable): string {
  const { contact } = card;
  return [
    `${card.ori}  ${card.label}`,
    ...line('Also called', card.otherNames.join('; ')),
    ...line('Type', card.type),
    ...line('County', card.county),
    ...line('State', card.stateName),
    ...line('Level of government', card.level),
    ...line('ORI in older files', card.legacyOri),
    ...line('Covered by', card.coveredByLegacyOri),
    ...line('Sources', card.sources.join('; ')),
    ...line(
      'Contact',
      contact &&
        [contact.name, contact.telephone, contact.email, contact.slackChannel, contact.hours]
          .filter((way) => way !== null)
          .join(', '),
    ),
    ...(card.standing?.says ?? ['No contact is known.']).map((says) => `  ${says}`),
    ...line('Last reached', card.lastReached),
    ...(card.oriCheck ? [oriInWords(card.oriCheck, table)] : []),
  ].join('\n');
}

function line(label: string, text: string | null): string[] {
  return text === null || text === '' ? [] : [`${label}: ${text}`];
}

/** Candidates are shown and none is chosen. */
function sayUnknown(ori: string, directory: Directory, options: ShowOptions): void {
  const others = [
    ...directory.byLegacyOri(ori).map((agency) => ({ agency, why: 'had this ORI in older files' })),
    ...directory.bySeven(ori).map((agency) => ({ agency, why: 'begins with these seven characters' })),
    ...directory.suggestSlip(ori),
  ];
  if (options.json)
    console.log(
      JSON.stringify({
        ori: null,
        candidates: others.map(({ agency, why }) => ({ ori: agency.ori, name: agency.name, why })),
      }),
    );
  console.error(`The directory does not know that ORI${others.length > 0 ? '; perhaps one of these is meant:' : '.'}`);
  for (const { agency, why } of others) console.error(`  ${agency.ori}  ${labelOf(agency)}  (${why})`);
  process.exitCode = 1;
}
