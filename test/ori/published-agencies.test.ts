import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { checkOri } from '../../src/ori/index.ts';
import { table } from './table-of-pack.ts';

const FILE = '../shared/ori/fbi-cde-2018-agency-names.csv';
const present = existsSync(FILE);

describe('the ORIs that the FBI has published', () => {
  it.skipIf(!present)(present ? 'all get the right answer' : `skipped: ${FILE} is not beside the project`, () => {
    const rows = parse<{ ori: string }>(readFileSync(FILE), { columns: true, bom: true });
    const answers = rows.map(({ ori }) => ({ ori, answer: checkOri(ori, table) }));
    const counts = {
      all: answers.length,
      valid: answers.filter(({ answer }) => answer.valid).length,
      notListed: answers.filter(({ answer }) => answer.access === 'not-listed').length,
      unknownPlace: answers.filter(({ answer }) => answer.warnings.some((w) => w.includes('not among the codes')))
        .length,
      withSuggestion: answers.filter(({ answer }) => answer.suggestions.length > 0).length,
    };
    console.log('published ORIs', counts);
    expect(answers.filter(({ ori, answer }) => answer.valid && answer.normalized !== ori)).toEqual([]);
    expect(answers.filter(({ answer }) => !answer.valid).map(({ ori, answer }) => [ori, answer.reason])).toEqual([
      ['C0034019E', 'bad-state'],
    ]);
    expect(counts).toMatchObject({ all: 23_159, valid: 23_158, notListed: 401 + 14 + 4, unknownPlace: 2 });
    // A suggestion beside a real ORI is a false alarm; it must stay a rarity.
    expect(counts.withSuggestion / counts.all).toBeLessThan(0.01);
  });
});
