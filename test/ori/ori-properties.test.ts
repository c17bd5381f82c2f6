import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkOri, isOri } from '../../src/ori/index.ts';
import { table } from './table-of-pack.ts';

const letter = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ');
const letterOrDigit = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789');
const ori = fc
  .tuple(letter, letter, fc.array(letterOrDigit, { minLength: 7, maxLength: 7 }))
  .map(([first, second, rest]) => [first, second, ...rest].join(''));
const typed = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: fc.oneof(letterOrDigit, fc.constantFrom('-', ' ', 'а', '\u202e', 'o')), maxLength: 12 }),
  ori,
);
const separator = fc.constantFrom(' ', '-', '.', '/', '_', '–', '\u00a0', '\u200b', '\ufeff', '\t', '　');

describe('an ORI check, whatever is typed', () => {
  it('always answers, with a reason exactly when it is no ORI', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const answer = checkOri(text, table);
        expect(answer.valid).toBe(answer.reason === null);
        expect(answer.access === null).toBe(!answer.valid);
        expect(answer.citations.length).toBe(answer.valid ? 1 : 0);
        if (!answer.valid) expect(answer.warnings.length).toBeGreaterThan(0);
      }),
      { numRuns: 2_000 },
    );
  });

  it('gives nine characters that mean the same when typed again', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const answer = checkOri(text, table);
        if (answer.normalized === null) return;
        expect(answer.normalized).toHaveLength(9);
        expect(answer.normalized.slice(-1)).toBe(answer.ninth);
        expect(checkOri(answer.normalized, table)).toEqual(answer);
      }),
    );
  });

  it('suggests only valid ORIs, each once, each with a reason, never what was typed', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const { suggestions, normalized } = checkOri(text, table);
        const oris = suggestions.map((entry) => entry.ori);
        expect(oris.filter((entry) => !isOri(entry) || entry === normalized)).toEqual([]);
        expect(new Set(oris).size).toBe(oris.length);
        expect(suggestions.every(({ why }) => why.length > 10)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('does not mind separators and small letters', () => {
    const scattered = fc.tuple(ori, fc.array(fc.tuple(fc.nat(9), separator), { maxLength: 6 }));
    fc.assert(
      fc.property(scattered, ([plain, blanks]) => {
        const characters = [...plain.toLowerCase()];
        for (const [at, blank] of blanks) characters.splice(at, 0, blank);
        expect(checkOri(characters.join(''), table)).toEqual(checkOri(plain, table));
      }),
    );
  });

  it('never names a county or a person', () => {
    fc.assert(
      fc.property(ori, (plain) => {
        const { warnings, suggestions } = checkOri(plain, table);
        expect([...warnings, ...suggestions.map(({ why }) => why)].join(' ')).not.toMatch(/county/i);
      }),
    );
  });
});
