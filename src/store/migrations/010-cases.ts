// Cases, the people concerned in them, and the steps already taken.
import { type Kysely, sql } from 'kysely';
import type { Migration } from './migration.ts';

export const cases: Migration = {
  name: '010-cases',
  up: async (db) => {
    await createCases(db);
    await createIndexes(db);
    await createPeople(db);
    await createSteps(db);
  },
};

async function createCases(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('cases')
    .addColumn('desk', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('version', 'bigint', (column) => column.notNull())
    .addColumn('due_at', 'bigint')
    .addColumn('lease_until', 'bigint', (column) => column.notNull())
    .addColumn('closed', 'integer', (column) => column.notNull())
    .addColumn('opened_at', 'bigint', (column) => column.notNull())
    .addColumn('changed_at', 'bigint', (column) => column.notNull())
    .addColumn('agency', 'text', (column) => column.notNull())
    .addColumn('owner_ori', 'text')
    .addColumn('reference', 'text')
    .addColumn('body', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('cases_key', ['desk', 'id'])
    .execute();
}

// Partial ones, so that finding the few that matter does not depend on how many are closed.
async function createIndexes(db: Kysely<unknown>): Promise<void> {
  await sql`create index cases_due on cases (due_at) where due_at is not null`.execute(db);
  await sql`create index cases_open on cases (desk, kind, opened_at) where closed = 0`.execute(db);
  await sql`create index cases_changed on cases (changed_at) where closed = 0`.execute(db);
  await sql`create index cases_by_owner on cases (desk, owner_ori, reference) where owner_ori is not null`.execute(db);
}

async function createPeople(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('case_people')
    .addColumn('desk', 'text', (column) => column.notNull())
    .addColumn('case_id', 'text', (column) => column.notNull())
    .addColumn('relation', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('case_people_key', ['desk', 'case_id', 'relation', 'person'])
    .execute();
  await db.schema
    .createIndex('case_people_by_person')
    .on('case_people')
    .columns(['desk', 'person', 'relation', 'case_id'])
    .execute();
}

async function createSteps(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('case_steps')
    .addColumn('desk', 'text', (column) => column.notNull())
    .addColumn('dedupe_key', 'text', (column) => column.notNull())
    .addColumn('case_id', 'text', (column) => column.notNull())
    .addColumn('version', 'bigint', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('case_steps_key', ['desk', 'dedupe_key'])
    .execute();
}
