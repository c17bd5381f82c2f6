import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inspect, refusal } from '../../src/guard/index.ts';
import { type GuardKind, KIND_WORDS } from '../../src/guard/kinds.ts';
import { plainText } from '../../src/guard/plain-text.ts';

const KINDS = Object.keys(KIND_WORDS) as GuardKind[];
const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    'suspect ',
    'John ',
    'Smith, ',
    'dob ',
    'ssn ',
    'plate ',
    '1',
    '23-',
    'vin ',
    'lives at ',
    ' ',
    'FBI # ',
  ),
);
const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
const digits = (length: number) =>
  fc.array(fc.nat(9), { minLength: length, maxLength: length }).map((values) => values.join(''));

describe('the guard, whatever is typed', () => {
  it('always answers, and only with kinds', () => {
    fc.assert(
      fc.property(text, (typed) => {
        const answer = inspect(typed);
        if (answer.clean) return;
        expect(answer.kinds.length).toBeGreaterThan(0);
        expect(answer.kinds.filter((kind) => !KINDS.includes(kind))).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });

  it('finds a Social Security number in any digits, with anything invisible between, anywhere in a text', () => {
    const zeros = [0x30, 0x660, 0x966, 0xff10, 0x1d7ce, 0x1d7ec];
    const invisible = fc.constantFrom('', '\u200b', '\u00ad', '\u2060', '\u202e', '\ufe0f');
    fc.assert(
      fc.property(digits(9), fc.constantFrom(...zeros), invisible, (nine, zero, hidden) => {
        const written = [...nine].map((digit) => String.fromCodePoint(zero + Number(digit)) + hidden);
        const ssn = [written.slice(0, 3), written.slice(3, 5), written.slice(5)].map((part) => part.join('')).join('-');
        expect(inspect(`may I share ${ssn} with them`)).toMatchObject({ clean: false, kinds: ['ssn'] });
      }),
    );
  });

  it('lets every ORI and every section number pass', () => {
    const ori = fc
      .tuple(fc.constantFrom('CA', 'NY', 'NB', 'DC', 'SI', 'FB'), digits(6), fc.constantFrom(...'0AEIJNX'))
      .map((parts) => parts.join(''));
    const section = fc
      .array(fc.integer({ min: 1, max: 12 }), { minLength: 2, maxLength: 4 })
      .map((parts) => parts.join('.'));
    fc.assert(
      fc.property(ori, section, (agency, clause) => {
        expect(inspect(`does section ${clause} let ${agency} share with ${agency.toLowerCase()}?`)).toEqual({
          clean: true,
        });
      }),
    );
  });

  it('does not change its mind about a text that is already plain', () => {
    fc.assert(
      fc.property(text, (typed) => {
        expect(inspect(plainText(typed))).toEqual(inspect(typed));
      }),
    );
  });

  // A pattern that backtracks without bound would meet the time limit of the runner here.
  it.each([
    ['digits', '1'],
    ['grouped digits', '123-45-678 '],
    ['words for numbers', 'vin number is the '],
    ['names', 'Smith, John '],
    ['roles', 'suspect named the '],
    ['addresses', 'lives at 1 a b c d e '],
    ['letters', 'a'],
    ['plates', 'plate tx is ab '],
    ['births', 'dob is on the 1/'],
    ['emoji', '😀'],
  ])('takes a text of 100,000 characters of %s in its stride', (_name, unit) => {
    const long = unit.repeat(Math.ceil(100_000 / unit.length));
    expect(['true', 'false']).toContain(String(inspect(long).clean));
  });
});

describe('the refusal', () => {
  it('is one sentence that names the kinds and says what to do', () => {
    expect(refusal(['ssn'])).toBe(
      'This looks like it holds a Social Security number, so it was not kept; ask again without it: an ORI, an agency name, a section or a reference number alone is fine.',
    );
    expect(refusal(['ssn', 'plate', 'person-name'])).toContain(
      'a Social Security number, a licence plate and the name of a person in a case',
    );
  });

  it('says something sensible for every set of kinds', () => {
    fc.assert(
      fc.property(fc.subarray(KINDS), (kinds) => {
        const sentence = refusal(kinds);
        expect(sentence.endsWith('.')).toBe(true);
        expect(sentence.match(/\. /g)).toBeNull();
        expect(sentence).not.toContain('undefined');
      }),
    );
  });
});
