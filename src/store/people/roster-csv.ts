// The register as CSV, line by line, in the columns that the import reads: what comes out can go in again.
import { BUCKET_TITLES, bucketOf, nextDueOf } from '../../training/bucket.ts';
import { csvLine } from '../../training/csv-cell.ts';
import { duesAt } from '../../training/dues.ts';
import { activePostings, type CourseId, lastCompletion, type Person, type Posting } from '../../training/person.ts';
import { type DeskRules, deskRules, type PeopleDesk } from './desk.ts';
import { personOf } from './read.ts';

const PAGE = 500;

export const ROSTER_COLUMNS = [
  'person',
  'name',
  'user',
  'email',
  'number',
  'agency',
  'role',
  'assigned',
  'access',
  'systems',
  'record check',
  'record check date',
  'data use',
  'data use proficiency',
  'security awareness',
  'security awareness proficiency',
  'agreement',
  'ended',
  'deactivated',
  // Read by nobody on the way in.
  'next due',
  'standing',
] as const;

/** Text of the whole file in pieces; names in it: to whom it goes is the caller's decision. */
export async function* rosterCsv(place: PeopleDesk, agency?: string): AsyncGenerator<string> {
  const rules = await deskRules(place);
  yield csvLine(ROSTER_COLUMNS);
  for await (const person of peopleOf(place)) yield rosterLines(person, rules, agency).join('');
}

/** Everybody in the register, a page in memory at a time. */
export async function* peopleOf({ store, desk }: PeopleDesk): AsyncGenerator<Person> {
  for (let after = ''; ; ) {
    const query = store.db
      .selectFrom('people')
      .select(['id', 'state'])
      .where('desk', '=', desk)
      .where('id', '>', after);
    const rows = await query.orderBy('id').limit(PAGE).execute();
    for (const { state } of rows) yield personOf(state);
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
  }
}

function rosterLines(person: Person, rules: DeskRules, agency: string | undefined): readonly string[] {
  const postings = person.postings.filter((posting) => agency === undefined || posting.agency === agency);
  return postings.map((posting) => csvLine(rosterCells(person, posting, rules)));
}

export function rosterCells(person: Person, posting: Posting, rules: Pick<DeskRules, 'rules' | 'today'>) {
  const course = (id: CourseId) => lastCompletion(person, id, rules.today);
  const [dataUse, awareness] = [course('data-use'), course('security-awareness')];
  const active = activePostings(person, rules.today).includes(posting) && posting.access !== 'none';
  const next = nextDueOf(active ? duesAt(person, posting, rules.rules, rules.today) : []);
  return [
    person.id,
    person.name,
    person.user,
    person.email,
    person.number,
    posting.agency,
    posting.role,
    posting.assigned,
    posting.access,
    posting.systems.join('; '),
    posting.recordCheck === null ? null : 'yes',
    posting.recordCheck?.on,
    dataUse?.completed,
    dataUse?.proficiency,
    awareness?.completed,
    awareness?.proficiency,
    posting.agreement,
    posting.ended,
    person.deactivated,
    next.nextDue,
    active ? BUCKET_TITLES[bucketOf(next, rules.today)] : 'Without access',
  ];
}
