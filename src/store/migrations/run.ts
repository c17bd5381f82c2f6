// Brings a database to the newest shape, in one transaction and under a lock, so that replicas may start together.
import { type Kysely, sql } from 'kysely';
import type { Clock } from '../../clock.ts';
import type { DatabaseKind } from '../dialect/location.ts';
import { StoreError } from '../errors.ts';
import { MIGRATIONS } from './index.ts';
import type { Migration } from './migration.ts';

// Any number will do as long as nothing else in the database locks on it.
const ADVISORY_LOCK = 7_205_114_382;

type Applied = { schema_migrations: { name: string; applied_at: number } };

export type Migrated = { readonly applied: readonly string[]; readonly already: readonly string[] };

export function migrate(db: Kysely<Applied>, kind: DatabaseKind, clock: Clock): Promise<Migrated> {
  return db.transaction().execute(async (trx) => {
    if (kind === 'postgres') await sql`select pg_advisory_xact_lock(${sql.lit(ADVISORY_LOCK)})`.execute(trx);
    await createHistory(trx);
    const already = (await trx.selectFrom('schema_migrations').select('name').execute()).map((row) => row.name);
    refuseNewer(already);
    const pending = MIGRATIONS.filter((migration) => !already.includes(migration.name));
    for (const migration of pending) await apply(trx, kind, migration, clock);
    return { applied: pending.map((migration) => migration.name), already };
  });
}

async function createHistory(trx: Kysely<Applied>): Promise<void> {
  await trx.schema
    .createTable('schema_migrations')
    .ifNotExists()
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('applied_at', 'bigint', (column) => column.notNull())
    .execute();
}

function refuseNewer(already: readonly string[]): void {
  const unknown = already.filter((name) => !MIGRATIONS.some((migration) => migration.name === name));
  if (unknown.length > 0)
    throw new StoreError(
      'newer-database',
      `this database was used by a newer version of NAC Desk (${unknown.join(', ')}): install that version, or restore a backup of this one`,
    );
}

async function apply(trx: Kysely<Applied>, kind: DatabaseKind, migration: Migration, clock: Clock): Promise<void> {
  await migration.up(trx as unknown as Kysely<unknown>, kind);
  await trx
    .insertInto('schema_migrations')
    .values({ name: migration.name, applied_at: clock.now().getTime() })
    .execute();
}
