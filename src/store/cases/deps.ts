// What casework in the store needs from outside: the store, the pick-lists of the loaded pack, and its revision.
import type { Transaction } from 'kysely';
import type { Case } from '../../casework/case.ts';
import type { ActorRole, Doer } from '../../casework/roles.ts';
import type { Vocabulary } from '../../casework/vocabulary.ts';
import type { Store } from '../index.ts';
import type { Tables } from '../tables/index.ts';

/** A step that was taken, as it is about to be recorded. */
export type TakenStep = {
  /** Null where the case was opened by it. */
  readonly before: Case | null;
  readonly next: Case;
  /** The ledger's kind of the step, such as `permission.answered`. */
  readonly kind: string;
  readonly doer: Doer;
  readonly as: ActorRole;
};

export type CaseDeps = {
  readonly store: Store;
  /** Asked for at every step, so that a reloaded pack counts at once. */
  readonly vocabulary: () => Vocabulary;
  readonly packRevision: () => string | undefined;
  /** Told of every step, in its transaction and before its record: what the step says about others is kept with it or not at all. */
  readonly taken?: (trx: Transaction<Tables>, step: TakenStep) => Promise<void>;
};
