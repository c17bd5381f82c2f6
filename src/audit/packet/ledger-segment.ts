// The part of the ledger that a packet holds, in the form of `ledger export`: from the first record of the period on.
import { canonicalMark, lineOf } from '../../store/ledger/export.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { AuditDesk } from '../evidence/gather.ts';

const PAGE = 1_000;

export type Segment = {
  /** The record before the first one, and the last one. */
  readonly start: { readonly sequence: number; readonly hash: string };
  readonly end: { readonly sequence: number; readonly hash: string };
};

export async function segmentOf(
  { store, desk }: AuditDesk,
  { period, head }: Pick<Evidence, 'period' | 'head'>,
): Promise<Segment> {
  const query = store.db.selectFrom('ledger').select(['sequence', 'previous']).where('desk', '=', desk);
  const first = await query
    .where('time', '>=', period.start)
    .where('sequence', '<=', head.sequence)
    .orderBy('sequence')
    .limit(1)
    .executeTakeFirst();
  if (!first) return { start: head, end: head };
  return { start: { sequence: Number(first.sequence) - 1, hash: first.previous }, end: head };
}

/** Lines without their line ends; `ledger verify --file` proves them, and so does the verify.mjs of the packet. */
export async function* segmentLines(
  { store, desk }: Pick<AuditDesk, 'store' | 'desk'>,
  { start, end }: Segment,
): AsyncGenerator<string> {
  yield JSON.stringify(canonicalMark('start', { desk, ...start }));
  for (let after = start.sequence; after < end.sequence; ) {
    const query = store.db.selectFrom('ledger').selectAll().where('desk', '=', desk).where('sequence', '>', after);
    const rows = await query.where('sequence', '<=', end.sequence).orderBy('sequence').limit(PAGE).execute();
    for (const row of rows) yield lineOf(row);
    const last = rows.at(-1);
    if (!last) break;
    after = Number(last.sequence);
  }
  yield JSON.stringify(canonicalMark('end', { desk, ...end }));
}
