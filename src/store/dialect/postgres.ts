// PostgreSQL for Kysely: a pool whose big integers come back as numbers, since instants and counts fit in 53 bits.
import { PostgresDialect } from 'kysely';
import type pg from 'pg';

const CONNECTIONS = 10;
const CONNECT_TIMEOUT_MS = 10_000;
const IDLE_IN_TRANSACTION_MS = 60_000;

/** The driver is loaded here, so that a start on SQLite does without it. */
export async function openPostgresPool(url: string): Promise<pg.Pool> {
  const { default: driver } = await import('pg');
  const pool = new driver.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
    types: { getTypeParser: (type, format) => parserOf(driver, type, format) },
  });
  // An idle connection that the server closes reports here; without a listener it would end the process. The pool
  // opens a new one on the next query, which then fails or succeeds for its own caller.
  pool.on('error', () => {});
  return pool;
}

export const postgresDialect = (pool: pg.Pool): PostgresDialect => new PostgresDialect({ pool });

function parserOf({ types }: typeof pg, type: number, format?: 'text' | 'binary') {
  if (type === types.builtins.INT8) return safeInteger;
  return format === 'binary' ? types.getTypeParser(type, 'binary') : types.getTypeParser(type, 'text');
}

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`the database holds ${text}, beyond what a number can carry`);
  return value;
}
