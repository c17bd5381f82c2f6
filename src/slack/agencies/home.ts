// On the Home of whoever keeps the directory: that something waits there. Nothing waits, nothing is said.
import { CONTACT_STALE_AFTER_DAYS, contactsToConfirm, openMistakes } from '../../agencies/index.ts';
import { mayOnDesk } from '../../casework/authority.ts';
import { readSetting } from '../../store/settings.ts';
import { upkeepBlocks } from '../../views/agencies/upkeep.ts';
import { doerFor } from '../cases/found.ts';
import type { HomeSectionMaker } from '../deps.ts';

export const agenciesToKeep: HomeSectionMaker = async ({ desk, user }, deps) => {
  const { store } = deps;
  if (mayOnDesk('directory.keep', await doerFor(desk, user, deps)).kind === 'refused') return null;
  const staleAfter = await readSetting(store.db, desk, CONTACT_STALE_AFTER_DAYS);
  const [reports, contacts] = await Promise.all([
    openMistakes(store, desk),
    contactsToConfirm(store, desk, staleAfter),
  ]);
  if (reports.length + contacts.length === 0) return null;
  return { blocks: upkeepBlocks({ reports: reports.length, contacts: contacts.length }) };
};
