// The coordinator's board: exigent uses first, what is overdue, and what else is open.
import type { Case } from '../../casework/case.ts';
import type { ExigentCase } from '../../casework/exigent/case.ts';
import { overdue } from '../../casework/waiting.ts';
import type { Store } from '../index.ts';
import { openCases } from './read.ts';
import { readCaseSettings } from './settings.ts';

export type Overdue = { readonly case: Case; readonly because: string };

export type Board = {
  readonly exigent: readonly ExigentCase[];
  readonly overdue: readonly Overdue[];
  /** Open cases that are neither. */
  readonly others: readonly Case[];
};

export async function boardOf(db: Pick<Store['db'], 'selectFrom'>, desk: string, now: number): Promise<Board> {
  const open = await openCases(db, { desk });
  const settings = await readCaseSettings(db, desk, []);
  const exigent = open.filter((it) => it.kind === 'exigent');
  const late = open.flatMap((it) => {
    const because = it.kind === 'exigent' ? null : overdue(it, settings, now);
    return because === null ? [] : [{ case: it, because }];
  });
  const shown = new Set([...exigent, ...late.map((each) => each.case)].map((it) => it.id));
  return { exigent, overdue: late, others: open.filter((it) => !shown.has(it.id)) };
}
