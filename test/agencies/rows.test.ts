import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { opened, rowsOf, textFile } from './read-plan.ts';

const Rejected = z.array(z.strictObject({ ori: z.string(), name: z.string(), code: z.string(), says: z.string() }));
const rejected = Rejected.parse(parse(readFileSync(join(import.meta.dirname, 'rejected-rows.yml'), 'utf8')));

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const listOf = (...rows: readonly (readonly string[])[]) =>
  textFile([['ori', 'agency_name'], ...rows].map((row) => row.map(quoted).join(',')).join('\n'));
const good = ['WI0130100', 'Madison Police Department'];

describe('a row that cannot land is listed with its line and reason', () => {
  it.each(rejected)('$ori, $name: $code', async ({ ori, name, code, says }) => {
    const { landed, rejected: refused } = await rowsOf(await opened(listOf(good, [ori, name])));
    expect(landed.map((row) => row.ori)).toEqual(['WI0130100']);
    expect(refused.map((row) => [row.line, row.code])).toEqual([[3, code]]);
    expect(refused[0]?.says).toContain(says);
  });

  it('a name of ten thousand letters is refused without being repeated', async () => {
    const { rejected: refused } = await rowsOf(await opened(listOf(good, ['WI0130000', 'x'.repeat(10_000)])));
    expect(refused).toEqual([
      {
        kind: 'rejected',
        line: 3,
        code: 'name-too-long',
        says: 'WI0130000: a name of 10000 characters; the longest taken is 200',
      },
    ]);
  });

  it('a cell that is no identifier is not repeated: a wrong column may hold anything', async () => {
    const { rejected: refused } = await rowsOf(await opened(listOf(good, ['John Q. Public, 12 Elm Street', 'A name'])));
    expect(JSON.stringify(refused)).not.toContain('Public');
  });

  it('the line is that of the file, also below cells of several lines', async () => {
    const plan = await opened(textFile('ori,agency_name\n"WI0130100","Madison\nPolice\nDepartment"\nWI01,Dane\n'));
    const { landed, rejected: refused } = await rowsOf(plan);
    expect(landed.map((row) => row.facts.name)).toEqual(['Madison Police Department']);
    expect(refused.map((row) => row.line)).toEqual([5]);
  });
});

describe('an ORI lands exactly as published', () => {
  it.each(['IL0166E00', 'IL0166D00', 'TN0190E00', 'CA0190E0X', 'KY037015A', 'TX0000000', 'RIRSPOO00'])(
    '%s',
    async (ori) => {
      expect((await rowsOf(await opened(listOf(good, [ori, 'Some College Police'])))).landed[1]?.ori).toBe(ori);
    },
  );

  it.each([
    ['wi0130000', 'WI0130000'],
    [' WI0130000 ', 'WI0130000'],
    ['WI-013-0000', 'WI0130000'],
    ['\u200bWI0130000', 'WI0130000'],
    ['="WI0130000"', 'WI0130000'],
  ])('%j is only another way to write it', async (typed, ori) => {
    expect((await rowsOf(await opened(listOf(good, [typed, 'Dane County Sheriff'])))).landed[1]?.ori).toBe(ori);
  });

  it('whatever stands in a file, each row lands or is listed, and what lands has nine characters', async () => {
    const cell = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[A-Z0-9]{7,9}$/));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }), async (rows) => {
        const { landed, rejected: refused } = await rowsOf(await opened(listOf(good, ...rows)));
        expect(landed.every((row) => /^[A-Z]{2}[A-Z0-9]{7}$/.test(row.ori) && row.facts.name !== '')).toBe(true);
        expect(landed.length + refused.length).toBe(rows.length + 1);
      }),
      { numRuns: 60 },
    );
  });
});
