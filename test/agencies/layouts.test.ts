import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { opened, rowsOf, testFile } from './read-plan.ts';

const Fact = z.string().nullable().default(null);
const Layouts = z.array(
  z.strictObject({
    file: z.string(),
    layout: z.string(),
    agencies: z.array(
      z.strictObject({
        ori: z.string(),
        name: z.string(),
        otherNames: z.array(z.string()).default([]),
        type: Fact,
        county: Fact,
        city: Fact,
        level: Fact,
        legacyOri: Fact,
        coveredByLegacyOri: Fact,
        edition: Fact,
        contact: z.unknown().default(null),
        notes: z.number().default(0),
      }),
    ),
    rejected: z.array(z.tuple([z.number(), z.string()])).default([]),
  }),
);

const layouts = Layouts.parse(parse(readFileSync(join(import.meta.dirname, 'layouts.yml'), 'utf8')));

describe('a published list is taken as it is', () => {
  it.each(layouts)('$file', async ({ file, layout, agencies, rejected }) => {
    const plan = await opened(await testFile(file));
    const rows = await rowsOf(plan);
    expect(plan.layout).toBe(layout);
    expect(
      rows.landed.map(({ ori, facts, edition, contact, notes }) => ({
        ori,
        ...facts,
        edition,
        contact,
        notes: notes.length,
      })),
    ).toEqual(agencies);
    expect(rows.rejected.map(({ line, code }) => [line, code])).toEqual(rejected);
  });
});
