// The words by which an agency's name is found: plain, with clear abbreviations written out.
import { slipsApart } from '../search/slips-apart.ts';
import { CLEAR } from './abbreviations.ts';
import { wordsOf } from './fold.ts';

const SPELLED = new Map(Object.entries(CLEAR).map(([short, long]) => [short, long.split(' ')] as const));

// "APPLING CO SO BAXLEY", as the FBI's teletype names have it; by itself SO may as well be South.
const SHERIFF = ['sheriff', 'office'];

/** The same for a published name and for what somebody types, so that "Dept" meets "Department". */
export function nameWords(text: string): string[] {
  const words: string[] = [];
  for (const word of wordsOf(text)) {
    const spelled = word === 'so' && words.at(-1) === 'county' ? SHERIFF : SPELLED.get(word);
    if (spelled === undefined) words.push(word);
    else for (const part of spelled) words.push(part);
  }
  return words;
}

/** What a short form stands for; undefined for a word that is none. */
export function spelledOut(word: string): readonly string[] | undefined {
  return SPELLED.get(word);
}

const LONG_FORMS = [...SPELLED.keys()].filter((short) => short.length >= 6);

/** What a longer form stands for ("schools", "troopers") that was typed with one slip. */
export function nearlySpelled(word: string): readonly (readonly string[])[] {
  return LONG_FORMS.flatMap((form) => (slipsApart(form, word, 1) === 1 ? [SPELLED.get(form) ?? []] : []));
}
