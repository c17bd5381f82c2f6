// The card of an agency, over what the person sees or in place of the form that came from it.
import { MISTAKES, openMistakes, readCard } from '../../agencies/index.ts';
import { mayOnDesk } from '../../casework/authority.ts';
import { agencyModal } from '../../views/agencies/card.ts';
import { AGENCY, AGENCY_CARD, AGENCY_HISTORY } from '../../views/agencies/ids.ts';
import type { Modal } from '../../views/blocks.ts';
import { noticeModal } from '../../views/notices.ts';
import { doerFor } from '../cases/found.ts';
import type { Deps } from '../deps.ts';
import type { Click, ClickHandler } from '../handlers.ts';
import type { Person } from '../person.ts';
import { isModal, showOver } from '../show-over.ts';

export const NOT_KNOWN = 'The directory does not know this agency any more. Search again with /ori-check.';

/** `ori` names an agency and gives no right to it; what can be done there is asked of the store. */
export async function cardScreen(
  ori: string,
  { desk, user }: Person,
  deps: Deps,
  notes: readonly string[] = [],
): Promise<Modal> {
  const { store, directories, policies } = deps;
  const table = policies.current.pack.ori;
  const directory = await directories.current(desk);
  const card = await readCard({ store, desk, directory, table, ori });
  if (card === undefined) return noticeModal('Agency card', NOT_KNOWN);
  const doer = await doerFor(desk, user, deps);
  const reports = await openMistakes(store, desk, card.ori);
  return agencyModal({
    card,
    table,
    mayChangeContact: mayOnDesk('contact.change', doer).kind === 'allowed',
    maySettle: mayOnDesk('directory.keep', doer).kind === 'allowed',
    reports: reports.map((report) => ({ ...report, name: card.name, says: MISTAKES[report.about] })),
    notes,
  });
}

export const openCard: ClickHandler = {
  id: AGENCY.card,
  handle: async (click, deps) => showInCardsPlace(click, await cardScreen(click.value, click.person, deps)),
};

const IN_PLACE: readonly string[] = [AGENCY_CARD, AGENCY_HISTORY];

/** The stack holds three: what belongs to the card takes its place. */
export async function showInCardsPlace(click: Click, modal: Modal): Promise<void> {
  if (isModal(click.view) && IN_PLACE.includes(click.view.callbackId)) await click.screen.update(click.view, modal);
  else await showOver(click, modal);
}
