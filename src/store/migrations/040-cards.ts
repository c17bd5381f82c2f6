// The cards in Slack that are kept up to date with their cases.
import { sql } from 'kysely';
import type { Migration } from './migration.ts';

export const cards: Migration = {
  name: '040-cards',
  up: async (db) => {
    await db.schema
      .createTable('cards')
      .addColumn('desk', 'text', (column) => column.notNull())
      .addColumn('case_id', 'text', (column) => column.notNull())
      .addColumn('channel', 'text', (column) => column.notNull())
      .addColumn('ts', 'text', (column) => column.notNull())
      .addColumn('template', 'text', (column) => column.notNull())
      .addColumn('role', 'text', (column) => column.notNull())
      .addColumn('address', 'text', (column) => column.notNull())
      .addColumn('round', 'bigint', (column) => column.notNull())
      .addColumn('version', 'bigint', (column) => column.notNull())
      .addColumn('drawn', 'text', (column) => column.notNull())
      .addColumn('open', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('cards_key', ['desk', 'channel', 'ts'])
      .execute();
    await sql`create index cards_open on cards (desk, case_id) where open = 1`.execute(db);
    await sql`create index cards_by_address on cards (address)`.execute(db);
  },
};
