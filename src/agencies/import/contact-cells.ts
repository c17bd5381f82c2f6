// Reads how an agency is reached from a row of its own list; a cell that cannot be right is left out and said so.
import { inspect } from '../../guard/index.ts';
import type { ContactWays } from '../contacts/contact.ts';
import { isFormula } from './clean-cell.ts';
import type { Field } from './known-columns.ts';

const MOST_LETTERS = 120;
const EMAIL = /^[^\s@<>()",;:]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63})+$/i;

export type ContactCells = {
  readonly ways: ContactWays | null;
  readonly confirmedAt: number | null;
  readonly notes: readonly string[];
};

export function readContactCells(cellOf: (field: Field) => string | null): ContactCells {
  const notes: string[] = [];
  const read = (field: Field, what: string, fits: (text: string) => boolean): string | null => {
    const text = cellOf(field);
    if (text === null) return null;
    if (text.length <= MOST_LETTERS && !isFormula(text) && fits(text)) return text;
    notes.push(`the ${what} cannot be right and was left out`);
    return null;
  };
  const ways = {
    name: read('contactName', 'contact', mayBeKept),
    telephone: read('telephone', 'telephone number', isTelephone),
    email: read('email', 'e-mail address', (text) => EMAIL.test(text)),
    slackChannel: read('slackChannel', 'Slack channel', (text) =>
      /^(?:[CG][A-Z0-9]{6,}|#?[\p{Ll}\p{N}_-]{1,80})$/u.test(text),
    ),
    hours: read('hours', 'hours', mayBeKept),
  };
  const known = Object.values(ways).some((way) => way !== null);
  return { ways: known ? ways : null, confirmedAt: dayOf(cellOf('confirmed'), notes), notes };
}

/** As in the form of a contact: people at work with their numbers, and nothing about a person of a case. */
const mayBeKept = (text: string): boolean => inspect(text, { allow: ['telephone', 'person-name'] }).clean;

/** Ten digits at least: an extension may follow, a local number alone cannot be dialled from elsewhere. */
export function isTelephone(text: string): boolean {
  const digits = text.replace(/\D/g, '').length;
  return digits >= 10 && digits <= 20 && /^[\d\s()+./x#-]+(?:ext\.?\s*\d+)?$/i.test(text);
}

export function isEmail(text: string): boolean {
  return EMAIL.test(text);
}

function dayOf(text: string | null, notes: string[]): number | null {
  if (text === null) return null;
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  const at = american
    ? Date.UTC(Number(american[3]), Number(american[1]) - 1, Number(american[2]))
    : Date.UTC(Number(year), Number(month) - 1, Number(day));
  if (!Number.isNaN(at)) return at;
  notes.push('the date of the last confirmation cannot be read (2026-03-31 or 3/31/2026) and was left out');
  return null;
}
