// The outbox, the pace of each channel, and work that comes round by the calendar.
import { type Kysely, sql } from 'kysely';
import type { Migration } from './migration.ts';

export const delivery: Migration = {
  name: '011-delivery',
  up: async (db) => {
    await createOutbox(db);
    await createPace(db);
    await createSchedules(db);
  },
};

async function createOutbox(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('outbox')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('desk', 'text', (column) => column.notNull())
    .addColumn('case_id', 'text', (column) => column.notNull())
    .addColumn('dedupe_key', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('template', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('data', 'text', (column) => column.notNull())
    .addColumn('round', 'bigint', (column) => column.notNull())
    .addColumn('urgent', 'integer', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('attempts', 'bigint', (column) => column.notNull())
    .addColumn('next_at', 'bigint', (column) => column.notNull())
    .addColumn('lease_until', 'bigint', (column) => column.notNull())
    .addColumn('watch_at', 'bigint')
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('settled_at', 'bigint')
    .addColumn('last_error', 'text')
    .addColumn('external_id', 'text')
    .addUniqueConstraint('outbox_once', ['desk', 'dedupe_key'])
    .execute();
  await sql`create index outbox_queued on outbox (next_at) where status = 'queued'`.execute(db);
  await sql`create index outbox_watched on outbox (watch_at) where watch_at is not null`.execute(db);
  await sql`create index outbox_by_case on outbox (desk, case_id)`.execute(db);
}

async function createPace(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('channel_pace')
    .addColumn('channel', 'text', (column) => column.primaryKey())
    .addColumn('free_at', 'bigint', (column) => column.notNull())
    .execute();
}

async function createSchedules(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('schedules')
    .addColumn('desk', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('due_at', 'bigint', (column) => column.notNull())
    .addColumn('lease_until', 'bigint', (column) => column.notNull())
    .addColumn('last_at', 'bigint')
    .addPrimaryKeyConstraint('schedules_key', ['desk', 'name'])
    .execute();
  await db.schema.createIndex('schedules_due').on('schedules').column('due_at').execute();
}
