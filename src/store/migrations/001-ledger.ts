// The ledger and its heads; triggers make changing or deleting a record an error on both databases.
import { type Kysely, sql } from 'kysely';
import type { Migration } from './migration.ts';

export const ledger: Migration = {
  name: '001-ledger',
  up: async (db, kind) => {
    await createRecords(db);
    await createHeads(db);
    await (kind === 'sqlite' ? guardOnSqlite(db) : guardOnPostgres(db));
  },
};

async function createRecords(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('ledger')
    .addColumn('desk', 'text', (column) => column.notNull())
    .addColumn('sequence', 'bigint', (column) => column.notNull())
    .addColumn('time', 'bigint', (column) => column.notNull())
    .addColumn('actor_id', 'text', (column) => column.notNull())
    .addColumn('actor_role', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('data', 'text', (column) => column.notNull())
    .addColumn('pack_revision', 'text')
    .addColumn('previous', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('ledger_key', ['desk', 'sequence'])
    .execute();
  await db.schema.createIndex('ledger_by_subject').on('ledger').columns(['desk', 'subject', 'sequence']).execute();
  await db.schema.createIndex('ledger_by_kind').on('ledger').columns(['desk', 'kind', 'sequence']).execute();
}

async function createHeads(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('ledger_heads')
    .addColumn('desk', 'text', (column) => column.primaryKey())
    .addColumn('sequence', 'bigint', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('archived_sequence', 'bigint', (column) => column.notNull())
    .addColumn('archived_hash', 'text', (column) => column.notNull())
    .execute();
}

// Archived records may go: their hash is carried in the head.
async function guardOnSqlite(db: Kysely<unknown>): Promise<void> {
  await sql`create trigger ledger_no_update before update on ledger
    begin select raise(abort, 'the ledger is append-only'); end`.execute(db);
  await sql`create trigger ledger_no_delete before delete on ledger
    when old.sequence > coalesce((select archived_sequence from ledger_heads where desk = old.desk), 0)
    begin select raise(abort, 'the ledger is append-only'); end`.execute(db);
}

async function guardOnPostgres(db: Kysely<unknown>): Promise<void> {
  await sql`create function ledger_is_append_only() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' and old.sequence <= coalesce(
        (select archived_sequence from ledger_heads where desk = old.desk), 0) then return old; end if;
      raise exception 'the ledger is append-only';
    end $$`.execute(db);
  await sql`create trigger ledger_append_only before update or delete on ledger
    for each row execute function ledger_is_append_only()`.execute(db);
}
