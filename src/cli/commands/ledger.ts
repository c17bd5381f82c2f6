// nac-desk ledger: prove the ledger, export it as JSON Lines, print its head so that it can be kept elsewhere.
import { once } from 'node:events';
import { createWriteStream, readFileSync } from 'node:fs';
import type { Writable } from 'node:stream';
import type { Command } from 'commander';
import { z } from 'zod';
import type { Store } from '../../store/index.ts';
import { type Head, type Verification, verifyLines } from '../../store/ledger/index.ts';
import { linesOfFile } from '../../store/lines.ts';
import { registerArchive } from '../ledger/archive.ts';
import { MisuseError } from '../misuse.ts';
import { DATABASE_OPTION, type StoreOptions, withExistingStore } from '../with-store.ts';

const Heads = z.array(z.object({ desk: z.string(), sequence: z.int().nonnegative(), hash: z.string() }));

type Options = StoreOptions & { readonly json?: true; readonly desk?: string };
type VerifyOptions = Options & { readonly head?: string; readonly file?: string };
type ExportOptions = Options & { readonly out?: string };

export function register(program: Command): void {
  const ledger = program
    .command('ledger')
    .description('the append-only, hash-chained log of all that was decided and done');
  ledger
    .command('verify')
    .description('prove that nothing was changed, dropped, added or cut off; names the first bad record')
    .option(...DATABASE_OPTION)
    .option('--desk <id>', 'one desk only')
    .option('--file <export>', 'an export instead of the database')
    .option('--head <file>', 'heads kept elsewhere (from: ledger head --json)')
    .option('--json', 'answer in JSON')
    .action(verify);
  ledger
    .command('export')
    .description('all records of a desk as JSON Lines, which verify --file proves without the database')
    .option(...DATABASE_OPTION)
    .option('--desk <id>', 'which desk, where there are several')
    .option('--out <file>', 'write there instead of standard output')
    .option('--json', 'JSON Lines (the only form)')
    .action(exportRecords);
  ledger
    .command('head')
    .description(
      'sequence and hash of the last record: print it and keep it where the database administrator cannot reach',
    )
    .option(...DATABASE_OPTION)
    .option('--desk <id>', 'one desk only')
    .option('--json', 'answer in JSON')
    .action(printHeads);
  registerArchive(ledger);
}

async function verify(options: VerifyOptions): Promise<void> {
  const kept = options.head ? readHeads(options.head) : [];
  if (options.file) return report(options, [{ archived: 0, ...(await verifyLines(linesOfFile(options.file), kept)) }]);
  await withExistingStore(options, async (store) => {
    const results: Verification[] = [];
    for (const desk of await desksOf(store, options)) results.push(await store.ledger.verify(desk, kept));
    const unseen = kept.filter((head) => !results.some((result) => result.desk === head.desk));
    if (unseen.length > 0 && !options.desk) throw new MisuseError(`no ledger here for desk ${unseen[0]?.desk}.`);
    report(options, results);
  });
}

function report({ json }: Options, results: readonly Verification[]): void {
  if (json) console.log(JSON.stringify({ ok: results.every(({ fault }) => !fault), desks: results }));
  else for (const result of results) console.log(sentence(result));
  if (!json && results.length === 0) console.log('the ledger is empty');
  if (results.some(({ fault }) => fault)) process.exitCode = 1;
}

function sentence({ desk, verified, archived, head, fault }: Verification): string {
  const before = archived > 0 ? ` (${archived} archived before)` : '';
  if (fault)
    return `desk ${desk}: BROKEN at record ${fault.sequence}: ${fault.sentence}; ${verified} records proved before it${before}`;
  return `desk ${desk}: ${verified} records proved${before}, head ${head.sequence} ${head.hash}`;
}

const exportRecords = (options: ExportOptions) =>
  withExistingStore(options, async (store) => {
    const [desk, ...others] = await desksOf(store, options);
    if (desk === undefined) throw new MisuseError('the ledger is empty: there is nothing to export.');
    if (others.length > 0) throw new MisuseError('there are several desks: say which one with --desk.');
    const out = options.out ? createWriteStream(options.out, { flush: true }) : process.stdout;
    for await (const line of store.ledger.exportLines(desk)) await write(out, `${line}\n`);
    if (out !== process.stdout) await ended(out);
  });

async function write(out: Writable, text: string): Promise<void> {
  if (!out.write(text)) await once(out, 'drain');
}

async function ended(out: Writable): Promise<void> {
  out.end();
  await once(out, 'close');
}

const printHeads = (options: Options) =>
  withExistingStore(options, async (store) => {
    const heads: Head[] = [];
    for (const desk of await desksOf(store, options)) heads.push(await store.ledger.head(desk));
    if (options.json) console.log(JSON.stringify(heads));
    else for (const head of heads) console.log(`desk ${head.desk}: ${head.sequence} ${head.hash}`);
  });

async function desksOf(store: Store, { desk }: Options): Promise<readonly string[]> {
  const desks = await store.ledger.desks();
  if (desk === undefined) return desks;
  if (!desks.includes(desk)) throw new MisuseError(`there is no ledger of desk ${desk} here.`);
  return [desk];
}

function readHeads(file: string): readonly Head[] {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return Heads.parse(Array.isArray(value) ? value : [value]);
  } catch (cause) {
    throw new MisuseError(`${file} does not hold heads as "ledger head --json" prints them.`, { cause });
  }
}
