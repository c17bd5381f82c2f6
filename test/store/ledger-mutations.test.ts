import { sql, type Transaction } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore, record, type Store, type Tables } from '../../src/store/index.ts';
import { hashOf } from '../../src/store/ledger/record.ts';
import { verify } from '../../src/store/ledger/verify.ts';
import type { LedgerRow } from '../../src/store/tables/ledger.ts';
import { databases, type Fresh } from './databases.ts';
import { withoutLedgerTriggers } from './ledger-triggers.ts';
import { movableClock } from './movable-clock.ts';
import { random } from './random.ts';

const RECORDS = 50;

describe.each(databases)('a ledger on $name that somebody with access to the database altered', ({ kind, fresh }) => {
  // The chain is checked by the same code on both; PostgreSQL only takes longer to alter.
  const MUTATIONS = kind === 'sqlite' || process.env.NAC_DESK_TORTURE ? 1_000 : 200;
  const dice = random();
  let place: Fresh;
  let store: Store;
  let rows: readonly LedgerRow[];

  beforeAll(async () => {
    place = await fresh();
    store = await openStore({ url: place.url, clock: movableClock() });
    for (let index = 1; index <= RECORDS; index++)
      await record(store, {
        desk: 'T1',
        actor: { id: `U${index % 7}`, role: 'member' },
        kind: dice.pick(['decision.made', 'permission.sent', 'exigent.recorded']),
        subject: `D-${index}`,
        data: { act: dice.pick(['chart', 'tell', 'rely']), number: index },
        packRevision: `sha256:${index % 3}`,
      });
    await withoutLedgerTriggers(store);
    rows = await store.db.selectFrom('ledger').selectAll().orderBy('sequence').execute();
  });
  afterAll(async () => {
    await store.close();
    await place.drop();
  });

  const position = (last = RECORDS) => dice.integer(1, last);
  const rowAt = (sequence: number): LedgerRow => rows[sequence - 1] as LedgerRow;

  /** Each alters the ledger and gives the first record that is not as it was. */
  const mutate: Record<string, (trx: Transaction<Tables>) => Promise<number>> = {
    bit: async (trx) => {
      const at = position();
      const column = dice.pick([
        'time',
        'actor_id',
        'actor_role',
        'kind',
        'subject',
        'data',
        'previous',
        'hash',
      ] as const);
      await put(trx, at, { [column]: flipped(rowAt(at)[column]) });
      return at;
    },
    drop: async (trx) => {
      const at = position();
      await trx.deleteFrom('ledger').where('sequence', '=', at).execute();
      return at;
    },
    duplicate: async (trx) => {
      const at = position();
      await makeRoom(trx, at + 1);
      await trx
        .insertInto('ledger')
        .values({ ...rowAt(at), sequence: at + 1 })
        .execute();
      return at + 1;
    },
    reorder: async (trx) => {
      const first = position(RECORDS - 1);
      const second = dice.integer(first + 1, RECORDS);
      await put(trx, first, { ...rowAt(second), sequence: first });
      await put(trx, second, { ...rowAt(first), sequence: second });
      return first;
    },
    insert: async (trx) => {
      const at = position(RECORDS - 1);
      await makeRoom(trx, at + 1);
      const forged = { ...rowAt(at), sequence: at + 1, subject: 'forged', previous: rowAt(at).hash };
      await trx
        .insertInto('ledger')
        .values({ ...forged, hash: hashOf(forged) })
        .execute();
      // The forged record itself is well made: the one after it, which names another predecessor, gives it away.
      return at + 2;
    },
    truncate: async (trx) => {
      const at = position();
      await trx.deleteFrom('ledger').where('sequence', '>=', at).execute();
      return at;
    },
  };

  async function put(trx: Transaction<Tables>, at: number, change: Partial<LedgerRow>): Promise<void> {
    await trx.updateTable('ledger').set(change).where('sequence', '=', at).execute();
  }

  // In two steps, because the sequence is the key.
  async function makeRoom(trx: Transaction<Tables>, from: number): Promise<void> {
    await sql`update ledger set sequence = -sequence - 1 where sequence >= ${from}`.execute(trx);
    await sql`update ledger set sequence = -sequence where sequence < 0`.execute(trx);
    await sql`update ledger_heads set sequence = sequence + 1`.execute(trx);
  }

  function flipped(value: string | number | null): string | number {
    if (typeof value === 'number') return Number(BigInt(value) ^ (1n << BigInt(dice.integer(0, 40))));
    const text = value ?? '';
    const at = dice.integer(0, text.length - 1);
    return (
      text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ (1 << dice.integer(0, 3))) + text.slice(at + 1)
    );
  }

  it(`is noticed every time in ${MUTATIONS} alterations, with the first bad record named`, async () => {
    const kinds = Object.keys(mutate);
    const missed: object[] = [];
    for (let index = 0; index < MUTATIONS; index++) {
      const name = kinds[index % kinds.length] ?? '';
      const undo = new Error('undo');
      const altering = store.transaction(async (trx) => {
        const firstBad = await mutate[name]?.(trx);
        const { fault } = await verify(trx, 'T1');
        if (fault?.sequence !== firstBad) missed.push({ name, firstBad, fault });
        throw undo;
      });
      await altering.catch((error: unknown) => expect(error).toBe(undo));
    }
    console.log(
      `ledger on ${kind}: ${MUTATIONS} alterations, ${MUTATIONS - missed.length} noticed (seed ${dice.seed})`,
    );
    expect(missed).toEqual([]);
    expect(await store.ledger.verify('T1')).toMatchObject({ verified: RECORDS, fault: null });
  });
});
