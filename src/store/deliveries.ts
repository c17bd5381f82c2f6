// Takes each delivery on once, whichever replica it reaches and however often it is sent.
import type { Store } from './index.ts';

/** False when it was taken on before. */
export async function claimDelivery(store: Store, desk: string, delivery: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await store.transaction((trx) =>
    trx
      .insertInto('deliveries')
      .values({ desk, delivery, seen_at: store.clock.now().getTime() })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow(),
  );
  return numInsertedOrUpdatedRows !== 0n;
}

/** `before`: UTC milliseconds. A signature is good for minutes; whoever comes later is refused by it. */
export async function forgetDeliveries(store: Store, before: number): Promise<number> {
  const { numDeletedRows } = await store.transaction((trx) =>
    trx.deleteFrom('deliveries').where('seen_at', '<', before).executeTakeFirstOrThrow(),
  );
  return Number(numDeletedRows);
}
