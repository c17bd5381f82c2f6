// The directory that ships with the product: well-known agencies, so that look-up works before anything is imported.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { Agency } from '../agency.ts';
import { mergeAgency } from '../merge/merge-agency.ts';

const FILE = join(import.meta.dirname, 'agencies.csv');

const Row = z.strictObject({
  ori: z.string().regex(/^[A-Z]{2}[A-Z0-9]{7}$/),
  name: z.string().min(1),
  other_names: z.string(),
  type: z.string().min(1),
  county: z.string(),
  city: z.string(),
  level: z.enum(['federal', 'state', 'county', 'local', 'regional', 'tribal', 'university', 'private']),
});

export function readStarterAgencies(): Agency[] {
  const rows = parse(readFileSync(FILE), { columns: true });
  return z
    .array(Row)
    .parse(rows)
    .flatMap((row) => agencyOf(row) ?? []);
}

function agencyOf(row: z.infer<typeof Row>): Agency | undefined {
  const facts = {
    name: row.name,
    otherNames: row.other_names.split('; ').filter((name) => name !== ''),
    type: row.type,
    county: row.county || null,
    city: row.city || null,
    level: row.level,
    legacyOri: null,
    coveredByLegacyOri: null,
  };
  return mergeAgency(row.ori, [{ source: { layout: 'starter', edition: null, importedAt: null }, facts }]);
}
