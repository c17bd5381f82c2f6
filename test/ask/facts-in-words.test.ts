import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { factsInWords } from '../../src/ask/facts-in-words.ts';

const Table = z.array(z.strictObject({ says: z.string(), facts: z.record(z.string(), z.unknown()) }));
const table = Table.parse(parse(readFileSync(join(import.meta.dirname, 'facts-in-words.yml'), 'utf8')));

const UNSAID = {
  act: null,
  purpose: null,
  permission: null,
  verified: null,
  exigency: null,
  recipient: null,
  owner: null,
  oris: [],
  ninth: null,
  intervals: [],
};

describe('the facts that words state', () => {
  test.each(table)('"$says" states just what it says', ({ says, facts }) => {
    expect(factsInWords(says)).toEqual({ ...UNSAID, ...facts });
  });

  test('no text, however odd, makes it fail', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => factsInWords(text).oris.length >= 0));
  });
});
