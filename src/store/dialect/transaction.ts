// Runs one transaction; repeats it where PostgreSQL chose it as the victim of a conflict; refuses what would hang.
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Kysely, KyselyPlugin, Transaction } from 'kysely';
import { StoreError } from '../errors.ts';
import type { Tables } from '../tables/index.ts';

const ATTEMPTS = 5;
const SERIALIZATION_FAILURE = '40001';
const DEADLOCK = '40P01';

export type RunTransaction = <T>(fn: (trx: Transaction<Tables>) => Promise<T>) => Promise<T>;

/**
 * SQLite has one connection: a query on `store.db` from inside a transaction would wait for that transaction for ever.
 * `outside` is the plugin that turns such a query into an error; `run` marks the inside.
 */
export function transactions(db: Kysely<Tables>): { run: RunTransaction; outside: KyselyPlugin } {
  const inside = new AsyncLocalStorage<{ open: boolean }>();

  const refuseInside = () => {
    if (inside.getStore()?.open)
      throw new StoreError('transaction-inside-transaction', 'inside store.transaction(trx => …) only trx may be used');
  };

  const once: RunTransaction = (fn) =>
    db.transaction().execute(async (trx) => {
      const mark = { open: true };
      try {
        return await inside.run(mark, () => fn(trx));
      } finally {
        mark.open = false;
      }
    });

  const run: RunTransaction = async (fn) => {
    refuseInside();
    for (let attempt = 1; ; attempt++) {
      try {
        return await once(fn);
      } catch (error) {
        if (attempt === ATTEMPTS || !isConflict(error)) throw error;
      }
    }
  };

  const outside: KyselyPlugin = {
    transformQuery: ({ node }) => {
      refuseInside();
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  return { run, outside };
}

function isConflict(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === SERIALIZATION_FAILURE || code === DEADLOCK;
}
