// The pure half of training: what it imports, the fold, CSV cells, the calendar file, the chart, the guides, the words.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BUCKETS, bucketOf } from '../../src/training/bucket.ts';
import { calendarOf } from '../../src/training/calendar.ts';
import { trainingChart } from '../../src/training/chart.ts';
import { csvLine, withoutApostrophe } from '../../src/training/csv-cell.ts';
import { countsInWords, noCounts } from '../../src/training/digest.ts';
import { duesOf } from '../../src/training/dues.ts';
import { guidesOn } from '../../src/training/guides.ts';
import { remindersDue } from '../../src/training/reminders/due.ts';
import { STANDARD_REMINDERS } from '../../src/training/reminders/settings.ts';
import { reminderWords } from '../../src/training/reminders/words.ts';
import { aPerson, IN_ORDER } from './a-person.ts';
import { pack, policyOf } from './policy-of-pack.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'src', 'training');

describe('the folder', () => {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));

  test.each(files)('%s imports no store, no Slack, no files, no clock', (name) => {
    const text = readFileSync(join(FOLDER, name), 'utf8');
    const imports = [...text.matchAll(/from '([^']+)'/g)].map(([, from]) => from ?? '');
    expect(
      imports.filter((from) =>
        /^node:|\/(store|slack|delivery|packs|cli|audit|workspace)\/|@slack|kysely|clock\.ts/.test(from),
      ),
    ).toEqual([]);
    expect(text).not.toMatch(/Date\.now|new Date\(\)|Math\.random|process\.env/);
  });
});

describe('a cell of a CSV file', () => {
  const FORMULA = /^[\s\uFEFF]*[=+\-@|%\uFF1D\uFF0B\uFF0D\uFF20]/;

  test('never begins like a formula, and is read back as it was', () => {
    const nasty = fc.array(
      fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ' ', '"', ',', ';', "'", 'a', '1', '＝', '|', '%'),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(fc.array(nasty, { minLength: 1, maxLength: 4 }), (cells) => {
        const texts = cells.map((cell) => cell.join(''));
        const [read = []] = parse(csvLine(texts), { relax_column_count: true, record_delimiter: '\r\n' });
        for (const cell of read) expect(cell).not.toMatch(FORMULA);
        if (texts.some((text) => text !== ''))
          expect(read.map(withoutApostrophe)).toEqual(texts.map(withoutApostrophe));
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('the calendar file', () => {
  test('has an event a due date, with an alarm, in lines of at most 75 octets', () => {
    const dues = duesOf(
      aPerson({ ...IN_ORDER, systems: ['A SYSTEM WITH A VERY LONG NAME/AND MORE'] }),
      policyOf().rules,
      '2026-03-02',
    );
    const text = calendarOf('P-TEST', dues, new Date('2026-03-02T15:00:00Z'));
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(3);
    expect(text).toContain('DTSTART;VALUE=DATE:20270601\r\nDTEND;VALUE=DATE:20270602\r\n');
    expect(text).toContain('DTSTAMP:20260302T150000Z');
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n ', '')).toContain(
      'SUMMARY:A SYSTEM WITH A VERY LONG NAME/AND MORE training due (N-DEx\\, CA0194200)',
    );
  });
});

describe('the chart', () => {
  test('says in words what it shows, and escapes its title', () => {
    const counts = { ...noCounts(), overdue: 3, 'in-order': 7 };
    const svg = trainingChart(counts, 'Smith & <Sons>');
    expect(svg).toContain(
      '<title>Training of 10 people: not cleared: 0, overdue: 3, due within 30 days: 0, due within 60 days: 0, in order: 7.</title>',
    );
    expect(svg).toContain('Smith &amp; &lt;Sons&gt;');
    expect(svg.match(/<rect/g)).toHaveLength(BUCKETS.length + 1);
    expect(countsInWords(noCounts())).toContain('Training of 0 people');
  });
});

test('every day puts a person into exactly one heap, later days never into a better one', () => {
  const day = fc
    .integer({ min: 0, max: 400 })
    .map((days) => new Date(Date.parse('2026-01-01') + days * 86_400_000).toISOString().slice(0, 10));
  const worst = (bucket: string) => ['overdue', 'due-30', 'due-60', 'in-order'].indexOf(bucket);
  fc.assert(
    fc.property(day, day, day, (nextDue, one, other) => {
      const [earlier, later] = one < other ? [one, other] : [other, one];
      expect(worst(bucketOf({ nextDue, missing: false }, later))).toBeLessThanOrEqual(
        worst(bucketOf({ nextDue, missing: false }, earlier)),
      );
      expect(bucketOf({ nextDue, missing: true }, one)).toBe('not-cleared');
    }),
  );
});

describe('the guides', () => {
  const ids = (day: string) =>
    guidesOn(pack, day)
      .map(({ id }) => id)
      .sort();

  test('lead through a LEO account from 20 June 2011 on, and by fax before', () => {
    expect(ids('2011-06-19')).toEqual([
      'becoming-a-user-by-fax',
      'contributing-data',
      'grants',
      'portal',
      'training-on-offer',
    ]);
    expect(ids('2011-06-20')).toEqual([
      'becoming-a-user',
      'contributing-data',
      'grants',
      'portal',
      'training-on-offer',
    ]);
  });

  test('have the eight LEO steps with the question of criteria, each with its clause', () => {
    const guide = pack.guides.get('becoming-a-user');
    const clauses = guide?.steps.flatMap((step) => step.clauses);
    expect(clauses).toEqual([
      'leo:intro',
      ...[1, 2, 3, 4, 5, 6, 7].map((n) => `leo:step-${n}`),
      'leo:step-7a',
      'leo:step-7b',
      'leo:step-8',
    ]);
    expect(pack.guides.get('contributing-data')?.steps).toHaveLength(5);
  });
});

test('a reminder says what is due, the most urgent first', () => {
  const dues = duesOf(
    aPerson({ ...IN_ORDER, courses: { 'data-use': '2024-03-04', 'security-awareness': '2024-02-20' } }),
    policyOf().rules,
    '2026-03-03',
  );
  const person = { person: 'P-TEST', zone: null, dues, snoozes: {}, sent: new Set<string>() };
  expect(reminderWords(remindersDue(person, STANDARD_REMINDERS, new Date('2026-03-03T15:00:00Z')))).toEqual({
    subject: 'Your N-DEx training is overdue',
    text: '• Security awareness training lapsed; it was to be repeated by 2026-02-20 (11 days ago) [audit:12]\n• N-DEx data use training is current until 2026-03-04 (1 day left) [audit:11, audit:14]\n\nWhen you have done it, say so with /training record.',
  });
});
