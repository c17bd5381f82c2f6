// A text that the guard refused leaves a trace for the weekly review: where it was typed and of which kinds, never the text.
import type { Actor } from '../casework/roles.ts';
import type { GuardKind } from '../guard/index.ts';
import { record, type Store } from '../store/index.ts';

export const GUARD_REFUSED = 'guard.refused';

export type GuardHit = {
  readonly desk: string;
  readonly actor: Actor;
  /** The command or field, such as `/policy` or `permission.reference`. */
  readonly where: string;
  readonly kinds: readonly GuardKind[];
};

export async function recordGuardHit(store: Store, { desk, actor, where, kinds }: GuardHit): Promise<void> {
  await record(store, { desk, actor, kind: GUARD_REFUSED, subject: where, data: { kinds } });
}
