// Finds cases: a person's own, those that wait for somebody, those of an owner, those that are open.
import type { Case, CaseKind } from '../../casework/case.ts';
import type { PermissionCase } from '../../casework/permission/case.ts';
import type { HeldRole } from '../../casework/roles.ts';
import type { Store } from '../index.ts';
import { caseOf, rolePerson } from './rows.ts';

type Db = Pick<Store['db'], 'selectFrom'>;

const LIMIT = 50;

export async function findCase(db: Db, desk: string, id: string): Promise<Case | undefined> {
  const query = db.selectFrom('cases').select('body').where('desk', '=', desk).where('id', '=', id);
  const row = await query.executeTakeFirst();
  return row && caseOf(row);
}

export type PersonQuery = { readonly desk: string; readonly user: string; readonly limit?: number };

/** Open cases that the person opened, the one changed last first. */
export const mine = (db: Db, { desk, user, limit }: PersonQuery): Promise<readonly Case[]> =>
  concerning(db, { desk, relation: 'opener', persons: [user], limit: limit ?? LIMIT });

/** Open cases that wait for the person, as user or by a role. */
export const waitingForPerson = (
  db: Db,
  { desk, user, roles, limit }: PersonQuery & { readonly roles: readonly HeldRole[] },
): Promise<readonly Case[]> =>
  concerning(db, { desk, relation: 'waiting', persons: [user], roles, limit: limit ?? LIMIT });

/** Open cases of the person that come due by then, the next one first. */
export async function dueSoon(
  db: Db,
  { desk, user, until, limit }: PersonQuery & { readonly until: number },
): Promise<readonly Case[]> {
  const rows = await db
    .selectFrom('case_people')
    .innerJoin('cases', (join) =>
      join.onRef('cases.desk', '=', 'case_people.desk').onRef('cases.id', '=', 'case_people.case_id'),
    )
    .select('cases.body')
    .where('case_people.desk', '=', desk)
    .where('case_people.relation', '=', 'opener')
    .where('case_people.person', '=', user)
    .where('cases.due_at', '<=', until)
    .orderBy('cases.due_at')
    .limit(limit ?? LIMIT)
    .execute();
  return rows.map(caseOf);
}

/** Permissions asked of this owner about this reference number, open or ended: what reuse is decided on. */
export async function permissionsFor(
  db: Db,
  { desk, ori, reference }: { readonly desk: string; readonly ori: string; readonly reference: string },
): Promise<readonly PermissionCase[]> {
  const rows = await db
    .selectFrom('cases')
    .select('body')
    .where('desk', '=', desk)
    .where('owner_ori', '=', ori)
    .where('reference', '=', reference)
    .orderBy('opened_at', 'desc')
    .limit(LIMIT)
    .execute();
  return rows.map(caseOf).filter((it) => it.kind === 'permission');
}

export type OpenQuery = { readonly desk: string; readonly kind?: CaseKind; readonly limit?: number };

/** Open cases of the desk, the oldest first. */
export async function openCases(db: Db, { desk, kind, limit }: OpenQuery): Promise<readonly Case[]> {
  const rows = await db
    .selectFrom('cases')
    .select('body')
    .where('desk', '=', desk)
    .where('closed', '=', 0)
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? ''))
    .orderBy('opened_at')
    .limit(limit ?? 500)
    .execute();
  return rows.map(caseOf);
}

/** Cases of a kind opened in a period, open or closed: for lists, the log and the audit. */
export async function casesOpened(
  db: Db,
  { desk, kind, from, until, limit }: OpenQuery & { readonly from: number; readonly until: number },
): Promise<readonly Case[]> {
  const rows = await db
    .selectFrom('cases')
    .select('body')
    .where('desk', '=', desk)
    .where('opened_at', '>=', from)
    .where('opened_at', '<', until)
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? ''))
    .orderBy('opened_at')
    .limit(limit ?? 10_000)
    .execute();
  return rows.map(caseOf);
}

type Concern = {
  readonly desk: string;
  readonly relation: 'opener' | 'waiting';
  readonly persons: readonly string[];
  readonly roles?: readonly HeldRole[];
  readonly limit: number;
};

async function concerning(db: Db, { desk, relation, persons, roles = [], limit }: Concern): Promise<readonly Case[]> {
  // A case whose agency is not known waits for everybody who holds the role.
  const exact = [...persons, ...roles.flatMap(({ role, agency }) => [rolePerson(role, agency), rolePerson(role, '')])];
  // Who holds a role for the whole desk answers for every agency.
  const whole = roles.filter(({ agency }) => agency === '').map(({ role }) => `${rolePerson(role, '')}%`);
  const rows = await db
    .selectFrom('case_people')
    .innerJoin('cases', (join) =>
      join.onRef('cases.desk', '=', 'case_people.desk').onRef('cases.id', '=', 'case_people.case_id'),
    )
    .select(['cases.body', 'cases.changed_at'])
    .distinct()
    .where('case_people.desk', '=', desk)
    .where('case_people.relation', '=', relation)
    .where('cases.closed', '=', 0)
    .where((where) =>
      where.or([
        where('case_people.person', 'in', exact),
        ...whole.map((each) => where('case_people.person', 'like', each)),
      ]),
    )
    .orderBy('cases.changed_at', 'desc')
    .limit(limit)
    .execute();
  return rows.map(caseOf);
}
