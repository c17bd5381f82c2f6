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
