// Takes each delivery on once, whichever replica it reaches and however often it is sent.
import type { Store, Tables, Transaction } from './index.ts';

/** False when it was taken on before. */
export const claimDelivery = (store: Store, desk: string, delivery: string): Promise<boolean> =>
  store.transaction((trx) => claimWithin(trx, desk, delivery, store.clock.now()));

/** The same inside the transaction that does the delivery's work: both stand or neither does. */
export async function claimWithin(
  trx: Transaction<Tables>,
  desk: string,
  delivery: string,
  now: Date,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('deliveries')
    .values({ desk, delivery, seen_at: now.getTime() })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows !== 0n;
}

/** Gives a claim back after its work failed, so that the next try is not taken for a repetition. */
export async function releaseDelivery(store: Store, desk: string, delivery: string): Promise<void> {
  await store.transaction((trx) =>
    trx.deleteFrom('deliveries').where('desk', '=', desk).where('delivery', '=', delivery).execute(),
  );
}

/** `before`: UTC milliseconds. A signature is good for minutes; whoever comes later is refused by it. */
export async function forgetDeliveries(store: Store, before: number): Promise<number> {
  const { numDeletedRows } = await store.transaction((trx) =>
    trx.deleteFrom('deliveries').where('seen_at', '<', before).executeTakeFirstOrThrow(),
  );
  return Number(numDeletedRows);
}
