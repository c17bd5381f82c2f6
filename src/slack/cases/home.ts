// What cases put on Home: one's own for everybody, the board for those who run the desk.
import { mayOnDesk } from '../../casework/authority.ts';
import { isClosed } from '../../casework/case.ts';
import { waitingAbroad } from '../../store/cards.ts';
import { boardBlocks, myCasesBlocks, quickActions } from '../../views/cases/home.ts';
import type { HomeSectionMaker } from '../deps.ts';
import { doerFor } from './found.ts';
import { addressOf } from './person-address.ts';

const DAY = 86_400_000;
const SOON = 2 * DAY;
const WEEK = 7 * DAY;

export const myCases: HomeSectionMaker = async (person, { casework, store, clock }) => {
  const { cases } = casework;
  const now = clock.now().getTime();
  const [here, elsewhere, mine, due] = await Promise.all([
    cases.waitingFor({ ...person, limit: 30 }),
    waitingAbroad(store.db, addressOf(person), 30),
    cases.mine({ ...person, limit: 30 }),
    cases.dueSoon({ ...person, until: now + SOON, limit: 30 }),
  ]);
  return { blocks: [...quickActions(), ...myCasesBlocks({ waiting: [...here, ...elsewhere], mine, due })] };
};

export const board: HomeSectionMaker = async ({ desk, user }, deps) => {
  const doer = await doerFor(desk, user, deps);
  if (mayOnDesk('board.read', doer).kind === 'refused') return null;
  const now = deps.clock.now().getTime();
  const { exigent, overdue, others } = await deps.casework.cases.board(desk);
  const week = await deps.casework.cases.opened({ desk, from: now - WEEK, until: now + 1 });
  const closed = week.filter(isClosed).length;
  return { blocks: boardBlocks({ exigent, overdue, others: others.length, opened: week.length, closed }) };
};
