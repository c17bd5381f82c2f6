import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backup, restore } from '../../src/store/backup/index.ts';
import { openStore, record, type Store } from '../../src/store/index.ts';
import { grantRole, usersWithRole } from '../../src/store/roles.ts';
import { databases, type Fresh, hasPostgres, postgres, sqlite } from './databases.ts';
import { movableClock } from './movable-clock.ts';

const clock = movableClock();
const entry = (subject: string) =>
  ({
    desk: 'T1',
    actor: { id: 'U1', role: 'member' },
    kind: 'decision.made',
    subject,
    data: { said: 'line\u2028end' },
  }) as const;

describe.each(databases)('backup on $name', ({ kind, fresh }) => {
  let place: Fresh;
  let folder: Fresh;
  let store: Store;
  let file: string;

  beforeEach(async () => {
    place = await fresh();
    folder = await sqlite.fresh();
    file = join(folder.url, '..', 'backup');
    store = await openStore({ url: place.url, clock });
    await grantRole(store, { id: 'UA', role: 'administrator' }, { desk: 'T1', user: 'U9', role: 'auditor' });
    for (let index = 0; index < 20; index++) await record(store, entry(`D-${index}`));
  });
  afterEach(async () => {
    await store.close();
    await place.drop();
    await folder.drop();
  });

  it('is whole and proved although the desk goes on writing', async () => {
    const writing = Promise.all(Array.from({ length: 30 }, (_, index) => record(store, entry(`E-${index}`))));
    await backup(store, file);
    await writing;
    const target = await fresh();
    const restored = await restore({ url: target.url, file, clock });
    expect(restored.records).toBeGreaterThanOrEqual(21);
    expect(restored.form).toBe(kind === 'sqlite' ? 'sqlite' : 'json-lines');
    await target.drop();
  });

  it('brings back every row into an empty database, and the desk goes on from there', async () => {
    await backup(store, file);
    const target = await fresh();
    expect(await restore({ url: target.url, file, clock })).toMatchObject({ kept: null, records: 21 });
    const back = await openStore({ url: target.url, clock });
    expect(await usersWithRole(back, 'T1', 'auditor')).toEqual(['U9']);
    expect((await record(back, entry('D-20'))).sequence).toBe(22);
    expect(await back.ledger.read({ desk: 'T1', limit: 21 })).toEqual(await store.ledger.read({ desk: 'T1' }));
    await back.close();
    await target.drop();
  });

  it('refuses a JSON Lines backup that breaks off, and leaves the database empty', async () => {
    await backup(store, file, 'json-lines');
    writeFileSync(file, readFileSync(file, 'utf8').split('\n').slice(0, -3).join('\n'));
    const target = await fresh();
    await expect(restore({ url: target.url, file, clock })).rejects.toMatchObject({ code: 'not-a-backup' });
    const back = await openStore({ url: target.url, clock });
    expect(await back.ledger.desks()).toEqual([]);
    await back.close();
    await target.drop();
  });

  it('refuses a backup in which a record was altered', async () => {
    await backup(store, file, 'json-lines');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"subject":"D-7"', '"subject":"D-8"'));
    const target = await fresh();
    const refusal = { code: 'not-a-backup', message: expect.stringContaining('record 9') };
    await expect(restore({ url: target.url, file, clock })).rejects.toMatchObject(refusal);
    await target.drop();
  });

  it('refuses to restore JSON Lines over a desk that has data', async () => {
    await backup(store, file, 'json-lines');
    await expect(restore({ url: place.url, file, clock })).rejects.toMatchObject({ code: 'database-not-empty' });
  });
});

describe('restoring a SQLite file', () => {
  it('keeps the database that was there, and refuses while it is in use', async () => {
    const place = await sqlite.fresh();
    const file = `${place.url}.backup`;
    const store = await openStore({ url: place.url, clock });
    await record(store, entry('D-1'));
    await backup(store, file);
    await record(store, entry('D-2'));
    await expect(restore({ url: place.url, file, clock })).rejects.toMatchObject({ code: 'database-in-use' });
    expect((await store.ledger.head('T1')).sequence).toBe(2);
    await store.close();
    const { kept, records } = await restore({ url: place.url, file, clock });
    expect(records).toBe(1);
    const before = await openStore({ url: kept ?? '', clock });
    expect((await before.ledger.head('T1')).sequence).toBe(2);
    await before.close();
    await place.drop();
  });

  it('refuses a file that is no backup', async () => {
    const place = await sqlite.fresh();
    writeFileSync(`${place.url}.txt`, 'hello');
    await expect(restore({ url: place.url, file: `${place.url}.txt`, clock })).rejects.toMatchObject({
      code: 'not-a-backup',
    });
    await place.drop();
  });
});

describe.skipIf(!hasPostgres)('moving from SQLite to PostgreSQL', () => {
  it('is a backup in JSON Lines and a restore', async () => {
    const [from, to] = [await sqlite.fresh(), await postgres.fresh()];
    const store = await openStore({ url: from.url, clock });
    for (let index = 0; index < 3; index++) await record(store, entry(`D-${index}`));
    await backup(store, `${from.url}.jsonl`, 'json-lines');
    expect(await restore({ url: to.url, file: `${from.url}.jsonl`, clock })).toMatchObject({ records: 3 });
    await store.close();
    await from.drop();
    await to.drop();
  });
});
