// Roles, settings and the cache of what the platform says about users.
import type { Kysely } from 'kysely';
import type { Migration } from './migration.ts';

export const desk: Migration = {
  name: '002-desk',
  up: async (db) => {
    await createRoles(db);
    await createSettings(db);
    await createUsers(db);
  },
};

async function createRoles(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('roles')
    .addColumn('desk', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('agency', 'text', (column) => column.notNull())
    .addColumn('granted_at', 'bigint', (column) => column.notNull())
    .addColumn('granted_by', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('roles_key', ['desk', 'user_id', 'role', 'agency'])
    .execute();
  await db.schema.createIndex('roles_by_role').on('roles').columns(['desk', 'role']).execute();
}

async function createSettings(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('settings')
    .addColumn('desk', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .addColumn('changed_at', 'bigint', (column) => column.notNull())
    .addColumn('changed_by', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('settings_key', ['desk', 'key'])
    .execute();
}

async function createUsers(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('users')
    .addColumn('desk', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('zone', 'text')
    .addColumn('email', 'text')
    .addColumn('refreshed_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('users_key', ['desk', 'user_id'])
    .execute();
}
