// Goes through all desks of an installation, so that one that fails holds up none of the others.
import type { Store } from '../store/index.ts';

type Log = { readonly warn: (...parts: unknown[]) => void };

export type EachDesk = (act: (desk: string) => Promise<void>) => Promise<void>;

/** `what` as in "the training digest of T1 failed". A desk is tried again each time, and its fault logged the first time only. */
export function eachDesk(what: string, store: Store, log: Log): EachDesk {
  const failing = new Set<string>();
  return async (act) => {
    for (const desk of await store.ledger.desks()) {
      try {
        await act(desk);
        failing.delete(desk);
      } catch (error) {
        if (!failing.has(desk)) log.warn(`${what} of ${desk} failed:`, error);
        failing.add(desk);
      }
    }
  };
}
