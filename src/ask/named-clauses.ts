// Finds the clauses that somebody asks for by their id, section or item number: "audit:5.a", "section 1.3.7", "item 9".
import type { AskClause } from './corpus.ts';

/** The ids of the clauses that a text names, in the order of the pack; none unless it names them and little else. */
export function clausesNamed(text: string, clauses: readonly AskClause[]): string[] {
  const ids: readonly string[] = text.toLowerCase().match(CLAUSE_ID) ?? [];
  const named = clauses.filter(({ id }) => ids.includes(id.toLowerCase()));
  return (named.length > 0 ? named : numbered(text, clauses)).map(({ id }) => id);
}

const CLAUSE_ID = /\b(?:audit|leo|involved):[a-z0-9-]+(?:\.[a-z0-9-]+)*/g;

/** What may stand around a number when the text asks for nothing but what stands there. */
const AROUND =
  /\b(?:what(?:'?s)?|does|do|is|are|the|of|in|about|says?|means?|tell|me|show|read|explain|see|quote|cite|text|for|please|under|n-?dex|cjis|security|policy|manual|operating|and|audit|reference|ncic|introduction|intro|sections?|sec|clause|number|rule|paragraph|para)\b|[§#?!,;:"'()]|\.(?=\s|$)/g;
const ITEM = /^items? ?(\d{1,2}(?:\.?[ab])?)$|^(\d{1,2}\.?[ab])$/;
const SECTION = /^\d{1,2}(?:\.\d{1,2}){1,3}$/;

function numbered(text: string, clauses: readonly AskClause[]): AskClause[] {
  const rest = text.toLowerCase().replace(AROUND, ' ').replace(/\s+/g, ' ').trim();
  const found = ITEM.exec(rest);
  const item = (found?.[1] ?? found?.[2])?.replace(/(\d)([ab])$/, '$1.$2');
  if (item !== undefined)
    return clauses.filter((clause) => clause.id.startsWith('audit:') && isItem(clause.item, item));
  return SECTION.test(rest) ? clauses.filter(({ section }) => sectionsOf(section).includes(rest)) : [];
}

function isItem(item: string, asked: string): boolean {
  return item === asked || item.startsWith(`${asked}.`);
}

function sectionsOf(section: string | null): string[] {
  return (section ?? '').split(/[;,]\s*|\s+-\s+/);
}
