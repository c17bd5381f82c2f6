// nac-desk policies schema: writes the JSON Schemas for editors, or says which are stale.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { jsonSchemas } from '../../policy/json-schemas.ts';

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'policies', 'schema');

export function register(policies: Command): void {
  policies
    .command('schema')
    .description("write the JSON Schemas of a pack's files, so that editors complete and check them")
    .option('--check', 'write nothing; exit 1 when a schema is stale')
    .option('--json', 'answer in JSON')
    .option('--folder <folder>', 'where they go', FOLDER)
    .action(run);
}

type Options = { readonly check?: true; readonly json?: true; readonly folder: string };

function run(options: Options): void {
  const schemas = [...jsonSchemas()];
  const stale = schemas.filter(([name, text]) => textOf(join(options.folder, name)) !== text).map(([name]) => name);
  if (!options.check) {
    mkdirSync(options.folder, { recursive: true });
    for (const [name, text] of schemas) writeFileSync(join(options.folder, name), text);
  }
  if (options.json)
    console.log(JSON.stringify({ schemas: schemas.map(([name]) => name), stale, written: !options.check }));
  else console.log(inWords(schemas.length, stale, options.check === true));
  if (options.check && stale.length > 0) process.exitCode = 1;
}

function inWords(count: number, stale: readonly string[], checking: boolean): string {
  if (!checking) return `${count} schemas written, ${stale.length} of them changed.`;
  return stale.length === 0
    ? `${count} schemas, all current.`
    : `stale: ${stale.join(', ')}. Run: nac-desk policies schema`;
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
