// Verifies the ledger of a desk as the database holds it, page by page, against its head and heads kept elsewhere.
import type { Kysely } from 'kysely';
import type { Tables } from '../tables/index.ts';
import type { LedgerHeadRow } from '../tables/ledger.ts';
import { type ChainCheck, checkChain, type Fault, fault, type Head } from './chain.ts';
import { ledgerPages } from './pages.ts';
import { GENESIS } from './record.ts';

export type Verification = {
  readonly desk: string;
  /** Records proved to be unbroken, from the first one kept. */
  readonly verified: number;
  readonly archived: number;
  readonly head: Head;
  readonly fault: Fault | null;
};

type Db = Kysely<Tables>;

/** `kept` are heads that were exported earlier: they notice even a database rewritten from the first record on. */
export async function verify(db: Db, desk: string, kept: readonly Head[] = []): Promise<Verification> {
  const head = await headRow(db, desk);
  const start = { desk, sequence: head.archived_sequence, hash: head.archived_hash };
  const later = kept.filter((each) => each.desk === desk && each.sequence > head.archived_sequence);
  const check = checkChain(start, [head, ...later]);
  const found = (await walk(db, desk, check, head.sequence)) ?? check.end() ?? (await beyondHead(db, desk));
  return {
    desk,
    verified: check.sequence() - head.archived_sequence,
    archived: head.archived_sequence,
    head: { desk, sequence: head.sequence, hash: head.hash },
    fault: found ?? null,
  };
}

async function headRow(db: Db, desk: string): Promise<LedgerHeadRow> {
  const row = await db.selectFrom('ledger_heads').selectAll().where('desk', '=', desk).executeTakeFirst();
  return row ?? { desk, sequence: 0, hash: GENESIS, archived_sequence: 0, archived_hash: GENESIS };
}

async function walk(db: Db, desk: string, check: ChainCheck, last: number): Promise<Fault | undefined> {
  for await (const rows of ledgerPages(db, { desk, after: check.sequence(), last }))
    for (const row of rows) {
      const found = check.next(row);
      if (found) return found;
    }
  return undefined;
}

// One statement, so that a record appended meanwhile is seen together with the head that it moved.
async function beyondHead(db: Db, desk: string): Promise<Fault | undefined> {
  const row = await db
    .selectFrom('ledger')
    .select('sequence')
    .where('desk', '=', desk)
    .where((where) =>
      where(
        'sequence',
        '>',
        where.fn.coalesce(
          where.selectFrom('ledger_heads').select('ledger_heads.sequence').where('ledger_heads.desk', '=', desk),
          where.lit(0),
        ),
      ),
    )
    .orderBy('sequence')
    .limit(1)
    .executeTakeFirst();
  return row && fault(row.sequence, 'beyond-head');
}
