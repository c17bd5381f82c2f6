// Shows a case to one person, with the buttons they have, and tells privately why something was not done.
import { mayOnDesk, mayStep } from '../../casework/authority.ts';
import { zoneOf } from '../../casework/settings.ts';
import { permissionScript, phoneScript } from '../../delivery/wording/index.ts';
import type { Modal } from '../../views/blocks.ts';
import { partiesOf } from '../../views/cases/buttons.ts';
import { caseModal } from '../../views/cases/case-modal.ts';
import { notice, noticeModal } from '../../views/notices.ts';
import type { Deps } from '../deps.ts';
import type { Click } from '../handlers.ts';
import { isModal, showOver } from '../show-over.ts';
import type { Found } from './found.ts';

export async function caseScreen(found: Found, deps: Deps, notes: readonly string[] = []): Promise<Modal> {
  const { case: it, doer, athome } = found;
  const script = await scriptOf(found, deps);
  return caseModal({ case: it, doer, athome, script, notes, vocabulary: deps.casework.vocabulary() });
}

/** For whoever has to call: while nobody has acknowledged, or the owner cannot be reached otherwise. */
async function scriptOf({ case: it, doer }: Found, { casework }: Deps): Promise<string | null> {
  if (it.openedBy !== doer.id) return null;
  const settings = await casework.cases.settings(it.desk, [doer.id]);
  const wording = { vocabulary: casework.vocabulary(), zone: zoneOf(settings, doer.id), replyLink: null };
  if (it.kind === 'exigent') return it.state === 'notifying' ? phoneScript(it, wording) : null;
  if (it.kind !== 'permission' || (it.state !== 'sent' && it.state !== 'delivered')) return null;
  const { user, email } = it.request.contact;
  const failed = Object.values(it.delivery).some(({ state }) => state === 'failed');
  return failed || (user === null && email === null) ? permissionScript(it, wording) : null;
}

/** Whether the case is any business of theirs. */
export function mayRead({ case: it, doer, athome }: Found): boolean {
  if (doer.id === it.openedBy || !athome) return true;
  const parties = partiesOf(it);
  const concerned = (['permission.answer', 'disposal.witness'] as const).some(
    (action) => mayStep(action, { ...parties, openedBy: '' }, doer).kind === 'allowed',
  );
  return concerned || mayOnDesk('board.read', doer).kind === 'allowed';
}

export const NOT_THERE = 'There is no such case here that is yours to see. Check its number, or ask your coordinator.';

/** Privately, where they clicked. */
export async function tell(click: Click, says: string): Promise<void> {
  if (click.view) await showOver(click, noticeModal('Not done', says));
  else await click.respond(notice(says), 'beside');
}

/** The case where the person is: in place of the modal they acted in, or over what they see. */
export async function showCase(click: Click, found: Found, deps: Deps, notes: readonly string[] = []): Promise<void> {
  const modal = await caseScreen(found, deps, notes);
  if (isModal(click.view) && click.view.callbackId === 'case') await click.screen.update(click.view, modal);
  else await showOver(click, modal);
}
