// Reads a pack's ori.yml for programs that need no other part of the pack.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OriTable } from '../ori/table.ts';
import { readYaml } from '../policy/yaml-source.ts';

/** The file cannot be read, or is not a table of ORIs; the message says where and what. */
export class OriTableError extends Error {
  readonly code = 'ori-table';
  override readonly name = 'OriTableError';
}

export function readOriTable(packFolder: string): OriTable {
  const file = join(packFolder, 'ori.yml');
  const read = readYaml(file, readText(file), OriTable);
  if (read.ok) return read.value;
  const faults = read.diagnostics.map(
    ({ at, message, fix }) => `${at.file}:${at.line}:${at.column}: ${message} ${fix}`,
  );
  throw new OriTableError(faults.join('\n'));
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new OriTableError(`${file} cannot be read; is this the folder of a policy pack?`, { cause });
  }
}
