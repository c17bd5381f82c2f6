// Reads and writes the contact of an agency in the database; every change is a ledger record in the same transaction.
import type { Transaction } from 'kysely';
import type { Actor } from '../../casework/roles.ts';
import type { JsonObject, Store, Tables } from '../../store/index.ts';
import type { AgencyContactRow } from '../../store/tables/agencies.ts';
import {
  CONTACT_WAYS,
  type Contact,
  type ContactWay,
  type ContactWays,
  changedWays,
  NO_WAYS,
} from '../contacts/contact.ts';
import { desksSeenBy } from './desks.ts';

export type ContactKey = { readonly desk: string; readonly ori: string };

type Reader = Pick<Store['db'], 'selectFrom'>;

/** The desk's own, else the one that was imported for every desk. */
export async function readContact(db: Reader, key: ContactKey): Promise<Contact | undefined> {
  return seen(await rowsFor(db, key).execute(), key);
}

/** To be written again in the same transaction: on PostgreSQL others wait, or one of two changes would take the other back. */
export async function lockedContact(
  trx: Transaction<Tables>,
  kind: Store['kind'],
  key: ContactKey,
): Promise<Contact | undefined> {
  const query = rowsFor(trx, key);
  return seen(await (kind === 'postgres' ? query.forUpdate() : query).execute(), key);
}

const rowsFor = (db: Reader, { desk, ori }: ContactKey) =>
  db
    .selectFrom('agency_contacts')
    .selectAll()
    .where('ori', '=', ori)
    .where('desk', 'in', desksSeenBy(desk))
    .orderBy('desk');

function seen(rows: readonly AgencyContactRow[], { desk }: ContactKey): Contact | undefined {
  const row = rows.find((each) => each.desk === desk) ?? rows[0];
  return row && contactOf(row);
}

export function contactOf(row: AgencyContactRow): Contact {
  return {
    ori: row.ori,
    name: row.name,
    telephone: row.telephone,
    email: row.email,
    slackChannel: row.slack_channel,
    hours: row.hours,
    changedAt: row.changed_at,
    changedBy: row.changed_by,
    confirmedAt: row.confirmed_at,
    confirmedBy: row.confirmed_by,
    reachedAt: row.reached_at,
    reachedBy: CONTACT_WAYS.find((way): way is ContactWay => way === row.reached_by) ?? null,
    answeredAt: row.answered_at,
    unansweredSince: row.unanswered_since,
    unansweredCount: row.unanswered_count,
    bouncedAt: row.bounced_at,
  };
}

export async function writeContact(trx: Transaction<Tables>, desk: string, contact: Contact): Promise<void> {
  const { ori, slackChannel, ...rest } = contact;
  const row = {
    name: rest.name,
    telephone: rest.telephone,
    email: rest.email,
    slack_channel: slackChannel,
    hours: rest.hours,
    changed_at: rest.changedAt,
    changed_by: rest.changedBy,
    confirmed_at: rest.confirmedAt,
    confirmed_by: rest.confirmedBy,
    reached_at: rest.reachedAt,
    reached_by: rest.reachedBy,
    answered_at: rest.answeredAt,
    unanswered_since: rest.unansweredSince,
    unanswered_count: rest.unansweredCount,
    bounced_at: rest.bouncedAt,
  };
  await trx
    .insertInto('agency_contacts')
    .values({ desk, ori, ...row })
    .onConflict((conflict) => conflict.columns(['desk', 'ori']).doUpdateSet(row))
    .execute();
}

/** New ways make the marks of the old ones void: a bounce says nothing about another address. */
export function withWays(before: Contact | undefined, ori: string, ways: ContactWays, by: string, at: number): Contact {
  const changed = changedWays(before ?? NO_WAYS, ways);
  const other = changed.some((way) => way !== 'hours');
  return {
    ...ways,
    ori,
    changedAt: at,
    changedBy: by,
    confirmedAt: null,
    confirmedBy: null,
    reachedAt: before?.reachedAt ?? null,
    reachedBy: before?.reachedBy ?? null,
    answeredAt: other ? null : (before?.answeredAt ?? null),
    unansweredSince: other ? null : (before?.unansweredSince ?? null),
    unansweredCount: other ? 0 : (before?.unansweredCount ?? 0),
    bouncedAt: changed.includes('email') ? null : (before?.bouncedAt ?? null),
  };
}

/** Only what changed is recorded: from, to. */
export function changeData(ori: string, before: ContactWays, after: ContactWays): JsonObject {
  const changed = changedWays(before, after);
  return {
    ori,
    from: Object.fromEntries(changed.map((way) => [way, before[way]])),
    to: Object.fromEntries(changed.map((way) => [way, after[way]])),
  };
}

/** The subject of all records about one agency's contact. */
export function contactSubject(ori: string): string {
  return `agency:${ori}`;
}

export type ContactChange = ContactKey & { readonly actor: Actor };
