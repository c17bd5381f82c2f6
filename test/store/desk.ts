// A desk with people in their roles, on a fresh database, with a clock that a test moves.

import type { CaseEvent, Said } from '../../src/casework/case.ts';
import type { CaseDeps } from '../../src/store/cases/deps.ts';
import { type CaseOutcome, type Cases, casesOf, type Done } from '../../src/store/cases/index.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { grantRole } from '../../src/store/roles.ts';
import { coordinator, csaOfficer, exigentUse, OWN, officer, request, vocabulary } from '../casework/people.ts';
import type { TestDatabase } from './databases.ts';
import { type MovableClock, movableClock } from './movable-clock.ts';

export const DESK_ID = 'T1';

export type TestDesk = {
  readonly store: Store;
  readonly cases: Cases;
  readonly deps: CaseDeps;
  readonly clock: MovableClock;
  readonly url: string;
  /** Opens the same database again, as another replica does. */
  readonly replica: () => Promise<{ store: Store; cases: Cases; deps: CaseDeps }>;
  readonly close: () => Promise<void>;
};

export async function openDesk(database: TestDatabase): Promise<TestDesk> {
  const place = await database.fresh();
  const clock = movableClock();
  const others: Store[] = [];
  const connect = async () => {
    const store = await openStore({ url: place.url, clock });
    others.push(store);
    const deps = { store, vocabulary: () => vocabulary, packRevision: () => 'sha256:test' };
    return { store, deps, cases: casesOf(deps) };
  };
  const first = await connect();
  await appoint(first.store);
  return {
    ...first,
    clock,
    url: place.url,
    replica: connect,
    close: async () => {
      for (const store of others) await store.close();
      await place.drop();
    },
  };
}

async function appoint(store: Store): Promise<void> {
  const admin = { id: 'UADMIN', role: 'administrator' } as const;
  for (const { id, roles } of [coordinator, csaOfficer])
    for (const { role } of roles) await grantRole(store, admin, { desk: DESK_ID, user: id, role });
}

let keys = 0;
const newKey = () => `key-${++keys}`;

export const user = (id: string) => ({ kind: 'user', user: id }) as const;

export const opened = (cases: Cases, said: Said, by = officer.id, dedupeKey = newKey()): Promise<CaseOutcome> =>
  cases.open({ desk: DESK_ID, by: user(by), agency: OWN, said, dedupeKey });

export const permission: Said = { kind: 'permission', said: request };
export const exigent: Said = { kind: 'exigent', said: exigentUse };

export type Stepping = { readonly by?: string; readonly version?: number; readonly dedupeKey?: string };

export const stepped = (
  cases: Cases,
  id: string,
  event: CaseEvent,
  { by, version, dedupeKey }: Stepping = {},
): Promise<CaseOutcome> =>
  cases.step({
    desk: DESK_ID,
    id,
    by: user(by ?? officer.id),
    event,
    dedupeKey: dedupeKey ?? newKey(),
    version: version ?? null,
  });

export function done(outcome: CaseOutcome): Done {
  if (outcome.kind !== 'done') throw new Error(`expected a step, got ${JSON.stringify(outcome)}`);
  return outcome;
}
