// Gathers the card of an agency: the directory's facts, what its ORI says, and how it is reached from this desk.
import { checkOri, type OriTable } from '../../ori/index.ts';
import type { Store } from '../../store/index.ts';
import { readSetting } from '../../store/settings.ts';
import { type AgencyCard, cardOf } from '../card.ts';
import { CONTACT_STALE_AFTER_DAYS } from '../contacts/stale-after.ts';
import type { Directory } from '../directory.ts';
import { readContact } from './contact-rows.ts';

export type CardQuestion = {
  readonly store: Store;
  readonly desk: string;
  readonly directory: Directory;
  readonly table: OriTable;
  readonly ori: string;
};

/** Undefined where the directory does not know the ORI. */
export async function readCard({ store, desk, directory, table, ori }: CardQuestion): Promise<AgencyCard | undefined> {
  const agency = directory.byOri(ori);
  if (agency === undefined) return undefined;
  const contact = (await readContact(store.db, { desk, ori: agency.ori })) ?? null;
  const staleAfterDays = await readSetting(store.db, desk, CONTACT_STALE_AFTER_DAYS);
  return cardOf({ agency, oriCheck: checkOri(agency.ori, table), contact, now: store.clock.now(), staleAfterDays });
}
