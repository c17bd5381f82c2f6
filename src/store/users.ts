// What the platform says about a user and reminders need: time zone and address at work. No names are kept.
import type { Store } from './index.ts';

export type KnownUser = {
  readonly user: string;
  readonly zone: string | null;
  readonly email: string | null;
  /** UTC milliseconds; ask the platform again after some hours. */
  readonly refreshedAt: number;
};

export async function rememberUser(
  store: Store,
  desk: string,
  { user, zone, email }: { user: string; zone: string | null; email: string | null },
): Promise<void> {
  const row = { zone, email, refreshed_at: store.clock.now().getTime() };
  await store.transaction((trx) =>
    trx
      .insertInto('users')
      .values({ desk, user_id: user, ...row })
      .onConflict((conflict) => conflict.columns(['desk', 'user_id']).doUpdateSet(row))
      .execute(),
  );
}

export async function knownUser(
  db: Pick<Store['db'], 'selectFrom'>,
  desk: string,
  user: string,
): Promise<KnownUser | undefined> {
  const row = await db
    .selectFrom('users')
    .selectAll()
    .where('desk', '=', desk)
    .where('user_id', '=', user)
    .executeTakeFirst();
  return row && { user, zone: row.zone, email: row.email, refreshedAt: row.refreshed_at };
}
