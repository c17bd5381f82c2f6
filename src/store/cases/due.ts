// Hands out the cases that are due, a few at a time under a lease, and keeps due times right when what they rest on changes.
import type { Transaction } from 'kysely';
import { type Case, dueOf, peopleOf } from '../../casework/case.ts';
import { rebase } from '../../casework/rebase.ts';
import { SYSTEM } from '../../casework/roles.ts';
import type { Store } from '../index.ts';
import type { Tables } from '../tables/index.ts';
import { lockedCase, updateCase } from './rows.ts';
import { readCaseSettings } from './settings.ts';

export type DueCase = { readonly desk: string; readonly id: string };

/** A step takes milliseconds; only a crash lets this run out. */
const LEASE_MS = 30_000;

export function claimDueCases(store: Store, limit: number): Promise<readonly DueCase[]> {
  return store.transaction(async (trx) => {
    const now = store.clock.now().getTime();
    const query = trx
      .selectFrom('cases')
      .select(['desk', 'id'])
      .where('due_at', 'is not', null)
      .where('due_at', '<=', now)
      // A lease far ahead was taken by a clock that has been put back since.
      .where((where) =>
        where.or([where('lease_until', '<=', now), where('lease_until', '>', now + LEASE_MS + CLOCK_SLACK_MS)]),
      )
      .orderBy('due_at')
      .limit(limit);
    const rows = await (store.kind === 'postgres' ? query.forUpdate().skipLocked() : query).execute();
    for (const { desk, id } of rows)
      await trx
        .updateTable('cases')
        .set({ lease_until: now + LEASE_MS })
        .where('desk', '=', desk)
        .where('id', '=', id)
        .execute();
    return rows;
  });
}

/** Looks at a case again whose due time may be another now: settings or a time zone have changed. */
export function refreshDue(store: Store, { desk, id }: DueCase): Promise<void> {
  return store.transaction(async (trx) => {
    const it = await lockedCase(trx, store.kind, desk, id);
    if (it) await writeDue(trx, it, store.clock.now().getTime());
  });
}

/** After a change of settings: every open case of the desk. */
export async function refreshDues(store: Store, desk: string): Promise<number> {
  const rows = await store.db
    .selectFrom('cases')
    .select('id')
    .where('desk', '=', desk)
    .where('closed', '=', 0)
    .execute();
  for (const { id } of rows) await refreshDue(store, { desk, id });
  return rows.length;
}

async function writeDue(trx: Transaction<Tables>, it: Case, now: number): Promise<void> {
  const due = dueOf(it, await readCaseSettings(trx, it.desk, peopleOf(it)), now);
  const due_at = due.kind === 'at' ? due.at : null;
  // One that is due and yet could not be stepped keeps its lease, or it would be taken up again without end.
  const stuck = due_at !== null && due_at <= now;
  await trx
    .updateTable('cases')
    .set(stuck ? { due_at } : { due_at, lease_until: 0 })
    .where('desk', '=', it.desk)
    .where('id', '=', it.id)
    .execute();
}

/** Clocks of replicas differ a little; only more than this means that the clock was put back. */
const CLOCK_SLACK_MS = 60_000;

/** Cases that were changed later than now, because the clock was put back: their deadlines start from now again. */
export async function rebaseCases(store: Store, limit: number): Promise<number> {
  const now = store.clock.now().getTime();
  const rows = await store.db
    .selectFrom('cases')
    .select(['desk', 'id'])
    .where('closed', '=', 0)
    .where('changed_at', '>', now + CLOCK_SLACK_MS)
    .limit(limit)
    .execute();
  for (const row of rows) await store.transaction((trx) => rebaseOne(store, trx, row, now));
  return rows.length;
}

async function rebaseOne(store: Store, trx: Transaction<Tables>, { desk, id }: DueCase, now: number): Promise<void> {
  const it = await lockedCase(trx, store.kind, desk, id);
  if (!it || it.changedAt <= now + CLOCK_SLACK_MS) return;
  const next = { ...rebase(it, now), version: it.version + 1 };
  if (!(await updateCase(trx, it, next, now))) return;
  const data = { state: next.state, version: next.version, ahead: it.changedAt - now };
  await store.ledger.append(trx, { desk, actor: SYSTEM, kind: 'case.rebased', subject: id, data });
}
