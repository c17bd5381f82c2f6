// Tells whether a question that found agencies is about them alone: without their words, nothing about a person may be left of it.
import { inspect } from '../../guard/index.ts';
import type { Agency } from '../agency.ts';
import { nameOfState } from '../states.ts';
import { nameWords } from '../words/name-words.ts';

/** An agency may be called after a person ("University of Mary Hardin-Baylor"); a person beside an agency is a person still. */
export function isAboutAgencies(typed: string, found: readonly { readonly agency: Agency }[]): boolean {
  if (inspect(typed).clean) return true;
  const [best] = found;
  if (best === undefined) return false;
  const known = new Set(wordsOf(best.agency));
  const rest = typed.split(/[\s-]+/).filter((piece) => !nameWords(piece).every((word) => known.has(word)));
  return inspect(rest.join(' ')).clean;
}

const wordsOf = ({ ori, name, otherNames, county, city, state, type }: Agency): string[] =>
  [ori, name, ...otherNames, county, city, state, nameOfState(state), type].flatMap((text) => nameWords(text ?? ''));
