import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Coverage, type Terms, termsCover, type Use } from '../../src/casework/permission/terms.ts';
import { MONDAY, terms } from './people.ts';

type Row = {
  readonly title: string;
  readonly terms?: Partial<Terms>;
  readonly use?: Partial<Use>;
  readonly at?: string;
  readonly gives: Partial<Coverage>;
};

const rows: Row[] = parse(readFileSync(join(import.meta.dirname, 'terms.yml'), 'utf8'));

const use: Use = {
  act: 'chart',
  purpose: 'law-enforcement',
  recipients: [{ kind: 'criminal-justice-agency', ori: 'NJ0070000' }],
  by: 'UOFFICER',
  verbal: null,
  ownerContacted: false,
};

describe('whether a use is within the terms', () => {
  it.each(rows)('$title', (row) => {
    const now = row.at ? Date.parse(row.at) : MONDAY;
    const coverage = termsCover({ ...terms, ...row.terms }, { ...use, ...row.use }, { now, asker: 'UOFFICER' });
    expect(coverage).toMatchObject(row.gives);
  });
});
