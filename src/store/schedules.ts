// Work that comes round by the calendar: done and put forward in one transaction, so that a crash neither loses nor doubles it.
import type { OnConflictBuilder, Transaction } from 'kysely';
import type { Store } from './index.ts';
import type { Tables } from './tables/index.ts';

export type Schedule = {
  readonly name: string;
  /** The first time after `after`, in UTC milliseconds, by the settings of the desk. */
  readonly next: (db: Pick<Store['db'], 'selectFrom'>, desk: string, after: number) => Promise<number>;
  /** Database work only, such as putting messages into the outbox. */
  readonly run: (trx: Transaction<Tables>, desk: string, at: number) => Promise<void>;
};

/** Called when a setting of the schedule changes. */
export const plan = (store: Store, desk: string, schedule: Schedule): Promise<void> =>
  put(store, desk, schedule, (conflict, due_at) => conflict.columns(['desk', 'name']).doUpdateSet({ due_at }));

/** Called when a desk is met for the first time since the start: what came due while nothing ran stays due. */
export const planOnce = (store: Store, desk: string, schedule: Schedule): Promise<void> =>
  put(store, desk, schedule, (conflict) => conflict.doNothing());

type Conflict = OnConflictBuilder<Tables, 'schedules'>;
type WhereKnown = (
  conflict: Conflict,
  due_at: number,
) => ReturnType<Conflict['doNothing']> | ReturnType<Conflict['doUpdateSet']>;

async function put(store: Store, desk: string, schedule: Schedule, whereKnown: WhereKnown): Promise<void> {
  const now = store.clock.now().getTime();
  await store.transaction(async (trx) => {
    const due_at = await schedule.next(trx, desk, now);
    await trx
      .insertInto('schedules')
      .values({ desk, name: schedule.name, due_at, lease_until: 0, last_at: null })
      .onConflict((conflict) => whereKnown(conflict, due_at))
      .execute();
  });
}

/** Weeks missed while nothing ran give one run, not one each. Returns how many ran. */
export async function runSchedules(store: Store, schedules: readonly Schedule[]): Promise<number> {
  const now = store.clock.now().getTime();
  const names = schedules.map(({ name }) => name);
  return store.transaction(async (trx) => {
    const query = trx
      .selectFrom('schedules')
      .selectAll()
      .where('name', 'in', names)
      .where('due_at', '<=', now)
      .orderBy('due_at')
      .limit(10);
    const rows = await (store.kind === 'postgres' ? query.forUpdate().skipLocked() : query).execute();
    const known = rows.flatMap((row) =>
      schedules.filter(({ name }) => name === row.name).map((schedule) => ({ row, schedule })),
    );
    for (const { row, schedule } of known) {
      await schedule.run(trx, row.desk, now);
      await trx
        .updateTable('schedules')
        .set({ due_at: await schedule.next(trx, row.desk, now), last_at: now })
        .where('desk', '=', row.desk)
        .where('name', '=', row.name)
        .execute();
    }
    return known.length;
  });
}
