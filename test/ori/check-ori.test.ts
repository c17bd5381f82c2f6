import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkOri, type OriReason } from '../../src/ori/index.ts';
import { table } from './table-of-pack.ts';

function rows<Row>(file: string): Row[] {
  return parse(readFileSync(`test/ori/${file}`, 'utf8')) as Row[];
}

describe('what the ninth character says', () => {
  type Row = { ninth: string; class: string | null; access: string; clause: string };
  for (const row of rows<Row>('ninth-characters.yml')) {
    it.each([...row.ninth])(`an ORI that ends in %s is of class ${row.class}`, (ninth) => {
      const { warnings: _, suggestions: __, ...answer } = checkOri(`CA019420${ninth}`, table);
      expect(answer).toEqual({
        valid: true,
        normalized: `CA019420${ninth}`,
        reason: null,
        ninth,
        agencyClass: row.class,
        access: row.access,
        citations: [row.clause],
      });
    });
  }

  it('every letter and digit has been asked about', () => {
    const asked = rows<Row>('ninth-characters.yml').flatMap((row) => [...row.ninth]);
    expect(asked.toSorted().join('')).toBe('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  });
});

describe('how people type it', () => {
  type Row = { typed: string; ori: string; because: string };
  it.each(rows<Row>('as-typed.yml'))('accepts it with $because', ({ typed, ori }) => {
    expect(checkOri(typed, table)).toEqual(checkOri(ori, table));
    expect(checkOri(typed, table)).toMatchObject({ valid: true, normalized: ori });
  });
});

describe('what is refused', () => {
  type Row = { typed: string; reason: OriReason; says: string };
  it.each(rows<Row>('refused.yml'))('$reason: $typed', ({ typed, reason, says }) => {
    const { warnings, suggestions: _, ...answer } = checkOri(typed, table);
    const nothing = { valid: false, normalized: null, ninth: null, agencyClass: null, access: null, citations: [] };
    expect(answer).toEqual({ ...nothing, reason });
    expect(warnings.join(' ')).toContain(says);
  });

  it.each([
    ['10,000 letters', 'A'.repeat(10_000), 'too-long'],
    ['10,000 blanks', ' '.repeat(10_000), 'empty'],
    ['10,000 emoji', '😀'.repeat(10_000), 'bad-character'],
    ['half an emoji', `CA0194${'\ud83d'}00`, 'bad-character'],
  ])('%s get an answer, too', (_name, typed, reason) => {
    expect(checkOri(typed, table).reason).toBe(reason);
  });
});

describe('slips', () => {
  type Row = { typed: string; valid: boolean; meant: string[]; because: string };
  it.each(rows<Row>('slips.yml'))('$typed: $because', ({ typed, valid, meant }) => {
    const answer = checkOri(typed, table);
    expect(answer.suggestions.map(({ ori }) => ori)).toEqual(meant);
    expect(answer.valid).toBe(valid);
    if (valid) expect(answer.normalized).toBe(typed.toUpperCase());
  });
});

describe('what is said beside the answer', () => {
  type Row = { typed: string; says: string[] };
  it.each(rows<Row>('warnings.yml'))('$typed', ({ typed, says }) => {
    const { valid, warnings } = checkOri(typed, table);
    expect(valid).toBe(true);
    expect(warnings).toEqual(says.map((words) => expect.stringContaining(words)));
  });
});
