// A text that the guard kept out leaves a trace for the weekly review: where it was typed and of which kinds, never the text.
import type { Actor } from '../casework/roles.ts';
import type { GuardKind } from '../guard/index.ts';
import { record, type Store } from './index.ts';
import type { LedgerEntry } from './ledger/index.ts';

export const GUARD_REFUSED = 'guard.refused';

export type GuardHit = {
  readonly desk: string;
  readonly actor: Actor;
  /** The command or field, such as `/policy` or `permission.reference`. */
  readonly where: string;
  readonly kinds: readonly GuardKind[];
};

/** For whoever refuses within a transaction of its own. */
export const guardHitEntry = ({ desk, actor, where, kinds }: GuardHit): LedgerEntry => ({
  desk,
  actor,
  kind: GUARD_REFUSED,
  subject: where,
  data: { kinds },
});

/** Before the refusal is shown. Throws NotRecordedError; then the text is refused all the same. */
export async function recordGuardHit(store: Store, hit: GuardHit): Promise<void> {
  await record(store, guardHitEntry(hit));
}
