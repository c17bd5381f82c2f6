// The agency directory: rows by import, so that a file becomes visible as a whole or not at all; contacts; reports of mistakes.
import type { Kysely } from 'kysely';
import type { Migration } from './migration.ts';

export const agencies: Migration = {
  name: '020-agencies',
  up: async (db) => {
    await createImports(db);
    await createRows(db);
    await createImportLines(db);
    await createContacts(db);
    await createMistakes(db);
  },
};

async function createImports(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('agency_imports')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('desk', 'text', (column) => column.notNull())
    .addColumn('layout', 'text', (column) => column.notNull())
    .addColumn('file', 'text', (column) => column.notNull())
    .addColumn('sha256', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('turn', 'bigint', (column) => column.notNull())
    .addColumn('started_at', 'bigint', (column) => column.notNull())
    .addColumn('landed_at', 'bigint')
    .addColumn('actor_id', 'text', (column) => column.notNull())
    .addColumn('counts', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('agency_imports_by_desk')
    .on('agency_imports')
    .columns(['desk', 'state', 'layout'])
    .execute();
}

async function createRows(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('agency_rows')
    .addColumn('import_id', 'text', (column) => column.notNull())
    .addColumn('ori', 'text', (column) => column.notNull())
    .addColumn('line', 'bigint', (column) => column.notNull())
    .addColumn('edition', 'text', (column) => column.notNull())
    .addColumn('facts', 'text', (column) => column.notNull())
    .addColumn('contact', 'text')
    .addPrimaryKeyConstraint('agency_rows_key', ['import_id', 'ori'])
    .execute();
  await db.schema.createIndex('agency_rows_by_ori').on('agency_rows').columns(['ori']).execute();
}

async function createImportLines(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('agency_import_lines')
    .addColumn('import_id', 'text', (column) => column.notNull())
    .addColumn('line', 'bigint', (column) => column.notNull())
    .addColumn('code', 'text', (column) => column.notNull())
    .addColumn('says', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('agency_import_lines_by_import')
    .on('agency_import_lines')
    .columns(['import_id', 'line'])
    .execute();
}

async function createContacts(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('agency_contacts')
    .addColumn('desk', 'text', (column) => column.notNull())
    .addColumn('ori', 'text', (column) => column.notNull())
    .addColumn('name', 'text')
    .addColumn('telephone', 'text')
    .addColumn('email', 'text')
    .addColumn('slack_channel', 'text')
    .addColumn('hours', 'text')
    .addColumn('changed_at', 'bigint', (column) => column.notNull())
    .addColumn('changed_by', 'text', (column) => column.notNull())
    .addColumn('confirmed_at', 'bigint')
    .addColumn('confirmed_by', 'text')
    .addColumn('reached_at', 'bigint')
    .addColumn('reached_by', 'text')
    .addColumn('answered_at', 'bigint')
    .addColumn('unanswered_since', 'bigint')
    .addColumn('unanswered_count', 'bigint', (column) => column.notNull())
    .addColumn('bounced_at', 'bigint')
    .addPrimaryKeyConstraint('agency_contacts_key', ['desk', 'ori'])
    .execute();
}

async function createMistakes(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('agency_mistakes')
    .addColumn('desk', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('ori', 'text', (column) => column.notNull())
    .addColumn('about', 'text', (column) => column.notNull())
    .addColumn('reported_at', 'bigint', (column) => column.notNull())
    .addColumn('reported_by', 'text', (column) => column.notNull())
    .addColumn('settled_at', 'bigint')
    .addColumn('settled_by', 'text')
    .addPrimaryKeyConstraint('agency_mistakes_key', ['desk', 'id'])
    .execute();
}
