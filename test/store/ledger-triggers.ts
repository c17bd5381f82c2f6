// Takes away what makes the ledger append-only, as somebody with full access to the database could.
import { sql } from 'kysely';
import type { Store } from '../../src/store/index.ts';

export function withoutLedgerTriggers(store: Store): Promise<void> {
  return store.transaction(async (trx) => {
    if (store.kind === 'postgres') await sql`drop trigger ledger_append_only on ledger`.execute(trx);
    else {
      await sql`drop trigger ledger_no_update`.execute(trx);
      await sql`drop trigger ledger_no_delete`.execute(trx);
    }
  });
}
