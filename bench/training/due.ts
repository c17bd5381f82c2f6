// Who is due: 100 people found among 10,000 and among 1,000,000, as a ratio of one run. bench/training/due.ts [PEOPLE …]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import canonicalize from 'canonicalize';
import { openStore, type Store } from '../../src/store/index.ts';
import { dueWithin } from '../../src/store/people/index.ts';
import { daysAfter } from '../../src/training/bucket.ts';
import { foldPerson } from '../../src/training/fold.ts';

const TODAY = '2026-03-02';
const clock = { now: () => new Date(`${TODAY}T15:00:00Z`) };
const AGENCY = 'CA0194200';
const DUE = 100;
const BATCH = 4_000;

const [small = 10_000, large = 1_000_000] = process.argv.slice(2).map(Number);
const times = new Map<number, number>();
for (const people of [small, large]) times.set(people, await measure(people));
const ratio = (times.get(large) ?? 0) / (times.get(small) ?? 1);
console.log(`${DUE} due among ${large} people against ${small}: ratio ${ratio.toFixed(2)} (must be under 2)`);

/** The median of 200 questions, in milliseconds. */
async function measure(people: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'nac-desk-bench-'));
  const store = await openStore({ url: join(folder, 'desk.sqlite'), clock });
  await fill(store, people);
  const spans: number[] = [];
  for (let run = 0; run < 200; run++) {
    const start = performance.now();
    const lines = await dueWithin(store.db, { desk: 'T1', today: TODAY, within: 30, limit: 1_000 });
    spans.push(performance.now() - start);
    if (lines.length !== DUE) throw new Error(`${lines.length} found instead of ${DUE}`);
  }
  await store.close();
  rmSync(folder, { recursive: true });
  const median = spans.sort((a, b) => a - b)[spans.length / 2] ?? 0;
  console.log(`${people} people: ${median.toFixed(2)} ms`);
  return median;
}

// Straight into the tables: what is measured is finding, not recording.
async function fill(store: Store, people: number): Promise<void> {
  store.native.kind === 'sqlite' && store.native.database.pragma('synchronous = OFF');
  for (let from = 0; from < people; from += BATCH)
    await store.transaction(async (trx) => {
      const numbers = Array.from({ length: Math.min(BATCH, people - from) }, (_, index) => from + index);
      await trx.insertInto('people').values(numbers.map(personRow)).execute();
      await trx
        .insertInto('postings')
        .values(numbers.map((number) => postingRow(number, people)))
        .execute();
    });
}

function personRow(number: number) {
  const person = foldPerson(idOf(number), [
    {
      kind: 'registered',
      on: TODAY,
      identity: { name: `Person ${number}`, user: `U${number}`, email: null, number: null },
    },
    { kind: 'posting-set', agency: AGENCY, changes: { access: 'logical', assigned: '2024-01-01' } },
  ]);
  return {
    desk: 'T1',
    id: person.id,
    user_id: person.user,
    version: 2,
    state: canonicalize(person) ?? '',
    remind_at: null,
    waiting: 0,
  };
}

function postingRow(number: number, people: number) {
  const isDue = number % (people / DUE) === 0;
  const next_due = daysAfter(TODAY, isDue ? number % 30 : 61 + (number % 600));
  return {
    desk: 'T1',
    person: idOf(number),
    agency: AGENCY,
    sort_name: `person ${number}`,
    active: 1,
    next_due,
    missing: 0,
  };
}

function idOf(number: number): string {
  return `P-${String(number).padStart(10, '0')}`;
}
