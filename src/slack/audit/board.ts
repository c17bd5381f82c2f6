// /nac-desk audit: the board by the sixteen items and each item alone; every look is a ledger record before it is shown.
import { auditBoard, gatherEvidence, RETENTION_YEARS, recordLook, STATE_TITLES } from '../../audit/index.ts';
import { readSetting } from '../../store/settings.ts';
import { boardModal, itemModal } from '../../views/audit/board.ts';
import { AUDIT } from '../../views/audit/ids.ts';
import type { Modal } from '../../views/blocks.ts';
import { notice, noticeModal } from '../../views/notices.ts';
import { tell } from '../cases/show.ts';
import type { Deps } from '../deps.ts';
import type { Click, ClickHandler, CommandCall } from '../handlers.ts';
import type { Person } from '../person.ts';
import { isModal } from '../show-over.ts';
import { may } from '../training/may.ts';

const WAITING = noticeModal('Audit board', 'Looking through the registers and the ledger…');

export async function openBoard(
  { person, acknowledge, answer, screen, trigger }: CommandCall,
  deps: Deps,
): Promise<void> {
  const allowed = await may('audit.read', person, deps);
  if ('refused' in allowed) return answer(notice(allowed.refused));
  await acknowledge();
  // The trigger dies after three seconds and a large desk takes longer: first a screen, then what it shows.
  const { id } = await screen.open(trigger, WAITING);
  await recordLook(deps.store, { desk: person.desk, actor: allowed.actor, at: 'board' });
  await screen.update({ id, hash: null }, await screenOf(person, null, deps));
}

async function screenOf({ desk }: Person, number: number | null, { store, policies }: Deps): Promise<Modal> {
  const { pack } = policies.current;
  const board = auditBoard(await gatherEvidence({ place: { store, desk, pack } }));
  const items = board.map((item) => ({ ...item, stands: STATE_TITLES[item.state] }));
  const one = items.find((item) => item.number === number);
  return one ? itemModal(one, pack) : boardModal(items, await readSetting(store.db, desk, RETENTION_YEARS), pack);
}

async function show(click: Click, number: number | null, deps: Deps): Promise<void> {
  const { person, screen, trigger, view } = click;
  const allowed = await may('audit.read', person, deps);
  if ('refused' in allowed) return tell(click, allowed.refused);
  const { id } = isModal(view) ? view : await screen.open(trigger, WAITING);
  await recordLook(deps.store, { desk: person.desk, actor: allowed.actor, at: 'board' });
  await screen.update({ id, hash: null }, await screenOf(person, number, deps));
}

export const auditItem: ClickHandler = {
  id: AUDIT.item,
  handle: (click, deps) => show(click, Number(click.value), deps),
};

export const auditBoardButton: ClickHandler = {
  id: AUDIT.board,
  handle: (click, deps) => show(click, null, deps),
};
