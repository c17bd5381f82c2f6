import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { countBits, letterMask } from '../../src/agencies/search/letters.ts';
import { slipsApart } from '../../src/agencies/search/slips-apart.ts';
import { nameWords } from '../../src/agencies/words/name-words.ts';

const words = z
  .array(z.tuple([z.string(), z.string()]))
  .parse(parse(readFileSync(join(import.meta.dirname, 'words.yml'), 'utf8')));

describe('a name is found by plain words', () => {
  it.each(words)('%s: %s', (text, expected) => {
    expect(nameWords(text).join(' ')).toBe(expected);
  });

  it('reading the words again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = nameWords(text);
        expect(nameWords(once.join(' '))).toEqual(once);
      }),
    );
  });
});

describe('slips between two words', () => {
  const word = fc.stringMatching(/^[a-e]{0,7}$/);

  it.each([
    ['madison', 'madison', 0],
    ['madsion', 'madison', 1],
    ['madisn', 'madison', 1],
    ['maddison', 'madison', 1],
    ['madizon', 'madison', 1],
    ['mdaisno', 'madison', 2],
    ['ab', 'ba', 1],
    ['', 'a', 1],
  ])('%s and %s: %i', (a, b, slips) => {
    expect(slipsApart(a, b, 3)).toBe(slips);
  });

  it('are as many from either side, and never more than the limit and one', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, limit) => {
        const slips = slipsApart(a, b, limit);
        expect(slips).toBe(slipsApart(b, a, limit));
        expect(slips).toBe(Math.min(slipsApart(a, b, 10), limit + 1));
      }),
    );
  });

  it('the sieve of letters lets no near word through its holes', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 1, max: 2 }), (a, b, limit) => {
        fc.pre(slipsApart(a, b, limit) <= limit);
        expect(countBits(letterMask(a) ^ letterMask(b))).toBeLessThanOrEqual(2 * limit);
      }),
    );
  });
});
