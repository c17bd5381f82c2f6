// Checks what somebody enters as a contact: each way in its form, and nothing about a person of a case.
import { type GuardKind, inspect, refusal } from '../../guard/index.ts';
import { cleanCell, isFormula } from '../import/clean-cell.ts';
import { isEmail, isTelephone } from '../import/contact-cells.ts';
import type { ContactWays } from './contact.ts';

export type WayProblem = {
  readonly way: keyof ContactWays;
  readonly says: string;
  /** What the guard kept out, where it was the guard. */
  readonly kinds?: readonly GuardKind[];
};

export type CheckedWays =
  | { readonly kind: 'fine'; readonly ways: ContactWays }
  | { readonly kind: 'refused'; readonly problems: readonly WayProblem[] };

const LONGEST = 120;

/** `typed`: as it stands in a form; empty and missing are the same. */
export function checkWays(typed: Readonly<Partial<Record<keyof ContactWays, string | null>>>): CheckedWays {
  const clean = (way: keyof ContactWays) => cleanCell(typed[way] ?? undefined);
  const ways: ContactWays = {
    name: clean('name'),
    telephone: clean('telephone'),
    email: clean('email'),
    slackChannel: clean('slackChannel'),
    hours: clean('hours'),
  };
  const problems = (Object.keys(ways) as (keyof ContactWays)[]).flatMap((way) => problemOf(way, ways[way]) ?? []);
  return problems.length === 0 ? { kind: 'fine', ways } : { kind: 'refused', problems };
}

function problemOf(way: keyof ContactWays, text: string | null): WayProblem | undefined {
  if (text === null) return undefined;
  if (text.length > LONGEST) return { way, says: `At most ${LONGEST} characters.` };
  if (isFormula(text)) return { way, says: 'It begins like a formula, which a spreadsheet would run.' };
  if (way === 'telephone' && !isTelephone(text))
    return { way, says: 'Give the number with its area code, such as 608-555-0142.' };
  if (way === 'email' && !isEmail(text)) return { way, says: 'Give one e-mail address, such as records@example.gov.' };
  const found = inspect(text, { allow: ['telephone', 'person-name'] });
  return found.clean ? undefined : { way, says: refusal(found.kinds), kinds: found.kinds };
}
