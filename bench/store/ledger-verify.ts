// Verifying 100,000 records as the database holds them, against hashing the same bytes: goal, at most three times as long.
import { createHash } from 'node:crypto';
import type { Insertable } from 'kysely';
import { GENESIS, hashedText, hashOf } from '../../src/store/ledger/record.ts';
import type { LedgerRow } from '../../src/store/tables/ledger.ts';
import { openBenchDesk } from './desk.ts';
import { median, say, timed } from './figures.ts';

const RECORDS = 100_000;
const ROUNDS = 5;
const desk = await openBenchDesk();
const { store } = desk;

/** Records as a busy desk writes them, put in at once: appending each durably is another bench. */
function* records(): Generator<LedgerRow> {
  let previous = GENESIS;
  for (let sequence = 1; sequence <= RECORDS; sequence++) {
    const row = {
      desk: 'T1',
      sequence,
      time: 1_767_276_000_000 + sequence * 60_000,
      actor_id: `U${sequence % 97}OFFICER`,
      actor_role: 'member',
      kind: 'decision.made',
      subject: `D-${sequence}`,
      data: `{"decision":"use-record","duties":["obtain-permission","verify"],"facts":{"act":"chart","owner":"other-local","permission":"not-asked","purpose":"law-enforcement","recipient":"criminal-justice-agency"},"outcome":"not-yet","state":"made","version":${sequence % 7}}`,
      pack_revision: 'sha256:4f1c0f2a9d7b3e5c6a8d9e0f1a2b3c4d5e6f708192a3b4c5d6e7f80912a3b4c5',
      previous,
    };
    previous = hashOf(row);
    yield { ...row, hash: previous };
  }
}

const all = [...records()];
for (let from = 0; from < all.length; from += 500)
  await store.transaction((trx) =>
    trx
      .insertInto('ledger')
      .values(all.slice(from, from + 500) as Insertable<LedgerRow>[])
      .execute(),
  );
const last = all.at(-1);
await store.transaction((trx) =>
  trx
    .insertInto('ledger_heads')
    .values({ desk: 'T1', sequence: RECORDS, hash: last?.hash ?? '', archived_sequence: 0, archived_hash: GENESIS })
    .execute(),
);

const texts = all.map(hashedText);
const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
const hashing: number[] = [];
const verifying: number[] = [];
for (let round = 0; round < ROUNDS; round++) {
  hashing.push(await timed(() => texts.forEach((text) => void createHash('sha256').update(text).digest('hex'))));
  verifying.push(
    await timed(async () => {
      const { verified, fault } = await store.ledger.verify('T1');
      if (verified !== RECORDS || fault) throw new Error('the bench wrote a broken ledger');
    }),
  );
}
await desk.close();
const ratios = verifying.map((time, index) => time / (hashing[index] ?? 1));
say('ledger verify (SQLite, ms)', {
  records: RECORDS,
  megabytes: bytes / 1e6,
  hashing: median(hashing),
  verifying: median(verifying),
  ratio: median(ratios),
  goal: 'ratio at most 3',
});
