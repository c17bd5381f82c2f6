// Names of persons of a case, beside the words for their part in it: "suspect John Smith", "John Smith, the victim".
import { ABOUT_SOMEONE, BEFORE_ROLE, BETWEEN, DONE_TO_SOMEONE, ROLES } from '../words/roles.ts';
import { bare, isCapitalised, isGiven, isInitial, isNoName, isSurname, isUpperStart, isWord } from '../words/shape.ts';
import { findsLastFirst } from './last-first.ts';

const MOST_BETWEEN = 4;
const LONGEST_RUN = 6;
const PARTICLES = new Set(['de', 'la', 'del', 'van', 'von', 'der', 'bin', 'al', 'da', 'di']);

type Words = readonly string[];

export function findsPersonName(text: string): boolean {
  if (findsLastFirst(text)) return true;
  const words: Words = text.match(/\p{L}[\p{L}\p{M}'-]*\.?|\d+|[^\s\p{L}\d]/gu) ?? [];
  const title = isTitle(words);
  return words.some((_word, at) => isPersonAt(words, at, title));
}

function isPersonAt(words: Words, at: number, title: boolean): boolean {
  const word = bare(words[at]);
  const role = ROLES.has(word) || ROLES.has(word.replace(/s$/, ''));
  if (!role && !ABOUT_SOMEONE.has(word)) return DONE_TO_SOMEONE.has(word) && endsName(words, at - 1);
  // "Subject: Annual Review" heads a message.
  const heading = word === 'subject' && words[at + 1] === ':';
  const run = runFrom(words, pastBetween(words, at + 1));
  if (isFullName(run) || (role && !title && !heading && isUnknownName(run))) return true;
  return role ? isBeforeRole(words, at) : DONE_TO_SOMEONE.has(word) && endsName(words, at - 1);
}

/** A common given name and a surname, however they are written. */
function isFullName(run: Words): boolean {
  const [first = '', ...rest] = run;
  const surname = rest.at(-1) ?? '';
  return isGiven(first) && !hasNoName(run) && !isInitial(surname) && isSurname(surname);
}

/** Any two capitalised words that are none of an agency, a place or a form. */
function isUnknownName(run: Words): boolean {
  const surname = run.at(-1) ?? '';
  if (run.length < 2 || hasNoName(run) || isInitial(surname)) return false;
  return run.every((word) => isCapitalised(word) || (isInitial(word) && isUpperStart(word)) || isParticle(word));
}

function hasNoName(run: Words): boolean {
  return run.some((word, at) => isNoName(word) && !(at > 0 && isParticle(word)));
}

function runFrom(words: Words, start: number): Words {
  const first = words[start] ?? '';
  if (!isWord(first)) return [];
  let end = start + 1;
  while (end < start + LONGEST_RUN && (isUpperStart(words[end]) || isParticle(words[end]))) end += 1;
  const run = isCapitalised(first) ? words.slice(start, end) : [];
  // Names in small letters, or in capitals, are two words, or three with an initial between.
  if (run.length > 1 || (run.length === 1 && !isGiven(first))) return run;
  return words.slice(start, start + (isInitial(words[start + 1]) ? 3 : 2)).filter(isWord);
}

function isBeforeRole(words: Words, role: number): boolean {
  let at = role - 1;
  while (at >= role - MOST_BETWEEN && BEFORE_ROLE.has(bare(words[at]))) at -= 1;
  return at < role - 1 && isUpperStart(words[at]) && endsName(words, at);
}

function endsName(words: Words, at: number): boolean {
  return at > 0 && isFullName(words.slice(at - 1, at + 1));
}

function pastBetween(words: Words, start: number): number {
  let at = start;
  while (at < start + MOST_BETWEEN && BETWEEN.has(bare(words[at]))) at += 1;
  return at;
}

/** A heading, where every word of some length is capitalised, says nothing about names. */
function isTitle(words: Words): boolean {
  const long = words.filter((word) => /^\p{L}{4,}/u.test(word));
  return long.length >= 4 && long.filter(isUpperStart).length / long.length > 0.8;
}

function isParticle(word: string | undefined): boolean {
  return PARTICLES.has(bare(word));
}
