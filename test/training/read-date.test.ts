// Dates in rosters: read where they can mean one thing, asked where they can mean two, refused with a reason otherwise.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type DateOrder, readDate } from '../../src/training/import/read-date.ts';

type Case = {
  readonly text: string;
  readonly order?: DateOrder;
  readonly day?: string;
  readonly form?: string;
  readonly ask?: readonly string[];
  readonly no?: string;
};

const TODAY = '2026-03-02';
const cases: readonly Case[] = parse(readFileSync(join(import.meta.dirname, 'dates.yml'), 'utf8'));

describe('a date in a roster', () => {
  test.each(cases)('$text', ({ text, order, day, form, ask, no }) => {
    const read = readDate(text, order ?? null, TODAY);
    if (day !== undefined) expect(read).toEqual({ kind: 'day', day, form });
    else if (ask !== undefined) expect(read).toEqual({ kind: 'ambiguous', readings: ask });
    else expect(read).toEqual({ kind: 'not-a-date', why: expect.stringContaining(no ?? '') });
  });

  test('is never guessed: whatever two numbers and a year, either one day, both days, or none', () => {
    const number = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(number, number, fc.integer({ min: 1990, max: 2026 }), (a, b, year) => {
        const read = readDate(`${a}/${b}/${year}`, null, TODAY);
        const both = a <= 12 && b <= 12 && a !== b;
        expect(read.kind === 'ambiguous').toBe(both);
      }),
    );
  });

  test('written as a day of the calendar is read back as that day, in every form that has one meaning', () => {
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2026-03-01'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year, month, dayOfMonth] = iso.split('-');
        const name = date.toLocaleString('en-US', { month: 'short', timeZone: 'UTC' });
        for (const text of [
          iso,
          `${dayOfMonth} ${name} ${year}`,
          `${name} ${dayOfMonth}, ${year}`,
          `${year}/${month}/${dayOfMonth}`,
        ])
          expect(readDate(text, null, TODAY)).toMatchObject({ kind: 'day', day: iso });
        expect(readDate(`${month}/${dayOfMonth}/${year}`, 'mdy', TODAY)).toMatchObject({ day: iso });
        expect(readDate(`${dayOfMonth}.${month}.${year}`, 'dmy', TODAY)).toMatchObject({ day: iso });
      }),
    );
  });

  test('of two digits for the year never lies a century off', () => {
    expect(readDate('12/31/26', null, TODAY)).toEqual({ kind: 'day', day: '2026-12-31', form: 'month/day/year' });
    expect(readDate('12/31/27', null, TODAY)).toEqual({ kind: 'day', day: '1927-12-31', form: 'month/day/year' });
  });
});
