// The register as it stood at an instant, folded from its history: what was added later is not seen.
import type { Kysely } from 'kysely';
import type { Tables } from '../../store/index.ts';
import type { AgencyChanges, AgencyRecord } from '../../training/agency.ts';
import { foldAgency } from '../../training/agency.ts';
import type { PersonEvent } from '../../training/events.ts';
import { foldPerson } from '../../training/fold.ts';
import type { Person } from '../../training/person.ts';

type Reading = Pick<Kysely<Tables>, 'selectFrom'>;

const PAGE = 1_000;

/** Everybody whom the register knew before `until` (UTC milliseconds), in order of their ids. */
export async function* peopleThen(db: Reading, desk: string, until: number): AsyncGenerator<Person> {
  let person = '';
  let events: PersonEvent[] = [];
  for (let after = { person: '', number: 0 }; ; ) {
    const rows = await page(db, desk, until, after);
    for (const row of rows) {
      if (row.person !== person && events.length > 0) yield foldPerson(person, events);
      if (row.person !== person) [person, events] = [row.person, []];
      events.push(JSON.parse(row.event) as PersonEvent);
    }
    const last = rows.at(-1);
    if (!last) break;
    after = { person: last.person, number: Number(last.number) };
  }
  if (events.length > 0) yield foldPerson(person, events);
}

const page = (db: Reading, desk: string, until: number, after: { readonly person: string; readonly number: number }) =>
  db
    .selectFrom('person_events')
    .select(['person', 'number', 'event'])
    .where('desk', '=', desk)
    .where(({ eb, refTuple, tuple }) => eb(refTuple('person', 'number'), '>', tuple(after.person, after.number)))
    .where('at', '<', until)
    .orderBy('person')
    .orderBy('number')
    .limit(PAGE)
    .execute();

export async function agenciesThen(
  db: Reading,
  desk: string,
  until: number,
): Promise<ReadonlyMap<string, AgencyRecord>> {
  const rows = await db
    .selectFrom('desk_agency_events')
    .select(['ori', 'changes'])
    .where('desk', '=', desk)
    .where('at', '<', until)
    .orderBy('ori')
    .orderBy('number')
    .execute();
  const byOri = Map.groupBy(rows, ({ ori }) => ori);
  return new Map(
    [...byOri].map(([ori, changes]) => [
      ori,
      foldAgency(
        ori,
        changes.map((row) => JSON.parse(row.changes) as AgencyChanges),
      ),
    ]),
  );
}
