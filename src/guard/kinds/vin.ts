// Vehicle identification numbers: seventeen characters with a right check digit, or characters beside the word VIN.
import type { Finder } from '../kinds.ts';
import { digitsIn, numberAfter } from '../number-after.ts';

const STANDING_ALONE = /(?<![A-Z0-9])[A-HJ-NPR-Z0-9]{17}(?![A-Z0-9])/gi;

// 49 CFR 565.15: the value of each letter, the weight of each place, and place nine as the check digit.
const VALUES: Readonly<Record<string, number>> = Object.fromEntries(
  [...'ABCDEFGH']
    .map((letter, at) => [letter, at + 1])
    .concat(
      [...'JKLMN'].map((letter, at) => [letter, at + 1]),
      [
        ['P', 7],
        ['R', 9],
      ],
      [...'STUVWXYZ'].map((letter, at) => [letter, at + 2]),
    ),
);
const WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
const CHECK_PLACE = 8;
const LENGTH = WEIGHTS.length;

const BESIDE_THE_WORD = numberAfter({
  words: 'vins?|vehicle id(?:entification)?(?: (?:number|no\\.?))?',
  between: '(?:ending|ends|last (?:four|six|eight|[4-8]))(?: in| with| digits)?',
  token: '[A-HJ-NPR-Z0-9]{2,9}(?:[ -][A-HJ-NPR-Z0-9]{2,9}){1,5}|[A-HJ-NPR-Z0-9]{4,17}',
  accepts: (token) => (/[ -]/.test(token) ? isGrouped(token) : digitsIn(token) >= 4 && !/^(?:19|20)\d{2}$/.test(token)),
});

export const findsVin: Finder = (text) =>
  BESIDE_THE_WORD(text) || [...text.matchAll(STANDING_ALONE)].some(([vin]) => isVin(vin));

function isGrouped(token: string): boolean {
  return token.replace(/[ -]/g, '').length === LENGTH && digitsIn(token) >= 5;
}

function isVin(token: string): boolean {
  const vin = token.toUpperCase();
  // All digits or all letters is a reference number or a word run together.
  if (!/[A-Z]/.test(vin) || !/\d/.test(vin)) return false;
  const sum = [...vin].reduce((total, typed, at) => total + (VALUES[typed] ?? Number(typed)) * (WEIGHTS[at] ?? 0), 0);
  return vin[CHECK_PLACE] === (sum % 11 === 10 ? 'X' : String(sum % 11));
}
