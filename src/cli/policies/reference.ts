// nac-desk policies reference: writes docs/decisions-reference.md, or says that it is stale.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { decisionsPage } from '../../policy/reference/decisions-page.ts';
import { openPolicies, SHIPPED_PACK } from '../pack-option.ts';

const PAGE = join(import.meta.dirname, '..', '..', '..', 'docs', 'decisions-reference.md');

/** Counts are taken for one fixed day, so that the page changes only with the pack. */
const AS_OF = '2026-01-01';

export function register(policies: Command): void {
  policies
    .command('reference')
    .description('write the reference page of all decisions from the pack')
    .option('--check', 'write nothing; exit 1 when the page is stale')
    .option('--json', 'answer in JSON')
    .option('--file <file>', 'where it goes', PAGE)
    .option('--pack <folder>', 'the policy pack', SHIPPED_PACK)
    .action(run);
}

type Options = { readonly check?: true; readonly json?: true; readonly file: string; readonly pack: string };

function run(options: Options): void {
  const page = decisionsPage(openPolicies(options.pack).current.pack, AS_OF);
  const current = textOf(options.file) === page;
  if (!options.check && !current) writeFileSync(options.file, page);
  const words = current
    ? 'The page is current.'
    : options.check
      ? 'The page is stale. Run: nac-desk policies reference'
      : 'The page is written.';
  console.log(options.json ? JSON.stringify({ current, written: !options.check && !current }) : words);
  if (options.check && !current) process.exitCode = 1;
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
