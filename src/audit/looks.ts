// Who looked at the audit, exported or verified it: each look is a ledger record of its own.
import type { Actor } from '../casework/roles.ts';
import { record, type Store } from '../store/index.ts';

export type Look = 'board' | 'packet' | 'review' | 'ledger' | 'roster' | 'case';

/** Kinds that only tell of looking: at the end of the ledger they are left out of a packet, or looking would change it. */
export const LOOKED = 'audit.looked';
export const LOOK_KINDS = [LOOKED];

export type Looking = {
  readonly desk: string;
  readonly actor: Actor;
  readonly at: Look;
  readonly period?: { readonly from: string; readonly to: string };
  readonly agency?: string | null;
  readonly case?: string;
};

export type LastPacket = { readonly from: string; readonly to: string; readonly at: number };

/** The packet that was made last, where it was asked for with both its days; null while there is none. */
export async function lastPacket(db: Pick<Store['db'], 'selectFrom'>, desk: string): Promise<LastPacket | null> {
  const query = db.selectFrom('ledger').select(['data', 'time']).where('desk', '=', desk);
  const row = await query
    .where('kind', '=', LOOKED)
    .where('subject', '=', 'packet' satisfies Look)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  const { from, to } = row ? (JSON.parse(row.data) as Partial<LastPacket>) : {};
  return row && from && to ? { from, to, at: Number(row.time) } : null;
}

/** Before anything is shown. Throws NotRecordedError; then nothing may be shown. */
export async function recordLook(store: Store, { desk, actor, at, ...more }: Looking): Promise<void> {
  const { period, agency, case: it } = more;
  const data = {
    at,
    ...(period ? { from: period.from, to: period.to } : {}),
    ...(agency ? { agency } : {}),
    ...(it ? { case: it } : {}),
  };
  await record(store, { desk, actor, kind: LOOKED, subject: at, data });
}
