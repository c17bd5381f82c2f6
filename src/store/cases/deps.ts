// What casework in the store needs from outside: the store, the pick-lists of the loaded pack, and its revision.
import type { Vocabulary } from '../../casework/vocabulary.ts';
import type { Store } from '../index.ts';

export type CaseDeps = {
  readonly store: Store;
  /** Asked for at every step, so that a reloaded pack counts at once. */
  readonly vocabulary: () => Vocabulary;
  readonly packRevision: () => string | undefined;
};
