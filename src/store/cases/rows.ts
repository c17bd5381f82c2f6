// A case as it lies in its tables: the body, what is searched for, and who is concerned.
import canonicalize from 'canonicalize';
import type { Transaction } from 'kysely';
import { type Case, dueOf, isClosed, peopleOf } from '../../casework/case.ts';
import { waitingFor } from '../../casework/waiting.ts';
import type { DatabaseKind } from '../dialect/location.ts';
import type { CaseRow } from '../tables/cases.ts';
import type { Tables } from '../tables/index.ts';
import { readCaseSettings } from './settings.ts';

type Trx = Transaction<Tables>;

export const caseOf = (row: Pick<CaseRow, 'body'>): Case => JSON.parse(row.body);

/** Locked on PostgreSQL, so that a second step of the case waits and then sees what the first one did. */
export async function lockedCase(trx: Trx, kind: DatabaseKind, desk: string, id: string): Promise<Case | undefined> {
  const query = trx.selectFrom('cases').select('body').where('desk', '=', desk).where('id', '=', id);
  const row = await (kind === 'postgres' ? query.forUpdate() : query).executeTakeFirst();
  return row && caseOf(row);
}

/** `now` is the moment of the step, in UTC milliseconds. */
export async function insertCase(trx: Trx, it: Case, now: number): Promise<void> {
  await trx
    .insertInto('cases')
    .values(await rowOf(trx, it, now))
    .execute();
  await writePeople(trx, it);
}

/** False when somebody else was faster: then nothing was written and the transaction must not go on. */
export async function updateCase(trx: Trx, before: Case, it: Case, now: number): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('cases')
    .set(await rowOf(trx, it, now))
    .where('desk', '=', it.desk)
    .where('id', '=', it.id)
    .where('version', '=', before.version)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) return false;
  await trx.deleteFrom('case_people').where('desk', '=', it.desk).where('case_id', '=', it.id).execute();
  await writePeople(trx, it);
  return true;
}

async function rowOf(trx: Trx, it: Case, now: number): Promise<CaseRow> {
  const due = dueOf(it, await readCaseSettings(trx, it.desk, peopleOf(it)), now);
  return {
    desk: it.desk,
    id: it.id,
    kind: it.kind,
    state: it.state,
    version: it.version,
    due_at: due.kind === 'at' ? due.at : null,
    lease_until: 0,
    closed: isClosed(it) ? 1 : 0,
    opened_at: it.openedAt,
    changed_at: it.changedAt,
    agency: it.agency,
    ...ownerOf(it),
    body: canonicalize(it) ?? '',
  };
}

function ownerOf(it: Case): Pick<CaseRow, 'owner_ori' | 'reference'> {
  switch (it.kind) {
    case 'permission':
      return { owner_ori: it.request.owner.ori, reference: it.request.reference };
    case 'exigent':
      return { owner_ori: it.use.owner.ori, reference: it.use.reference };
    case 'hit':
      return { owner_ori: it.hit.entering.ori, reference: it.hit.reference };
    case 'release':
      return { owner_ori: it.release.owner?.ori ?? null, reference: it.release.reference };
    case 'disposal':
      return { owner_ori: null, reference: null };
  }
}

async function writePeople(trx: Trx, it: Case): Promise<void> {
  const waiting = waitingFor(it).map((each) => (each.kind === 'user' ? each.user : rolePerson(each.role, each.agency)));
  const base = { desk: it.desk, case_id: it.id };
  const rows = [
    { ...base, relation: 'opener' as const, person: it.openedBy },
    ...[...new Set(waiting)].map((person) => ({ ...base, relation: 'waiting' as const, person })),
  ];
  await trx.insertInto('case_people').values(rows).execute();
}

export const rolePerson = (role: string, agency: string): string => `role:${role}:${agency}`;
