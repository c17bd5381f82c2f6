// Marks people whose report of a course waits for the coordinator, so that the list of them costs as much as it shows.
import { sql } from 'kysely';
import type { Migration } from './migration.ts';

export const waitingReports: Migration = {
  name: '050-waiting-reports',
  up: async (db) => {
    await db.schema
      .alterTable('people')
      .addColumn('waiting', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
    // The state is canonical JSON: a person's own words cannot hold an unescaped quote.
    await sql`update people set waiting = 1 where state like '%"state":"waiting"%'`.execute(db);
    await db.schema.createIndex('people_waiting').on('people').columns(['desk', 'waiting', 'id']).execute();
  },
};
