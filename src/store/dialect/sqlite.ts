// SQLite for Kysely: write transactions that take the lock at once, and settings under which a commit survives power loss.
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { CompiledQuery, type DatabaseConnection, SqliteDialect, SqliteDriver } from 'kysely';
import { StoreError } from '../errors.ts';

// For single statements outside a transaction, while another process writes.
const BUSY_TIMEOUT_MS = 1_000;
/** How long a transaction waits for its turn before it fails. */
const LOCK_TIMEOUT_MS = 15_000;

export function openSqliteFile(file: string): Database.Database {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
  const database = new Database(file);
  database.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`);
  database.pragma('journal_mode = WAL');
  // In WAL mode NORMAL may lose the last commits on power loss; FULL does not.
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  return database;
}

export class DurableSqliteDialect extends SqliteDialect {
  readonly #database: Database.Database;

  constructor(database: Database.Database) {
    super({ database });
    this.#database = database;
  }

  override createDriver(): SqliteDriver {
    return new ImmediateSqliteDriver(this.#database);
  }
}

class ImmediateSqliteDriver extends SqliteDriver {
  readonly #database: Database.Database;

  constructor(database: Database.Database) {
    super({ database });
    this.#database = database;
  }

  // Immediate: a deferred transaction that reads before it writes fails when another process writes in between.
  // Waited for here and not in SQLite's busy handler, which would stop the whole process, and with it, maybe, the very
  // transaction that is waited for.
  override async beginTransaction(): Promise<void> {
    for (const end = performance.now() + LOCK_TIMEOUT_MS; !this.#begun(); await delay(5 + Math.random() * 10)) {
      if (performance.now() > end)
        throw new StoreError('database-in-use', 'another process holds the database: try again');
    }
  }

  #begun(): boolean {
    this.#database.pragma('busy_timeout = 0');
    try {
      this.#database.exec('begin immediate');
      return true;
    } catch (error) {
      if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return false;
      throw error;
    } finally {
      this.#database.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`);
    }
  }

  // SQLite itself rolls back on a full disk or an I/O error; a second rollback would hide that error behind its own.
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.inTransaction) await connection.executeQuery(CompiledQuery.raw('rollback'));
  }
}
