// The simulated desk: two replicas on one database, people, channels that can be down, and a note of all that was acknowledged.
import type { CaseKind } from '../../../src/casework/case.ts';
import type { DeliveryDeps } from '../../../src/delivery/deps.ts';
import { digestMaker, TEMPLATE } from '../../../src/delivery/digest.ts';
import { type CaseOutcome, type Cases, casesOf } from '../../../src/store/cases/index.ts';
import { connect, dialectOf, openStoreOn, type Store } from '../../../src/store/index.ts';
import { grantRole } from '../../../src/store/roles.ts';
import { rememberUser } from '../../../src/store/users.ts';
import { vocabulary } from '../../casework/people.ts';
import { emailPort, type FakeChannel, fakeChannel, slackPort } from '../../delivery/channels.ts';
import { type Breaking, failingDialect, notBreaking } from '../../store/failing-dialect.ts';
import { type MovableClock, movableClock } from '../../store/movable-clock.ts';
import type { Random } from '../../store/random.ts';

export const DESK = 'T1';
export const OFFICERS = ['UOFF1', 'UOFF2', 'UOFF3', 'UOFF4'];
export const CONTACTS = ['UCON1', 'UCON2'];
export const COORDINATORS = ['UCOORD1', 'UCOORD2'];
export const OTHERS = ['UCSA', 'UAUDIT', 'USTRANGER'];
export const EVERYONE = [...OFFICERS, ...CONTACTS, ...COORDINATORS, ...OTHERS];

const ZONES: Readonly<Record<string, string>> = {
  UOFF1: 'America/New_York',
  UOFF2: 'America/Los_Angeles',
  UOFF3: 'Pacific/Honolulu',
  UOFF4: 'America/St_Johns',
  UCON1: 'America/Chicago',
};

export type Replica = { store: Store; cases: Cases; delivery: DeliveryDeps; readonly breaking: Breaking };

export type Known = {
  readonly id: string;
  readonly kind: CaseKind;
  readonly openedBy: string;
  version: number;
  closed: boolean;
};

export type Acknowledged = { readonly key: string; readonly id: string; readonly record: number };

export type World = {
  readonly url: string;
  readonly dice: Random;
  readonly clock: MovableClock;
  readonly replicas: Replica[];
  readonly slack: FakeChannel;
  readonly email: FakeChannel;
  readonly known: Known[];
  readonly acknowledged: Acknowledged[];
  /** Outcomes by kind, for the report. */
  readonly counts: Map<string, number>;
  readonly faults: string[];
};

export async function openWorld(url: string, dice: Random): Promise<World> {
  const clock = movableClock('2026-01-01T14:00:00.000Z');
  const world: World = {
    url,
    dice,
    clock,
    replicas: [],
    slack: fakeChannel(),
    email: fakeChannel(),
    known: [],
    acknowledged: [],
    counts: new Map(),
    faults: [],
  };
  for (let number = 0; number < 2; number++) world.replicas.push(await openReplica(world));
  await appoint(world);
  return world;
}

export async function openReplica(world: World): Promise<Replica> {
  const breaking = notBreaking();
  const native = await connect(world.url);
  const store = await openStoreOn(native, failingDialect(dialectOf(native), breaking), world.clock);
  const deps = { store, vocabulary: () => vocabulary, packRevision: () => 'sha256:year' };
  const now = () => world.clock.now().getTime();
  const log = {
    warn: () => {},
    error: (...parts: unknown[]) => void world.faults.push(parts.map(String).join(' ')),
  };
  const delivery = {
    ...deps,
    slack: slackPort(world.slack, now),
    email: emailPort(world.email, now),
    links: null,
    makers: { [TEMPLATE]: digestMaker(store) },
    log,
  };
  return { store, cases: casesOf(deps), delivery, breaking };
}

async function appoint({ replicas }: World): Promise<void> {
  const store = replicas[0]?.store;
  if (!store) return;
  const admin = { id: 'UADMIN', role: 'administrator' } as const;
  for (const user of COORDINATORS) await grantRole(store, admin, { desk: DESK, user, role: 'coordinator' });
  await grantRole(store, admin, { desk: DESK, user: 'UCSA', role: 'csa-officer' });
  await grantRole(store, admin, { desk: DESK, user: 'UAUDIT', role: 'auditor' });
  for (const [user, zone] of Object.entries(ZONES)) await rememberUser(store, DESK, { user, zone, email: null });
}

export const zoneOfPerson = (address: string): string => ZONES[address] ?? 'America/New_York';

export const count = (world: World, what: string): void => {
  world.counts.set(what, (world.counts.get(what) ?? 0) + 1);
};

export function note(world: World, key: string, outcome: CaseOutcome): void {
  count(world, outcome.kind);
  if (outcome.kind !== 'done') return;
  world.acknowledged.push({ key, id: outcome.case.id, record: outcome.record });
}
