// The clauses and the header of the pack that ships, read with their own schemas alone.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { z } from 'zod';
import type { Clause } from '../../src/policy/model.ts';
import { ClauseFile } from '../../src/policy/schema/clause.ts';
import { PackFile } from '../../src/policy/schema/pack-file.ts';
import { readYaml } from '../../src/policy/yaml-source.ts';

const PACK = 'policies/ndex';

export const SOURCES = '../shared/sources';
export const sourcesPresent = existsSync(SOURCES);

export function clausesOfNdex(): readonly Clause[] {
  return readdirSync(`${PACK}/clauses`).flatMap((file) => read(`${PACK}/clauses/${file}`, ClauseFile).clauses);
}

export function headerOfNdex(): PackFile {
  return read(`${PACK}/pack.yml`, PackFile);
}

function read<S extends z.ZodType>(file: string, schema: S): z.output<S> {
  const result = readYaml(file, readFileSync(file, 'utf8'), schema);
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics, null, 2));
  return result.value;
}
