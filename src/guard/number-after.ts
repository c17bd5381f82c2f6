// Finds a number that belongs to the word before it: "plate is 7ABC123", "FBI # 123456AB7".
import { isDate } from './dates.ts';

const FILLER =
  '(?:[ :#=/,("\'.-]|\\b(?:numbers?|num|no|nbr|id|is|was|are|of|for|the|his|her|their|its|value|reads?|as|with)\\b){0,12}';

export type NumberAfter = {
  /** Alternatives of a regular expression, without anchors. */
  readonly words: string;
  /** What may stand between the word and the number besides the usual "number is". */
  readonly between?: string;
  readonly token: string;
  /** Gets the token as it was written. */
  readonly accepts: (token: string) => boolean;
};

export function numberAfter({ words, between, token, accepts }: NumberAfter): (text: string) => boolean {
  const middle = between ? `(?:${FILLER}(?:${between}))?` : '';
  const pattern = new RegExp(`\\b(?:${words})(?![a-z])${middle}${FILLER}(?<![A-Z0-9])(${token})(?![A-Z0-9])`, 'gi');
  return (text) => {
    for (const [, found = ''] of text.matchAll(pattern)) if (!isDate(found) && accepts(found)) return true;
    return false;
  };
}

export function digitsIn(token: string): number {
  return token.replace(/\D/g, '').length;
}

export function lettersIn(token: string): number {
  return token.replace(/[^A-Z]/gi, '').length;
}
