// Cuts plain text into the words that finding works on: lower case, contractions opened, the field's spellings joined.
import { writtenOut } from './abbreviations.ts';

const CONTRACTIONS: readonly (readonly [RegExp, string])[] = [
  [/\bcan'?t\b/g, 'can not'],
  [/\bwon'?t\b/g, 'will not'],
  [/\b(do|does|did|is|are|was|were|has|have|had|could|should|would|must|need)n'?t\b/g, '$1 not'],
  [/\bgotta\b/g, 'got to'],
  [/\bgonna\b/g, 'going to'],
  [/\bwanna\b/g, 'want to'],
  [/\b(\w+)'(?:s|ll|ve|re|d|m)\b/g, '$1'],
  [/\bw\/o\b/g, 'without'],
  [/\bw\/(?=\s)/g, 'with'],
];

const JOINED: readonly (readonly [RegExp, string])[] = [
  [/\bn[\s-]?dex\b/g, 'ndex'],
  [/\bo\.r\.i\.?/g, 'ori'],
  [/\bd\.?a\.?'?s? office\b/g, 'da office'],
  [/\bsub[\s-]sigs?\b/g, 'subsig'],
  [/\bpre[\s-](?=[a-z])/g, 'pre'],
  [/\bnon[\s-](?=[a-z])/g, 'non'],
  [/\be[\s-](?=mail|learning|warrant)/g, 'e'],
  [/\btriple[\s-]?i\b/g, 'iii'],
  [/\bthumb[\s-]?drive/g, 'thumbdrive'],
  [/\bfinger[\s-]print/g, 'fingerprint'],
  [/\bback[\s-]ground/g, 'background'],
  [/\bno[\s-]one\b/g, 'nobody'],
  [/(\d)(?:st|nd|rd|th)\b/g, '$1th'],
];

/** The words of a text, in order. */
export function wordsOf(text: string): string[] {
  let prepared = writtenOut(text.toLowerCase());
  for (const [pattern, replacement] of CONTRACTIONS) prepared = prepared.replace(pattern, replacement);
  for (const [pattern, replacement] of JOINED) prepared = prepared.replace(pattern, replacement);
  return prepared.match(/\d+(?:\.\d+)+|[\p{L}\p{N}]+/gu) ?? [];
}
