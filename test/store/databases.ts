// The databases that every test of the store runs on, each with fresh data: SQLite files, and PostgreSQL where there is one.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { DatabaseKind } from '../../src/store/dialect/location.ts';

export type Fresh = { readonly url: string; readonly drop: () => Promise<void> };

export type TestDatabase = { readonly name: string; readonly kind: DatabaseKind; readonly fresh: () => Promise<Fresh> };

const HOST = process.env.NAC_DESK_TEST_POSTGRES ?? '127.0.0.1:5432';

/** PostgreSQL is asked for once; a machine without one runs the rest and says so in the title. */
const user = await postgresUser();

export const sqlite: TestDatabase = { name: 'SQLite', kind: 'sqlite', fresh: freshSqlite };
export const postgres: TestDatabase = { name: 'PostgreSQL', kind: 'postgres', fresh: freshPostgres };

export const hasPostgres = user !== undefined;
export const databases: readonly TestDatabase[] = hasPostgres ? [sqlite, postgres] : [sqlite];

export const NO_POSTGRES = 'skipped: no PostgreSQL';

async function freshSqlite(): Promise<Fresh> {
  const folder = mkdtempSync(join(tmpdir(), 'nac-desk-test-'));
  return {
    url: join(folder, 'desk.sqlite'),
    drop: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

// A schema of its own in the one database: made in a millisecond, where a database of its own takes a fifth of a second.
async function freshPostgres(): Promise<Fresh> {
  const name = `nac_desk_test_${randomBytes(6).toString('hex')}`;
  await asAdministrator(`create schema ${name}`);
  return {
    url: `${urlOf('test')}?options=${encodeURIComponent(`-c search_path=${name}`)}`,
    drop: () => asAdministrator(`drop schema ${name} cascade`),
  };
}

function urlOf(database: string, as = user): string {
  return `postgres://${as}@${HOST}/${database}`;
}

async function asAdministrator(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: urlOf('test') });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

async function postgresUser(): Promise<string | undefined> {
  for (const name of [userInfo().username, 'postgres', 'test']) {
    const client = new pg.Client({ connectionString: urlOf('test', name), connectionTimeoutMillis: 2_000 });
    try {
      await client.connect();
      return name;
    } catch {
      // Not reachable as this user; the next one may be.
    } finally {
      await client.end().catch(() => {});
    }
  }
  return undefined;
}
