// Backup of a SQLite file while it is in use, and putting such a file back.
import { randomBytes } from 'node:crypto';
import { existsSync, renameSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { StoreError } from '../errors.ts';

/** A consistent copy as of the moment it ends; it appears under `file` only when it is whole. */
export async function backupSqlite(database: Database.Database, file: string): Promise<void> {
  const partial = `${file}.${randomBytes(4).toString('hex')}.partial`;
  try {
    await database.backup(partial);
    settle(partial);
    renameSync(partial, file);
  } finally {
    for (const end of ['', '-wal', '-shm']) rmSync(partial + end, { force: true });
  }
}

// The copy carries the WAL mode of the original; as one file without companions it can be moved about safely.
function settle(file: string): void {
  const copy = new Database(file);
  try {
    copy.pragma('journal_mode = DELETE');
    const [check] = copy.pragma('integrity_check') as { integrity_check: string }[];
    if (check?.integrity_check !== 'ok')
      throw new StoreError('not-a-backup', `the copy is damaged: ${check?.integrity_check}`);
  } finally {
    copy.close();
  }
}

/** Puts the backup in place of `target`. What was there is kept beside it under the returned name. */
export async function restoreSqlite(backup: string, target: string, stamp: string): Promise<string | null> {
  const fresh = `${target}.restoring`;
  const source = new Database(backup, { readonly: true, fileMustExist: true });
  try {
    await source.backup(fresh);
  } finally {
    source.close();
  }
  settle(fresh);
  const kept = existsSync(target) ? `${target}.before-${stamp}` : null;
  if (kept) {
    refuseInUse(target);
    renameSync(target, kept);
  }
  renameSync(fresh, target);
  return kept;
}

// Leaving WAL mode needs every other connection to be gone, and folds the log into the file that is about to be moved.
function refuseInUse(target: string): void {
  const database = new Database(target, { timeout: 0 });
  try {
    database.pragma('journal_mode = DELETE');
  } catch (cause) {
    throw new StoreError('database-in-use', `${target} is in use: stop NAC Desk before restoring`, cause);
  } finally {
    database.close();
  }
}
