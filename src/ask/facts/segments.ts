// Cuts a text into the stretches within which a "not" or a "before" counts.
import { wordsOf } from '../words.ts';

/** Each stretch as its words with single blanks between them. */
export function segmentsOf(text: string): string[] {
  return text
    .split(/[,;:!?()\n]|\.(?=\s|$)|\bbut\b|\bthough\b|\byet\b(?!\s*$)/i)
    .map((part) => wordsOf(part).join(' '))
    .filter((part) => part !== '');
}

/** Words before a claim that make it a question, a wish or a duty and no claim. */
const NOT_CLAIMED =
  /\b(?:need|needs|have to|has to|had to|must|should|shall|do i|do we|can i|can we|may i|may we|before|until|if|unless|want to|going to|got to|without|when|how|who|to be|am i|supposed to|after|once)\b/;

const NEGATED = /\b(?:not|never|no|nobody|none|without|hardly|neither)(?:\s+\w+){0,3}\s*$/;

export type Claim = 'claimed' | 'denied' | 'unsaid';

/** Whether the stretch says that `pattern` is so, that it is not so, or neither. */
export function claimOf(segment: string, pattern: RegExp): Claim {
  const match = pattern.exec(segment);
  if (match === null) return 'unsaid';
  const before = segment.slice(0, match.index);
  if (NEGATED.test(before.trimEnd()))
    return /\b(?:do|can|may|must|should) (?:i|we)\b/.test(before) ? 'unsaid' : 'denied';
  return NOT_CLAIMED.test(before) ? 'unsaid' : 'claimed';
}
