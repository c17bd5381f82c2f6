import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LedgerEntry, openStore, record, type Store } from '../../src/store/index.ts';
import { verifyLines } from '../../src/store/ledger/index.ts';
import { GENESIS } from '../../src/store/ledger/record.ts';
import { databases, type Fresh, hasPostgres, NO_POSTGRES } from './databases.ts';
import { withoutLedgerTriggers } from './ledger-triggers.ts';
import { movableClock } from './movable-clock.ts';

const entry = (subject: string, more: Partial<LedgerEntry> = {}): LedgerEntry => ({
  desk: 'T1',
  actor: { id: 'U1', role: 'member' },
  kind: 'decision.made',
  subject,
  data: { act: 'chart', outcome: 'not-yet', count: 3, nested: { z: 1, a: [true, null, 'é'] } },
  ...more,
});

describe.each(databases)('the ledger on $name', ({ fresh }) => {
  let place: Fresh;
  let store: Store;
  const clock = movableClock();

  beforeEach(async () => {
    place = await fresh();
    store = await openStore({ url: place.url, clock });
  });
  afterEach(async () => {
    await store.close();
    await place.drop();
  });

  it('numbers the records of a desk from 1 without a gap and links each to the one before', async () => {
    const first = await record(store, entry('D-1', { packRevision: 'sha256:ab' }));
    const second = await record(store, entry('D-2'));
    const elsewhere = await record(store, entry('D-1', { desk: 'T2' }));
    expect(first).toEqual({
      desk: 'T1',
      sequence: 1,
      time: Date.parse('2026-03-02T15:00:00.000Z'),
      actor: { id: 'U1', role: 'member' },
      kind: 'decision.made',
      subject: 'D-1',
      data: { act: 'chart', outcome: 'not-yet', count: 3, nested: { z: 1, a: [true, null, 'é'] } },
      packRevision: 'sha256:ab',
      previous: GENESIS,
      hash: first.hash,
    });
    expect([second.sequence, second.previous, second.packRevision]).toEqual([2, first.hash, null]);
    expect([elsewhere.sequence, elsewhere.previous]).toEqual([1, GENESIS]);
  });

  it('takes the hash over the canonical JSON that anybody can recompute', async () => {
    const { hash, ...content } = await record(store, entry('D-1', { packRevision: 'r' }));
    const text = canonicalize({ ...content, v: 1 }) ?? '';
    expect(createHash('sha256').update(text).digest('hex')).toBe(hash);
  });

  it('proves records whose texts hold every kind of character', async () => {
    const nasty = '"quoted" \\ \b\f\n\r\t\u0001\u001f\u007f / \u2028 é 漢 🚓 \u00a0';
    const actor = { id: nasty, role: 'member' } as const;
    await record(store, entry(nasty, { actor, kind: nasty, packRevision: nasty, data: { [nasty]: nasty } }));
    await record(store, entry('D-2'));
    expect(await store.ledger.verify('T1')).toMatchObject({ verified: 2, fault: null });
    expect(await verifyLines(store.ledger.exportLines('T1'))).toMatchObject({ verified: 2, fault: null });
  });

  it('gives every one of 100 records written at the same time its own place', async () => {
    await Promise.all(Array.from({ length: 100 }, (_, index) => record(store, entry(`D-${index}`))));
    const records = await store.ledger.read({ desk: 'T1' });
    expect(records.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));
    expect(new Set(records.map(({ subject }) => subject)).size).toBe(100);
    expect(await store.ledger.verify('T1')).toMatchObject({ verified: 100, fault: null });
  });

  it('refuses to change or delete a record', async () => {
    await record(store, entry('D-1'));
    await expect(store.db.updateTable('ledger').set({ subject: 'D-9' }).execute()).rejects.toThrow('append-only');
    await expect(store.db.deleteFrom('ledger').execute()).rejects.toThrow('append-only');
  });

  it('leaves nothing behind when the transaction it belongs to fails', async () => {
    const failing = store.transaction(async (trx) => {
      await store.ledger.append(trx, entry('D-1'));
      throw new Error('the step failed');
    });
    await expect(failing).rejects.toThrow('the step failed');
    expect(await store.ledger.head('T1')).toEqual({ desk: 'T1', sequence: 0, hash: GENESIS });
  });

  it('refuses data that is not plain JSON, with an incident id and nothing written', async () => {
    for (const bad of [{ n: Number.NaN }, { s: '\ud800' }, { s: 'a\u0000b' }]) {
      const error = await record(store, entry('D-1', { data: bad })).catch((caught: unknown) => caught);
      expect(error).toMatchObject({ code: 'not-recorded', incident: expect.stringMatching(/^INC-[0-9a-f]{8}$/) });
    }
    expect((await store.ledger.head('T1')).sequence).toBe(0);
  });

  it('says that a query outside the transaction would hang instead of hanging', async () => {
    const nested = store.transaction(() => store.ledger.head('T1'));
    await expect(nested).rejects.toMatchObject({ code: 'transaction-inside-transaction' });
    const twice = store.transaction(() => record(store, entry('D-1')));
    await expect(twice).rejects.toMatchObject({ code: 'not-recorded' });
  });

  it('finds records by subject, kind and time', async () => {
    await record(store, entry('D-1'));
    clock.forward(60_000);
    const later = clock.now().getTime();
    await record(store, entry('P-1', { kind: 'permission.sent' }));
    await record(store, entry('D-1', { kind: 'decision.shared' }));
    const sequences = async (query: object) =>
      (await store.ledger.read({ desk: 'T1', ...query })).map(({ sequence }) => sequence);
    expect(await sequences({ subject: 'D-1' })).toEqual([1, 3]);
    expect(await sequences({ kinds: ['permission.sent', 'decision.made'] })).toEqual([1, 2]);
    expect(await sequences({ from: later })).toEqual([2, 3]);
    expect(await sequences({ until: later })).toEqual([1]);
    expect(await sequences({ after: 1, limit: 1 })).toEqual([2]);
  });

  it('notices that the end was cut off, and with a kept head even a ledger rewritten from the start', async () => {
    for (let index = 1; index <= 5; index++) await record(store, entry(`D-${index}`));
    const kept = await store.ledger.head('T1');
    await withoutLedgerTriggers(store);
    await sql`delete from ledger where sequence > 3`.execute(store.db);
    expect((await store.ledger.verify('T1')).fault).toMatchObject({ sequence: 4, reason: 'cut-off' });
    await sql`delete from ledger`.execute(store.db);
    await sql`delete from ledger_heads`.execute(store.db);
    for (let index = 1; index <= 5; index++) await record(store, entry(`forged-${index}`));
    expect((await store.ledger.verify('T1')).fault).toBeNull();
    expect((await store.ledger.verify('T1', [kept])).fault).toMatchObject({ sequence: 5, reason: 'not-the-kept-head' });
  });

  it('exports lines that are verified without the database', async () => {
    for (let index = 1; index <= 3; index++) await record(store, entry(`D-${index}`));
    const lines: string[] = [];
    for await (const line of store.ledger.exportLines('T1')) lines.push(line);
    expect(lines).toHaveLength(5);
    const head = await store.ledger.head('T1');
    expect(await verifyLines(lines, [head])).toEqual({ desk: 'T1', verified: 3, head, fault: null });
    expect((await verifyLines(lines.slice(0, -1))).fault).toMatchObject({ sequence: 4, reason: 'cut-off' });
    expect((await verifyLines(lines.toSpliced(2, 1))).fault).toMatchObject({ sequence: 2, reason: 'missing' });
    expect((await verifyLines([])).fault).toMatchObject({ reason: 'cut-off' });
  });

  it('keeps the chain of what was appended after a part was archived', async () => {
    for (let index = 1; index <= 4; index++) await record(store, entry(`D-${index}`));
    const [, second] = await store.ledger.read({ desk: 'T1' });
    const archive = { archived_sequence: 2, archived_hash: second?.hash ?? '' };
    await store.db.updateTable('ledger_heads').set(archive).execute();
    await store.db.deleteFrom('ledger').where('sequence', '<=', 2).execute();
    await expect(store.db.deleteFrom('ledger').where('sequence', '=', 3).execute()).rejects.toThrow('append-only');
    expect(await store.ledger.verify('T1')).toMatchObject({ verified: 2, archived: 2, fault: null });
    expect(await verifyLines(store.ledger.exportLines('T1'))).toMatchObject({ verified: 2, fault: null });
  });
});

describe.skipIf(hasPostgres)(NO_POSTGRES, () => {
  it('runs the same on PostgreSQL', () => {});
});
