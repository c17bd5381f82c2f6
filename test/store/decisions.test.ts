// Decisions kept before they are shown, and deliveries taken on once, on every database.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Decided } from '../../src/policy/model.ts';
import { decisionsOf, findDecision, recordDecision } from '../../src/store/decisions.ts';
import { claimDelivery, forgetDeliveries, releaseDelivery } from '../../src/store/deliveries.ts';
import { NotRecordedError, openStore, type Store } from '../../src/store/index.ts';
import { databases, type Fresh } from './databases.ts';
import { movableClock } from './movable-clock.ts';

const desk = 'T1';
const actor = { id: 'U1', role: 'member' } as const;
const given = [
  ['act', 'rely'],
  ['owner', 'other'],
] as const;
const decided: Decided = {
  decision: 'use-record',
  asOf: '2026-03-02',
  revision: 'abc',
  facts: Object.fromEntries(given),
  outcome: 'not-yet',
  duties: ['verify'],
  citations: ['audit:5.b'],
  ask: [],
  missing: [],
  next: null,
  wouldAllow: [],
  because: [],
};
const made = { desk, actor, decided, given, notKnown: ['purpose'], delivery: 'form V1 h1' };

describe.each(databases)('on $name', ({ fresh }) => {
  const clock = movableClock();
  let database: Fresh;
  let store: Store;

  beforeEach(async () => {
    database = await fresh();
    store = await openStore({ url: database.url, clock });
  });
  afterEach(async () => {
    await store.close();
    await database.drop();
  });

  it('a decision is found again with its facts in the order they were given', async () => {
    const recorded = await recordDecision(store, made);
    expect(await findDecision(store, desk, recorded.id)).toEqual({
      id: recorded.id,
      desk,
      user: 'U1',
      decision: 'use-record',
      given,
      notKnown: ['purpose'],
      outcome: 'not-yet',
      asOf: '2026-03-02',
      revision: 'abc',
      madeAt: clock.now().getTime(),
    });
    expect(await store.ledger.read({ desk })).toMatchObject([
      { kind: 'decision.made', subject: recorded.id, packRevision: 'abc', data: { outcome: 'not-yet' } },
    ]);
  });

  it('another desk does not find it, and a person finds only their own, newest first', async () => {
    const first = await recordDecision(store, made);
    clock.forward(1_000);
    const second = await recordDecision(store, { ...made, delivery: 'form V2 h1' });
    await recordDecision(store, { ...made, delivery: 'form V3 h1', actor: { id: 'U2', role: 'member' } });
    expect(await findDecision(store, 'T2', first.id)).toBeUndefined();
    const mine = await decisionsOf(store, { desk, user: 'U1', limit: 5 });
    expect(mine.map(({ id }) => id)).toEqual([second.id, first.id]);
  });

  it('the same form delivered again gets the decision that was made, and the ledger one record', async () => {
    const first = await recordDecision(store, made);
    clock.forward(1_000);
    expect(await recordDecision(store, made)).toEqual(first);
    expect(await store.ledger.read({ desk })).toHaveLength(1);
  });

  it('a decision that cannot be kept is an incident with a number, and leaves nothing behind', async () => {
    const unfit = { ...made, notKnown: ['\u0000'] };
    await expect(recordDecision(store, unfit)).rejects.toThrow(NotRecordedError);
    expect(await decisionsOf(store, { desk, user: 'U1', limit: 5 })).toEqual([]);
    expect(await store.ledger.read({ desk })).toEqual([]);
  });

  it('a delivery is taken on once a desk, and forgotten when its time is over', async () => {
    expect(await claimDelivery(store, desk, 'Ev1')).toBe(true);
    expect(await claimDelivery(store, desk, 'Ev1')).toBe(false);
    expect(await claimDelivery(store, 'T2', 'Ev1')).toBe(true);
    clock.forward(60_000);
    expect(await forgetDeliveries(store, clock.now().getTime())).toBe(2);
    expect(await claimDelivery(store, desk, 'Ev1')).toBe(true);
  });

  it('a delivery whose work failed can be taken on again', async () => {
    await claimDelivery(store, desk, 'share 1');
    await releaseDelivery(store, desk, 'share 1');
    expect(await claimDelivery(store, desk, 'share 1')).toBe(true);
  });
});
