// nac-desk agencies import: takes a published list, or an agency's own, into the directory.
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Mapping } from '../../agencies/import/columns.ts';
import { FIELDS, type Field } from '../../agencies/import/known-columns.ts';
import {
  type FileRefusal,
  fileSource,
  type ImportLine,
  type ImportOutcome,
  type ImportPlan,
  importFile,
  openImport,
} from '../../agencies/index.ts';
import { systemClock } from '../../clock.ts';
import { openStore, type Store } from '../../store/index.ts';
import { MisuseError } from '../misuse.ts';
import { commandLine } from '../which-desk.ts';
import { withStore } from '../with-store.ts';
import { type DirectoryOptions, deskOf, hasDatabase } from './directory-option.ts';
import { outcomeInWords, planInWords } from './import-in-words.ts';
import { progressOn } from './progress.ts';

export type ImportOptions = DirectoryOptions & {
  readonly dryRun?: true;
  readonly map: readonly string[];
  readonly listed?: string;
  readonly json?: true;
};

export async function importAgencies(path: string, options: ImportOptions): Promise<void> {
  const mapping = mappingOf(options.map);
  const source = await fileSource(isFile(path));
  const reading = progressOn(process.stderr, 'Looking through the file', source.size);
  const plan = await openImport(source, mapping, reading.at);
  reading.end();
  if (plan.kind === 'refused') return sayRefused(plan, options);
  if (!options.json) console.log(planInWords(plan));
  const run = (store: Store) => runImport(store, plan, options);
  // Trying out leaves nothing behind, not even an empty database.
  if (options.dryRun && !hasDatabase(options)) await withPassingStore(run);
  else await withStore(options, run);
}

function isFile(path: string): string {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) throw new MisuseError(`there is no file ${path}.`);
  return path;
}

function mappingOf(said: readonly string[]): Mapping {
  const mapping: Partial<Record<Field, string>> = {};
  for (const each of said) {
    const [name = '', ...column] = each.split('=');
    const field = FIELDS.find((known) => known.toLowerCase() === name.toLowerCase());
    if (field === undefined || column.join('=') === '')
      throw new MisuseError(`--map takes FIELD=COLUMN; the fields are ${FIELDS.join(', ')}.`);
    mapping[field] = column.join('=');
  }
  return mapping;
}

async function withPassingStore(run: (store: Store) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'nac-desk-dry-run-'));
  const store = await openStore({ url: join(folder, 'desk.sqlite'), clock: systemClock });
  try {
    await run(store);
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runImport(store: Store, plan: ImportPlan, options: ImportOptions): Promise<void> {
  const importing = progressOn(process.stderr, options.dryRun ? 'Trying out' : 'Importing', plan.bytes);
  const listing = listingTo(options.listed);
  const outcome = await importFile({
    store,
    desk: await deskOf(store, options),
    actor: commandLine(),
    plan,
    dryRun: options.dryRun === true,
    onBytes: importing.at,
    onLine: listing.add,
  });
  importing.end();
  await listing.close();
  print(plan, outcome, options);
}

/** All lines that did not land, however many, as a table. */
function listingTo(path: string | undefined) {
  if (path === undefined) return { add: () => {}, close: async () => {} };
  const stream = createWriteStream(path);
  stream.write('line,code,reason\n');
  return {
    add: ({ line, code, says }: ImportLine) => void stream.write(`${line},${code},"${says.replaceAll('"', '""')}"\n`),
    close: () => new Promise<void>((resolve, reject) => stream.on('error', reject).end(resolve)),
  };
}

function print(plan: ImportPlan, outcome: ImportOutcome, options: ImportOptions): void {
  if (outcome.kind === 'refused') {
    sayRefused(outcome, options);
    return;
  }
  const { file, bytes, sha256, encoding, layout } = plan;
  const columns = plan.columns.map(({ field, index, header, recognisedBy }) => ({
    field,
    column: index + 1,
    header,
    recognisedBy,
  }));
  if (options.json) console.log(JSON.stringify({ file, bytes, sha256, encoding, layout, columns, ...outcome }));
  else console.log(outcomeInWords(outcome));
}

function sayRefused(refusal: FileRefusal, options: ImportOptions): void {
  if (options.json) console.log(JSON.stringify(refusal));
  console.error(`error: ${refusal.says}`);
  process.exitCode = 1;
}
