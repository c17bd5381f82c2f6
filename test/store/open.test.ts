import { fork } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import { locate } from '../../src/store/dialect/location.ts';
import { openStore, record } from '../../src/store/index.ts';
import { databases, type Fresh } from './databases.ts';

describe('which database is meant', () => {
  it.each([
    ['data/desk.sqlite', { kind: 'sqlite', file: 'data/desk.sqlite' }],
    ['sqlite:data/desk.sqlite', { kind: 'sqlite', file: 'data/desk.sqlite' }],
    ['sqlite:///var/lib/desk.sqlite', { kind: 'sqlite', file: '/var/lib/desk.sqlite' }],
    [':memory:', { kind: 'sqlite', file: ':memory:' }],
    ['postgres://db/desk', { kind: 'postgres', url: 'postgres://db/desk' }],
    ['postgresql://db/desk', { kind: 'postgres', url: 'postgresql://db/desk' }],
  ])('%s', (url, location) => {
    expect(locate(url)).toEqual(location);
  });

  it('refuses a database it does not know, without echoing a password', () => {
    expect(() => locate('mysql://root:secret@db/desk')).toThrow(/^"mysql:" is not a database this product knows/);
  });
});

describe.each(databases)('opening the store on $name', ({ fresh }) => {
  let place: Fresh;
  beforeEach(async () => {
    place = await fresh();
  });
  afterEach(() => place.drop());

  it('applies every migration once, also when two replicas start at the same moment', async () => {
    const stores = await Promise.all([1, 2, 3].map(() => openStore({ url: place.url, clock: systemClock })));
    const applied = stores.map(({ migrated }) => migrated.applied.length);
    expect(applied.filter((count) => count > 0)).toHaveLength(1);
    for (const store of stores) await store.close();
    const again = await openStore({ url: place.url, clock: systemClock });
    expect(again.migrated).toMatchObject({ applied: [], already: expect.arrayContaining(['001-ledger']) });
    await again.close();
  });

  it('lets two processes write one ledger at the same time', async () => {
    const children = [1, 2].map((number) =>
      fork(import.meta.resolve('./append-records.ts').slice(7), [place.url, `${number}`, '50']),
    );
    const codes = await Promise.all(children.map(async (child) => (await once(child, 'exit'))[0]));
    expect(codes).toEqual([0, 0]);
    const store = await openStore({ url: place.url, clock: systemClock });
    expect(await store.ledger.verify('T1')).toMatchObject({ verified: 100, fault: null });
    await store.close();
  });

  it('refuses a database that a newer version has used', async () => {
    const store = await openStore({ url: place.url, clock: systemClock });
    await store.db
      .insertInto('schema_migrations' as never)
      .values({ name: '999-of-next-year', applied_at: 1 } as never)
      .execute();
    await store.close();
    const opening = openStore({ url: place.url, clock: systemClock });
    await expect(opening).rejects.toMatchObject({
      code: 'newer-database',
      message: expect.stringContaining('999-of-next-year'),
    });
  });

  it('keeps what was recorded when it is closed and opened again', async () => {
    const store = await openStore({ url: place.url, clock: systemClock });
    const entry = {
      desk: 'T1',
      actor: { id: 'U1', role: 'member' },
      kind: 'decision.made',
      subject: 'D-1',
      data: {},
    } as const;
    const written = await record(store, entry);
    await store.close();
    const again = await openStore({ url: place.url, clock: systemClock });
    expect(await again.ledger.read({ desk: 'T1' })).toEqual([written]);
    await again.close();
  });
});
