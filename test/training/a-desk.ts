// A desk with an empty register on a fresh database, for tests.
import { openStore, type Store } from '../../src/store/index.ts';
import type { PeopleDesk } from '../../src/store/people/index.ts';
import type { TestDatabase } from '../store/databases.ts';
import { type MovableClock, movableClock } from '../store/movable-clock.ts';
import { pack, revision } from './policy-of-pack.ts';

export const DESK = 'T1';
export const COORDINATOR = { id: 'UCOORD', role: 'coordinator' } as const;

export type TestDesk = {
  readonly place: PeopleDesk & { readonly revision: typeof revision; readonly pack: typeof pack };
  readonly store: Store;
  readonly clock: MovableClock;
  readonly close: () => Promise<void>;
};

export async function openDesk(database: TestDatabase, start = '2026-03-02T15:00:00.000Z'): Promise<TestDesk> {
  const fresh = await database.fresh();
  const clock = movableClock(start);
  const store = await openStore({ url: fresh.url, clock });
  const close = async () => {
    await store.close();
    await fresh.drop();
  };
  return { place: { store, desk: DESK, pack, revision }, store, clock, close };
}
