// Free text that a case would keep, put before the guard: what looks like CJI or PII is refused and not repeated.
import { type GuardKind, inspect, refusal } from '../guard/index.ts';
import type { Contact, Heard } from './parties.ts';
import type { Guarded, Refused } from './step.ts';

export const LONGEST_TEXT = 1_000;

export type FreeText = { readonly field: string; readonly text: string | null; readonly allow?: readonly GuardKind[] };

/** Null when all of it may be kept. */
export function guardTexts(texts: readonly FreeText[]): Refused | null {
  const problems = texts.flatMap((each) => problemOf(each));
  const [first] = problems;
  if (!first) return null;
  const fields = Object.fromEntries(problems.map(({ field, says }) => [field, says]));
  const guarded = problems.flatMap(({ field, kinds }) => (kinds.length > 0 ? [{ field, kinds }] : []));
  return { kind: 'refused', reason: 'guarded', sentence: first.says, fields, guarded };
}

type TextProblem = Guarded & { readonly says: string };

function problemOf({ field, text, allow = [] }: FreeText): readonly TextProblem[] {
  if (text === null) return [];
  if (text.length > LONGEST_TEXT) return [{ field, kinds: [], says: `Keep this under ${LONGEST_TEXT} characters.` }];
  const found = inspect(text, { allow });
  return found.clean ? [] : [{ field, kinds: found.kinds, says: refusal(found.kinds) }];
}

/** People at work may be named with their number; nobody else may. */
export const contactTexts = (contact: Contact): readonly FreeText[] => [
  { field: 'contact', text: contact.name, allow: ['person-name'] },
  { field: 'phone', text: contact.phone, allow: ['telephone'] },
  { field: 'email', text: contact.email, allow: ['person-name', 'telephone'] },
];

export const heardText = (heard: Heard | null): FreeText => ({
  field: 'heardFrom',
  text: heard?.from ?? null,
  allow: ['person-name'],
});
