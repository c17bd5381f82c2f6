// The slips people make in an ORI that has the right shape. Each suggests; none corrects.
import type { OriSuggestion } from './answer.ts';
import type { OriTable } from './table.ts';

const DIGIT_OF: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', S: '5', B: '8' };

// B and I are letters of the list, and a 1 or an 8 in the ninth place is rare: no doubt is cast on them as digits here.
const NINTH_IN_DOUBT = 'OLS';

const FIRST_AFTER_STATE = 2;
const NINTH = 8;

export function slipsIn(ori: string, table: OriTable): OriSuggestion[] {
  return [...postalCode(ori, table), ...lettersForDigits(ori), ...zeroForLetterO(ori), ...interpolForCourt(ori)];
}

/** NE or GU, typed as the post writes them. */
export function postalCode(ori: string, table: OriTable): OriSuggestion[] {
  const place = table.places.find((entry) => entry.postal === ori.slice(0, 2));
  if (!place) return [];
  const why = `${place.postal} is the postal code of ${place.name}; NCIC writes ${place.code}.`;
  return [{ ori: place.code + ori.slice(2), why }];
}

function lettersForDigits(ori: string): OriSuggestion[] {
  const places = [...middleInDoubt(ori), ...(NINTH_IN_DOUBT.includes(ori.charAt(NINTH)) ? [NINTH] : [])];
  if (places.length === 0) return [];
  const meant = [...ori].map((typed, at) => (places.includes(at) ? (DIGIT_OF[typed] ?? typed) : typed)).join('');
  const doubts = places.map((at) => `the letter ${ori[at]} in place ${at + 1} may be the digit ${meant[at]}`);
  return [{ ori: meant, why: `${capitalised(doubts.join(', and '))}.` }];
}

/** Letters that stand alone among digits, when without them places 3 to 8 would all be digits. */
function middleInDoubt(ori: string): number[] {
  const middle = ori.slice(FIRST_AFTER_STATE, NINTH);
  if (/^[0-9OILSB]{6}$/.test(middle) && !/[ILSB]{2}/.test(middle)) {
    return [...middle].flatMap((typed, at) => (typed in DIGIT_OF ? [at + FIRST_AFTER_STATE] : []));
  }
  const beforeZeros = /[A-Z](O)0{2,}$/.exec(middle);
  return beforeZeros && ori.endsWith('000') ? [FIRST_AFTER_STATE + beforeZeros.index + 1] : [];
}

/** OH0HP0000 for OHOHP0000: a zero inside a run of letters. */
function zeroForLetterO(ori: string): OriSuggestion[] {
  const afterState = /^..0[A-Z]{2}/.test(ori) ? FIRST_AFTER_STATE : -1;
  const inside = ori.slice(FIRST_AFTER_STATE, NINTH).search(/(?<=[A-Z])0(?=[A-Z])/);
  const at = afterState >= 0 || inside < 0 ? afterState : inside + FIRST_AFTER_STATE;
  if (at < 0) return [];
  const why = `The zero in place ${at + 1} stands among letters and may be the letter O.`;
  return [{ ori: `${ori.slice(0, at)}O${ori.slice(at + 1)}`, why }];
}

function interpolForCourt(ori: string): OriSuggestion[] {
  if (!ori.endsWith('I')) return [];
  const head = ori.slice(0, NINTH);
  return [
    { ori: `${head}J`, why: 'A last letter I is INTERPOL. The ORI of a court or magistrate ends in J.' },
    { ori: `${head}1`, why: 'A last letter I is INTERPOL. The digit 1 is law enforcement.' },
  ];
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
