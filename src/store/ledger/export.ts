// The ledger as JSON Lines that can be verified without the database: where it starts, a record a line, where it ends.
import type { Kysely } from 'kysely';
import type { Tables } from '../tables/index.ts';
import type { LedgerRow } from '../tables/ledger.ts';
import { ledgerPages } from './pages.ts';
import { GENESIS, hashedText } from './record.ts';

/** Lines without their line ends. What is appended meanwhile is left out: the last line names the head it stands for. */
export async function* exportLines(db: Kysely<Tables>, desk: string): AsyncGenerator<string> {
  const head = await db.selectFrom('ledger_heads').selectAll().where('desk', '=', desk).executeTakeFirst();
  const start = { desk, sequence: head?.archived_sequence ?? 0, hash: head?.archived_hash ?? GENESIS };
  const end = { desk, sequence: head?.sequence ?? 0, hash: head?.hash ?? GENESIS };
  yield JSON.stringify(canonicalMark('start', start));
  for await (const rows of ledgerPages(db, { desk, after: start.sequence, last: end.sequence }))
    for (const row of rows) yield lineOf(row);
  yield JSON.stringify(canonicalMark('end', end));
}

export const lineOf = (row: LedgerRow): string => `{"hash":${JSON.stringify(row.hash)},"record":${hashedText(row)}}`;

export type Mark = { readonly desk: string; readonly sequence: number; readonly hash: string };

/** Names in canonical order, so that plain JSON.stringify writes canonical JSON. */
export const canonicalMark = (name: 'start' | 'end', { desk, hash, sequence }: Mark) => ({
  [name]: { desk, hash, sequence },
});
