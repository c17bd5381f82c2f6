import { describe, expect, test } from 'vitest';
import { ninthIn, orisIn } from '../../src/ask/ninth-words.ts';
import { plainText } from '../../src/ask/plain-text.ts';
import { distance, Spelling } from '../../src/ask/spelling.ts';
import { stem } from '../../src/ask/stem.ts';
import { wordsOf } from '../../src/ask/words.ts';

describe('what is typed becomes words', () => {
  test.each([
    ["Can't we put N-DEx in?", 'can not we put ndex in'],
    ["the sheriff's office", 'the sheriff office'],
    ['pre-trial, 9th char; 1.3.7', 'pretrial 9th char 1.3.7'],
    ['sub-SIG e-mail', 'subsig email'],
    ["owner ok req'd b4 dissem? w/in 6 mo", 'owner ok required before dissemination within 6 months'],
    ['constructor of the toString', 'constructor of the tostring'],
  ])('"%s" reads as "%s"', (typed, words) => {
    expect(wordsOf(typed).join(' ')).toBe(words);
  });

  test('links and dates keep their visible part; mentions and emoji go', () => {
    expect(plainText('see <https://example.org|the manual> <@U1> :tada: &lt;now&gt;').text).toBe(
      'see the manual <now>',
    );
  });

  test('letters of other scripts that pass for Latin ones are read as those, but only within a Latin word', () => {
    expect(plainText('m\u0430y I share the r\u0435c\u043erd').text).toBe('may I share the record');
    expect(plainText('\u043a\u0442\u043e').text).toBe('\u043a\u0442\u043e');
  });

  test('a cut never leaves half a character', () => {
    expect(plainText(`${'a'.repeat(499)}😀😀`).text).toBe('a'.repeat(499));
  });

  test.each([
    ['disposal', 'disposing'],
    ['verifies', 'verified'],
    ['agencies', 'agency'],
    ['training', 'trained'],
    ['notification', 'notifications'],
    ['releases', 'releasing'],
  ])('"%s" and "%s" have one stem', (one, other) => {
    expect(stem(one)).toBe(stem(other));
  });
});

describe('slips of spelling', () => {
  const spelling = new Spelling(
    new Map(['permission', 'locate', 'fingerprint', 'court', 'county'].map((word) => [word, 5])),
  );

  test.each([
    ['permision', 'permission'],
    ['permissoin', 'permission'],
    ['locat', 'locate'],
    ['finger print', 'fingerprint'],
    ['cuort', 'court'],
    ['weather', 'weather'],
    ['cat', 'cat'],
  ])('"%s" is read as "%s"', (typed, meant) => {
    expect(spelling.corrected(typed.split(' ')).join(' ')).toBe(meant);
  });

  test('a swap of neighbours is one slip', () => {
    expect(distance('recieve', 'receive', 2)).toBe(1);
    expect(distance('abc', 'xyz', 1)).toBe(2);
  });
});

describe('the ninth character in words', () => {
  test.each([
    ['our ORI ends in a Z', 'Z'],
    ['ninth character is J', 'J'],
    ['ORI ends in zero', '0'],
    ['an E-suffix ORI', 'E'],
    ['last digit of our ori is 5', '5'],
    ['G at the end of the ORI', 'G'],
    ['is CA0194200 ok', '0'],
    ['what is an ORI', null],
    ['what is a ori', null],
    ['I have an ORI', null],
  ])('"%s" says %s', (text, ninth) => {
    expect(ninthIn(text)).toBe(ninth);
  });

  test('ORIs are found in running text, words of nine letters are not', () => {
    expect(orisIn('compare ca0194200 with NB0280300 and agreement')).toEqual(['CA0194200', 'NB0280300']);
  });
});
