// The register of people and agencies; triggers make changing or deleting its history an error on both databases.
import { type CreateTableBuilder, type Kysely, sql } from 'kysely';
import type { Migration } from './migration.ts';

export const people: Migration = {
  name: '030-people',
  up: async (db, kind) => {
    await createPeople(db);
    await createPostings(db);
    await createHistory(db);
    await createReminders(db);
    await createGuidesAndDigests(db);
    await (kind === 'sqlite' ? guardOnSqlite(db) : guardOnPostgres(db));
  },
};

const HISTORIES = ['person_events', 'desk_agency_events'] as const;

async function createPeople(db: Kysely<unknown>): Promise<void> {
  await table(db, 'people', {
    text: ['desk', 'id', 'state'],
    maybeText: ['user_id'],
    number: ['version'],
    maybeNumber: ['remind_at'],
  })
    .addPrimaryKeyConstraint('people_key', ['desk', 'id'])
    .execute();
  await db.schema.createIndex('people_by_user').on('people').columns(['desk', 'user_id']).execute();
  await db.schema.createIndex('people_by_remind_at').on('people').columns(['desk', 'remind_at']).execute();
  await table(db, 'person_keys', { text: ['desk', 'key', 'person'] })
    .addPrimaryKeyConstraint('person_keys_key', ['desk', 'key', 'person'])
    .execute();
  await db.schema.createIndex('person_keys_by_person').on('person_keys').columns(['desk', 'person']).execute();
  await table(db, 'desk_agencies', { text: ['desk', 'ori', 'state'], number: ['version'] })
    .addPrimaryKeyConstraint('desk_agencies_key', ['desk', 'ori'])
    .execute();
}

async function createPostings(db: Kysely<unknown>): Promise<void> {
  await table(db, 'postings', {
    text: ['desk', 'person', 'agency', 'sort_name'],
    maybeText: ['next_due'],
    number: ['active', 'missing'],
  })
    .addPrimaryKeyConstraint('postings_key', ['desk', 'person', 'agency'])
    .execute();
  // Who is due is a range of these, however many people there are.
  const due = ['desk', 'active', 'next_due', 'person', 'agency'];
  await db.schema.createIndex('postings_by_due').on('postings').columns(due).execute();
  const dueAtAgency = ['desk', 'agency', 'active', 'next_due', 'person'];
  await db.schema.createIndex('postings_by_agency_due').on('postings').columns(dueAtAgency).execute();
  const roster = ['desk', 'agency', 'sort_name', 'person'];
  await db.schema.createIndex('postings_by_name').on('postings').columns(roster).execute();
}

async function createHistory(db: Kysely<unknown>): Promise<void> {
  await table(db, 'person_events', { text: ['desk', 'person', 'actor', 'kind', 'event'], number: ['number', 'at'] })
    .addPrimaryKeyConstraint('person_events_key', ['desk', 'person', 'number'])
    .execute();
  await table(db, 'desk_agency_events', { text: ['desk', 'ori', 'actor', 'changes'], number: ['number', 'at'] })
    .addPrimaryKeyConstraint('desk_agency_events_key', ['desk', 'ori', 'number'])
    .execute();
}

async function createReminders(db: Kysely<unknown>): Promise<void> {
  await table(db, 'reminders_sent', { text: ['desk', 'person', 'key'], number: ['at'] })
    .addPrimaryKeyConstraint('reminders_sent_key', ['desk', 'person', 'key'])
    .execute();
  await table(db, 'due_rules', { text: ['desk', 'rules'] })
    .addPrimaryKeyConstraint('due_rules_key', ['desk'])
    .execute();
}

async function createGuidesAndDigests(db: Kysely<unknown>): Promise<void> {
  await table(db, 'guide_steps', { text: ['desk', 'who', 'guide', 'step', 'done_by'], number: ['done_at'] })
    .addPrimaryKeyConstraint('guide_steps_key', ['desk', 'who', 'guide', 'step'])
    .execute();
  await table(db, 'digest_posts', { text: ['desk', 'week', 'channel', 'message', 'shows'], number: ['posted_at'] })
    .addPrimaryKeyConstraint('digest_posts_key', ['desk', 'week', 'channel'])
    .execute();
}

type Columns = {
  readonly text: readonly string[];
  readonly maybeText?: readonly string[];
  readonly number?: readonly string[];
  readonly maybeNumber?: readonly string[];
};

function table(db: Kysely<unknown>, name: string, columns: Columns): CreateTableBuilder<string, string> {
  let builder: CreateTableBuilder<string, string> = db.schema.createTable(name);
  for (const each of columns.text) builder = builder.addColumn(each, 'text', (column) => column.notNull());
  for (const each of columns.maybeText ?? []) builder = builder.addColumn(each, 'text');
  for (const each of columns.number ?? []) builder = builder.addColumn(each, 'bigint', (column) => column.notNull());
  for (const each of columns.maybeNumber ?? []) builder = builder.addColumn(each, 'bigint');
  return builder;
}

async function guardOnSqlite(db: Kysely<unknown>): Promise<void> {
  for (const name of HISTORIES)
    for (const act of ['update', 'delete'])
      await sql`create trigger ${sql.raw(`${name}_no_${act} before ${act} on ${name}`)}
        begin select raise(abort, 'the history of the register is append-only'); end`.execute(db);
}

async function guardOnPostgres(db: Kysely<unknown>): Promise<void> {
  await sql`create function register_is_append_only() returns trigger language plpgsql as $$
    begin raise exception 'the history of the register is append-only'; end $$`.execute(db);
  for (const name of HISTORIES)
    await sql`create trigger ${sql.raw(name)}_append_only before update or delete on ${sql.raw(name)}
      for each row execute function register_is_append_only()`.execute(db);
}
