// Verifies the ledger of a desk as the database holds it, page by page, against its head and heads kept elsewhere.
import { setImmediate as breathe } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { Tables } from '../tables/index.ts';
import type { LedgerHeadRow, LedgerRow } from '../tables/ledger.ts';
import { type ChainCheck, checkChain, type Fault, fault, type Head } from './chain.ts';
import { GENESIS } from './record.ts';

const PAGE = 1_000;

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
  for (let after = check.sequence(); after < last; ) {
    const rows = await page(db, desk, after, last);
    for (const row of rows) {
      const found = check.next(row);
      if (found) return found;
    }
    if (rows.length < PAGE) return undefined;
    after = check.sequence();
    // A long ledger must not keep others waiting.
    await breathe();
  }
  return undefined;
}

// Rows of before the archive that are still there are no fault: archiving may have been interrupted.
function page(db: Db, desk: string, after: number, last: number): Promise<LedgerRow[]> {
  return db
    .selectFrom('ledger')
    .selectAll()
    .where('desk', '=', desk)
    .where('sequence', '>', after)
    .where('sequence', '<=', last)
    .orderBy('sequence')
    .limit(PAGE)
    .execute();
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
