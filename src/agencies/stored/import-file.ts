// Imports an opened file into the directory: all of it or nothing, and a second time without any effect.
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../casework/roles.ts';
import type { Store } from '../../store/index.ts';
import type { ImportPlan, OnBytes } from '../import/open-import.ts';
import type { LandedRow } from '../import/read-row.ts';
import { FileRefusedError } from '../import/refusal.ts';
import { type Comparison, dropUnchanged, linesOfOlder, type Staging } from './compare.ts';
import type { ImportCounts, ImportLine, ImportOutcome } from './import-report.ts';
import { land } from './land.ts';
import { BATCH, discard, stageBatch, stageLines } from './staging.ts';

export type ImportJob = {
  readonly store: Store;
  readonly desk: string;
  readonly actor: Actor;
  readonly plan: ImportPlan;
  /** Everything is done but nothing kept. */
  readonly dryRun?: boolean;
  readonly onBytes?: OnBytes;
  /** Sees every line that is listed, also those beyond the report's first ones. */
  readonly onLine?: (line: ImportLine) => void;
};

const MOST_LINES = 1_000;
// What a process that died left behind; no import takes so long.
const ABANDONED_AFTER = 86_400_000;

/** A refusal is a value; any other fault is thrown after what was staged has been taken away. */
export async function importFile(job: ImportJob): Promise<ImportOutcome> {
  await discardAbandoned(job.store);
  const staging = await begin(job);
  try {
    const read = await stageAll(job, staging);
    const compared = await dropUnchanged(job.store, staging);
    return await finish(job, staging, read, compared);
  } catch (fault) {
    await discard(job.store, staging.importId);
    if (fault instanceof FileRefusedError) return fault.refusal;
    throw fault;
  }
}

async function begin({ store, desk, actor, plan }: ImportJob): Promise<Staging> {
  const importId = randomUUID();
  const started = { state: 'pending' as const, turn: 0, started_at: store.clock.now().getTime(), landed_at: null };
  const about = { layout: plan.layout, file: plan.file.slice(0, 200), sha256: plan.sha256 };
  await store.transaction((trx) =>
    trx
      .insertInto('agency_imports')
      .values({ id: importId, desk, actor_id: actor.id, counts: '{}', ...about, ...started })
      .execute(),
  );
  return { importId, desk, layout: plan.layout };
}

type ReadFile = {
  readonly rows: number;
  readonly repeated: number;
  readonly lines: readonly ImportLine[];
  readonly linesTotal: number;
  readonly rejected: number;
};

async function stageAll(job: ImportJob, { importId }: Staging): Promise<ReadFile> {
  const kept: ImportLine[] = [];
  const count = { rows: 0, repeated: 0, linesTotal: 0, rejected: 0 };
  let batch: LandedRow[] = [];
  let waiting: ImportLine[] = [];
  const flush = async () => {
    const staged = await stageBatch(job.store, importId, batch);
    const lines = [...waiting, ...staged.lines];
    await stageLines(job.store, importId, lines);
    for (const line of lines) {
      if (kept.length < MOST_LINES) kept.push(line);
      job.onLine?.(line);
    }
    count.repeated += staged.repeated;
    count.linesTotal += lines.length;
    count.rejected += lines.filter((line) => line.code !== 'left-out').length;
    [batch, waiting] = [[], []];
  };
  for await (const row of job.plan.rows(job.onBytes)) {
    count.rows += 1;
    if (row.kind === 'agency') batch.push(row);
    else waiting.push({ line: row.line, code: row.code, says: row.says });
    if (batch.length + waiting.length >= BATCH) await flush();
  }
  await flush();
  return { ...count, lines: kept };
}

async function finish(job: ImportJob, staging: Staging, read: ReadFile, compared: Comparison): Promise<ImportOutcome> {
  const { added, merged, changed, unchanged, older } = compared;
  const counts: ImportCounts = {
    added,
    merged,
    changed,
    unchanged,
    repeated: read.repeated,
    rejected: read.rejected + older,
  };
  const lines = [...read.lines];
  for await (const line of linesOfOlder(job.store, staging.importId)) {
    if (lines.length < MOST_LINES) lines.push(line);
    job.onLine?.(line);
  }
  const about = { counts, lines, linesTotal: read.linesTotal + older };
  if (job.dryRun || added + merged + changed === 0) {
    await discard(job.store, staging.importId);
    return {
      kind: job.dryRun ? 'dry-run' : 'nothing-new',
      importId: null,
      contacts: { changed: 0, kept: 0 },
      ...about,
    };
  }
  const { contacts } = await land(job.store, staging, job.plan, counts, job.actor);
  return { kind: 'landed', importId: staging.importId, contacts, ...about };
}

async function discardAbandoned(store: Store): Promise<void> {
  const before = store.clock.now().getTime() - ABANDONED_AFTER;
  const abandoned = await store.db
    .selectFrom('agency_imports')
    .select('id')
    .where('state', '=', 'pending')
    .where('started_at', '<', before)
    .execute();
  for (const { id } of abandoned) await discard(store, id);
}
