// Backup and restore of a whole store, whichever database it is on.

import { once } from 'node:events';
import { closeSync, createWriteStream, openSync, readSync, renameSync, rmSync } from 'node:fs';
import type { Clock } from '../../clock.ts';
import { locate } from '../dialect/location.ts';
import { StoreError } from '../errors.ts';
import { openStore, type Store } from '../index.ts';
import { linesOfFile } from '../lines.ts';
import { dump, load } from './logical.ts';
import { backupSqlite, restoreSqlite } from './sqlite.ts';

export type BackupForm = 'sqlite' | 'json-lines';

export type Backup = { readonly file: string; readonly form: BackupForm };

/** Safe while the desk is running. SQLite gives a SQLite file, unless JSON Lines are asked for; PostgreSQL gives JSON Lines. */
export async function backup(store: Store, file: string, form?: BackupForm): Promise<Backup> {
  if (store.native.kind === 'sqlite' && form !== 'json-lines') {
    await backupSqlite(store.native.database, file);
    return { file, form: 'sqlite' };
  }
  await writeLines(file, (write) => dump(store, write));
  return { file, form: 'json-lines' };
}

export type Restored = {
  readonly form: BackupForm;
  /** Where the database that was there before is kept, if there was one. */
  readonly kept: string | null;
  readonly records: number;
};

/** Restores into the database of `url`, then proves every ledger in it. The desk must not be running. */
export async function restore({ url, file, clock }: { url: string; file: string; clock: Clock }): Promise<Restored> {
  const form = formOf(file);
  const location = locate(url);
  let kept: string | null = null;
  if (form === 'sqlite') {
    if (location.kind === 'postgres')
      throw new StoreError(
        'not-a-backup',
        `${file} is a SQLite file; PostgreSQL restores from JSON Lines (db backup --json-lines)`,
      );
    kept = await restoreSqlite(file, location.file, clock.now().toISOString().replaceAll(/[:.]/g, ''));
  }
  const store = await openStore({ url, clock });
  try {
    if (form === 'json-lines') await load(store, linesOfFile(file));
    return { form, kept, records: await proveLedgers(store) };
  } finally {
    await store.close();
  }
}

async function proveLedgers(store: Store): Promise<number> {
  let records = 0;
  for (const desk of await store.ledger.desks()) {
    const { fault, verified } = await store.ledger.verify(desk);
    if (fault)
      throw new StoreError('not-a-backup', `the ledger of desk ${desk} in this backup is broken: ${fault.sentence}`);
    records += verified;
  }
  return records;
}

function formOf(file: string): BackupForm {
  const start = firstBytes(file, 16);
  if (start.startsWith('SQLite format 3')) return 'sqlite';
  if (start.startsWith('{')) return 'json-lines';
  throw new StoreError('not-a-backup', `${file} is not a backup of NAC Desk`);
}

function firstBytes(file: string, count: number): string {
  const bytes = Buffer.alloc(count);
  const descriptor = openSync(file, 'r');
  try {
    return bytes.toString('latin1', 0, readSync(descriptor, bytes, 0, count, 0));
  } finally {
    closeSync(descriptor);
  }
}

async function writeLines(
  file: string,
  fill: (write: (line: string) => Promise<void>) => Promise<unknown>,
): Promise<void> {
  const partial = `${file}.partial`;
  const stream = createWriteStream(partial, { flush: true });
  try {
    await fill(async (line) => {
      if (!stream.write(`${line}\n`)) await once(stream, 'drain');
    });
    stream.end();
    await once(stream, 'close');
    renameSync(partial, file);
  } catch (error) {
    stream.destroy();
    rmSync(partial, { force: true });
    throw error;
  }
}
