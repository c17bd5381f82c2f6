// Counts of the register: how many people are in each heap, over all and by agency, and how many reports wait.
import { expressionBuilder, type Kysely } from 'kysely';
import { BUCKETS, daysAfter } from '../../training/bucket.ts';
import { type BucketCounts, noCounts } from '../../training/digest.ts';
import type { Tables } from '../tables/index.ts';

type Reading = Pick<Kysely<Tables>, 'selectFrom'>;

type Counting = { readonly desk: string; readonly today: string; readonly agency?: string | undefined };

/** How many postings are in each heap today. */
export async function bucketCounts(db: Reading, { desk, today, agency }: Counting): Promise<BucketCounts> {
  const rows = await db
    .selectFrom('postings')
    .select(({ fn }) => [bucketWhen(today).as('bucket'), fn.countAll<number>().as('count')])
    .where('desk', '=', desk)
    .where('active', '=', 1)
    .$if(agency !== undefined, (select) => select.where('agency', '=', agency ?? ''))
    .groupBy('bucket')
    .execute();
  return countsOf(rows);
}

/** The same for each agency that has somebody active, in order of their ORIs. */
export async function bucketCountsByAgency(
  db: Reading,
  { desk, today }: Counting,
): Promise<ReadonlyMap<string, BucketCounts>> {
  const rows = await db
    .selectFrom('postings')
    .select(({ fn }) => ['agency', bucketWhen(today).as('bucket'), fn.countAll<number>().as('count')])
    .where('desk', '=', desk)
    .where('active', '=', 1)
    .groupBy(['agency', 'bucket'])
    .orderBy('agency')
    .execute();
  const byAgency = Map.groupBy(rows, ({ agency }) => agency);
  return new Map([...byAgency].map(([agency, counted]) => [agency, countsOf(counted)]));
}

// As bucketOf says it, for the database.
const bucketWhen = (today: string) =>
  expressionBuilder<Tables, 'postings'>()
    .case()
    .when('missing', '=', 1)
    .then('not-cleared')
    .when('next_due', '<', today)
    .then('overdue')
    .when('next_due', '<=', daysAfter(today, 30))
    .then('due-30')
    .when('next_due', '<=', daysAfter(today, 60))
    .then('due-60')
    .else('in-order')
    .end();

function countsOf(rows: readonly { readonly bucket: string; readonly count: number }[]): BucketCounts {
  const counts = new Map<string, number>(rows.map(({ bucket, count }) => [bucket, Number(count)]));
  return { ...noCounts(), ...Object.fromEntries(BUCKETS.map((bucket) => [bucket, counts.get(bucket) ?? 0])) };
}

export async function countWaiting(db: Reading, desk: string): Promise<number> {
  const query = db.selectFrom('people').select(({ fn }) => fn.countAll<number>().as('count'));
  const row = await query.where('desk', '=', desk).where('waiting', '=', 1).executeTakeFirst();
  return Number(row?.count ?? 0);
}

/** Every agency with somebody in the register, with how many are active there. */
export async function agenciesWithPeople(
  db: Reading,
  desk: string,
): Promise<readonly { readonly agency: string; readonly active: number }[]> {
  const rows = await db
    .selectFrom('postings')
    .select(({ fn }) => ['agency', fn.sum<number>('active').as('active')])
    .where('desk', '=', desk)
    .groupBy('agency')
    .orderBy('agency')
    .execute();
  return rows.map(({ agency, active }) => ({ agency, active: Number(active) }));
}
