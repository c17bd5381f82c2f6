// Cases on Home: quick actions, what waits for the person, their own, what is due; and for those who run the desk its board.
import type { Case } from '../../casework/case.ts';
import { actions, type Block, button, section } from '../blocks.ts';
import { CASE } from './ids.ts';
import { caseLinesOf } from './list.ts';

export type MyCases = {
  readonly waiting: readonly Case[];
  readonly mine: readonly Case[];
  readonly due: readonly Case[];
};

export const quickActions = (): Block[] =>
  actions([
    button({ id: CASE.exigentNew, text: 'Emergency: tell the owner', style: 'danger' }),
    button({ id: CASE.permissionNew, text: 'Ask an owner' }),
    button({ id: CASE.hitNew, text: 'Confirm a hit' }),
    button({ id: CASE.releaseNew, text: 'Log a release' }),
  ]);

/** A case stands once: waiting for me before due soon before mine. */
export function myCasesBlocks({ waiting, mine, due }: MyCases): Block[] {
  const soon = due.filter(({ id }) => !waiting.some((each) => each.id === id));
  const rest = mine.filter(({ id }) => ![...waiting, ...soon].some((each) => each.id === id));
  return [
    ...heap('Waiting for me', waiting, 'Nothing waits for you.'),
    ...heap('Due soon', soon, null),
    ...heap('My open cases', rest, mine.length === 0 ? 'You have no open case.' : null),
  ];
}

export type BoardShown = {
  readonly exigent: readonly Case[];
  readonly overdue: readonly { readonly case: Case; readonly because: string }[];
  readonly others: number;
  readonly opened: number;
  readonly closed: number;
};

export function boardBlocks({ exigent, overdue, others, opened, closed }: BoardShown): Block[] {
  const because = new Map(overdue.map((each) => [each.case.id, each.because]));
  return [
    section('*The desk’s board*'),
    ...heap('Exigent uses', exigent, 'No exigent use owes anything.'),
    ...heap(
      'Overdue',
      overdue.map((each) => each.case),
      'Nothing is overdue.',
      (it) => because.get(it.id) ?? null,
    ),
    section(
      `*This week:* ${opened} opened, ${closed} of them closed; ${others} other open ${others === 1 ? 'case' : 'cases'}, none overdue.`,
    ),
    ...actions([button({ id: CASE.settingsOpen, text: 'Settings' })]),
  ];
}

function heap(
  title: string,
  cases: readonly Case[],
  none: string | null,
  note: (it: Case) => string | null = () => null,
): Block[] {
  if (cases.length === 0) return none === null ? [] : [section(`*${title}*\n${none}`)];
  return [section(`*${title}* · ${cases.length}`), ...caseLinesOf(cases, note)];
}
