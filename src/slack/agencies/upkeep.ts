// /nac-desk agencies: what waits for whoever keeps the directory: reported mistakes, and contacts to confirm again.
import {
  CONTACT_STALE_AFTER_DAYS,
  contactsToConfirm,
  MISTAKES,
  openMistakes,
  standingOf,
} from '../../agencies/index.ts';
import { readSetting } from '../../store/settings.ts';
import { AGENCY } from '../../views/agencies/ids.ts';
import { upkeepModal } from '../../views/agencies/upkeep.ts';
import type { Modal } from '../../views/blocks.ts';
import { notice } from '../../views/notices.ts';
import { tell } from '../cases/show.ts';
import type { Deps } from '../deps.ts';
import type { ClickHandler, CommandCall } from '../handlers.ts';
import type { Person } from '../person.ts';
import { isModal } from '../show-over.ts';
import { may } from '../training/may.ts';

export async function openUpkeep(call: CommandCall, deps: Deps): Promise<void> {
  const { person, answer, acknowledge, screen, trigger } = call;
  const allowed = await may('directory.keep', person, deps);
  if ('refused' in allowed) return answer(notice(allowed.refused));
  await acknowledge();
  await screen.open(trigger, await upkeepScreen(person, deps));
}

export const upkeepButton: ClickHandler = {
  id: AGENCY.upkeep,
  handle: async (click, deps) => {
    const allowed = await may('directory.keep', click.person, deps);
    if ('refused' in allowed) return tell(click, allowed.refused);
    const modal = await upkeepScreen(click.person, deps);
    if (isModal(click.view)) await click.screen.update(click.view, modal);
    else await click.screen.open(click.trigger, modal);
  },
};

export async function upkeepScreen({ desk }: Person, deps: Deps, notes: readonly string[] = []): Promise<Modal> {
  const { store, directories, clock } = deps;
  const staleAfter = await readSetting(store.db, desk, CONTACT_STALE_AFTER_DAYS);
  const [directory, reports, contacts] = await Promise.all([
    directories.current(desk),
    openMistakes(store, desk),
    contactsToConfirm(store, desk, staleAfter),
  ]);
  const nameOf = (ori: string) => directory.byOri(ori)?.name ?? null;
  return upkeepModal({
    agencies: directory.size,
    reports: reports.map((report) => ({ ...report, name: nameOf(report.ori), says: MISTAKES[report.about] })),
    contacts: contacts.map((contact) => ({
      ori: contact.ori,
      name: nameOf(contact.ori),
      says: standingOf(contact, clock.now(), staleAfter).says,
    })),
    notes,
  });
}
