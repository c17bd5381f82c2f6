// Decisions by person, and the deliveries already taken on.
import type { Kysely } from 'kysely';
import type { Migration } from './migration.ts';

export const decisions: Migration = {
  name: '003-decisions',
  up: async (db) => {
    await createDecisions(db);
    await createDeliveries(db);
  },
};

async function createDecisions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('decisions')
    .addColumn('desk', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('delivery', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('decision', 'text', (column) => column.notNull())
    .addColumn('given', 'text', (column) => column.notNull())
    .addColumn('not_known', 'text', (column) => column.notNull())
    .addColumn('outcome', 'text')
    .addColumn('as_of', 'text', (column) => column.notNull())
    .addColumn('pack_revision', 'text', (column) => column.notNull())
    .addColumn('made_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('decisions_key', ['desk', 'id'])
    .addUniqueConstraint('decisions_by_delivery', ['desk', 'delivery'])
    .execute();
  await db.schema.createIndex('decisions_by_user').on('decisions').columns(['desk', 'user_id', 'made_at']).execute();
}

async function createDeliveries(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('deliveries')
    .addColumn('desk', 'text', (column) => column.notNull())
    .addColumn('delivery', 'text', (column) => column.notNull())
    .addColumn('seen_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('deliveries_key', ['desk', 'delivery'])
    .execute();
  await db.schema.createIndex('deliveries_by_time').on('deliveries').column('seen_at').execute();
}
