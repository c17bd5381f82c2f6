// Closes a period of the ledger: its records go into a file that proves itself, and the head carries their last hash on.

import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { Actor } from '../casework/roles.ts';
import type { Store } from '../store/index.ts';
import { verifyLines } from '../store/ledger/index.ts';
import { linesOfFile } from '../store/lines.ts';
import { readSetting } from '../store/settings.ts';
import { type Segment, segmentLines } from './packet/ledger-segment.ts';
import { keptFrom, RETENTION_YEARS } from './retention.ts';

export type Archiving = {
  readonly store: Store;
  readonly desk: string;
  readonly actor: Actor;
  /** Records before this instant (UTC milliseconds); left out: all that need not be kept any longer. */
  readonly before?: number | undefined;
  /** A new file; the caller has seen to it that there is none of that name. */
  readonly file: string;
};

export type Archived =
  | {
      readonly kind: 'archived';
      readonly records: number;
      readonly through: number;
      readonly hash: string;
      readonly sha256: string;
    }
  | { readonly kind: 'nothing-to-archive' }
  /** The records asked for must still be kept: `earliest` is the first instant that must. */
  | { readonly kind: 'too-young'; readonly years: number; readonly earliest: number };

/** The archive does not read back what it wrote; nothing was removed from the database. */
export class ArchiveError extends Error {
  readonly code = 'archive';
  override readonly name = 'ArchiveError';
}

export async function archiveLedger(archiving: Archiving): Promise<Archived> {
  const { store, desk } = archiving;
  const years = await readSetting(store.db, desk, RETENTION_YEARS);
  const earliest = keptFrom(store.clock.now(), years);
  const before = archiving.before ?? earliest;
  if (before > earliest) return { kind: 'too-young', years, earliest };
  const segment = await segmentBefore(store, desk, before);
  if (!segment) return { kind: 'nothing-to-archive' };
  const sha256 = await writeProved(archiving, segment);
  await close(archiving, segment, { before, sha256 });
  await removeArchived(store, desk, segment.end.sequence);
  const records = segment.end.sequence - segment.start.sequence;
  return { kind: 'archived', records, through: segment.end.sequence, hash: segment.end.hash, sha256 };
}

/** Up to the record before the first one that must be kept: where the clock went back, an older one may stay longer. */
async function segmentBefore({ db }: Store, desk: string, before: number): Promise<Segment | null> {
  const head = await db.selectFrom('ledger_heads').selectAll().where('desk', '=', desk).executeTakeFirst();
  if (!head) return null;
  const start = { sequence: Number(head.archived_sequence), hash: head.archived_hash };
  const records = db
    .selectFrom('ledger')
    .where('desk', '=', desk)
    .where('sequence', '>', start.sequence)
    .orderBy('sequence')
    .limit(1);
  const kept = await records.where('time', '>=', before).select('sequence').executeTakeFirst();
  const last = kept ? Number(kept.sequence) - 1 : Number(head.sequence);
  const end = await db
    .selectFrom('ledger')
    .select(['sequence', 'hash'])
    .where('desk', '=', desk)
    .where('sequence', '=', last)
    .executeTakeFirst();
  return end && last > start.sequence ? { start, end: { sequence: last, hash: end.hash } } : null;
}

// Nothing is removed before the file has been read back and proved, from its first record to the hash that is carried on.
async function writeProved({ store, desk, file }: Archiving, segment: Segment): Promise<string> {
  const out = createWriteStream(file, { flags: 'wx', flush: true });
  const hash = createHash('sha256');
  for await (const line of segmentLines({ store, desk }, segment)) {
    hash.update(`${line}\n`);
    if (!out.write(`${line}\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'close');
  const { fault, head } = await verifyLines(linesOfFile(file));
  if (fault) throw new ArchiveError(`${file} does not prove the ledger: ${fault.sentence}; nothing was removed`);
  if (head.sequence !== segment.end.sequence || head.hash !== segment.end.hash)
    throw new ArchiveError(
      `${file} ends with record ${head.sequence}, not ${segment.end.sequence}; nothing was removed`,
    );
  return hash.digest('hex');
}

function close(
  { store, desk, actor }: Archiving,
  { start, end }: Segment,
  told: { before: number; sha256: string },
): Promise<void> {
  return store.transaction(async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('ledger_heads')
      .set({ archived_sequence: end.sequence, archived_hash: end.hash })
      .where('desk', '=', desk)
      .where('archived_sequence', '=', start.sequence)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows !== 1n)
      throw new ArchiveError('another archive of this ledger was made meanwhile; nothing was removed');
    const data = { from: start.sequence + 1, through: end.sequence, hash: end.hash, ...told };
    await store.ledger.append(trx, {
      desk,
      actor,
      kind: 'ledger.archived',
      subject: `${start.sequence + 1}-${end.sequence}`,
      data,
    });
  });
}

const CHUNK = 5_000;

// In small steps, so that the desk can go on working; what an interrupted run leaves is no fault and goes the next time.
async function removeArchived(store: Store, desk: string, through: number): Promise<void> {
  const first = await store.db
    .selectFrom('ledger')
    .select('sequence')
    .where('desk', '=', desk)
    .orderBy('sequence')
    .limit(1)
    .executeTakeFirst();
  for (let from = Number(first?.sequence ?? through + 1); from <= through; from += CHUNK)
    await store.transaction((trx) =>
      trx
        .deleteFrom('ledger')
        .where('desk', '=', desk)
        .where('sequence', '<', from + CHUNK)
        .where('sequence', '<=', through)
        .execute(),
    );
}
