// /nac-desk audit: the board by the sixteen items and each item alone; every look is a ledger record before it is shown.
import {
  auditBoard,
  gatherEvidence,
  type BoardItem as Item,
  isRegisterMend,
  MENDS,
  type MendId,
  RETENTION_YEARS,
  recordLook,
  STATE_TITLES,
} from '../../audit/index.ts';
import { mayOnDesk } from '../../casework/authority.ts';
import { readSetting } from '../../store/settings.ts';
import { type BoardItem, boardModal, itemModal } from '../../views/audit/board.ts';
import { AUDIT } from '../../views/audit/ids.ts';
import type { Modal } from '../../views/blocks.ts';
import { notice, noticeModal } from '../../views/notices.ts';
import { doerFor } from '../cases/found.ts';
import { tell } from '../cases/show.ts';
import type { Deps } from '../deps.ts';
import type { Click, ClickHandler, CommandCall } from '../handlers.ts';
import type { Person } from '../person.ts';
import type { Screen } from '../screen.ts';
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

async function screenOf(person: Person, number: number | null, deps: Deps): Promise<Modal> {
  const { desk } = person;
  const { store, policies } = deps;
  const { pack } = policies.current;
  const board = auditBoard(await gatherEvidence({ place: { store, desk, pack } }));
  const items = board.map(shownItem);
  const one = items.find((item) => item.number === number);
  if (!one) return boardModal(items, await readSetting(store.db, desk, RETENTION_YEARS), pack);
  return itemModal({ item: one, mends: await mendsOf(person, deps), pack });
}

const shownItem = (item: Item): BoardItem => ({
  ...item,
  stands: STATE_TITLES[item.state],
  gaps: item.gaps.map((gap) => ({ ...gap, mend: gap.mend && shownMend(gap.mend) })),
});

const shownMend = (id: MendId) => ({ id, label: MENDS[id], what: isRegisterMend(id) ? 'register' : 'case' }) as const;

/** Which buttons to show; who presses one is asked for again. */
async function mendsOf({ desk, user }: Person, deps: Deps) {
  const may = mayOnDesk('people.change', await doerFor(desk, user, deps));
  return may.kind === 'allowed' ? 'register' : 'nothing';
}

async function show(click: Click, number: number | null, deps: Deps): Promise<void> {
  const { person, screen, trigger, view } = click;
  const allowed = await may('audit.read', person, deps);
  if ('refused' in allowed) return tell(click, allowed.refused);
  const { id } = isModal(view) ? view : await screen.open(trigger, WAITING);
  await recordLook(deps.store, { desk: person.desk, actor: allowed.actor, at: 'board' });
  await screen.update({ id, hash: null }, await screenOf(person, number, deps));
}

type Looking = { readonly person: Person; readonly screen: Screen; readonly number: number };

/** An item in a modal that shows it already, after something was done about it. */
export async function drawItem({ person, screen, number }: Looking, view: string, deps: Deps): Promise<void> {
  const allowed = await may('audit.read', person, deps);
  if ('refused' in allowed) return;
  await recordLook(deps.store, { desk: person.desk, actor: allowed.actor, at: 'board' });
  await screen.update({ id: view, hash: null }, await screenOf(person, number, deps));
}

export const auditItem: ClickHandler = {
  id: AUDIT.item,
  handle: (click, deps) => show(click, Number(click.value), deps),
};

export const auditBoardButton: ClickHandler = {
  id: AUDIT.board,
  handle: (click, deps) => show(click, null, deps),
};
