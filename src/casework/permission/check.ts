// Checks a permission request and an answer's terms before the case takes them.
import { contactProblem, ownerProblem, recipientsProblem, referenceProblem } from '../check-parties.ts';
import { contactTexts, guardTexts } from '../free-text.ts';
import { isLocalDate, isZone } from '../instant.ts';
import { invalid, type Refused, refused } from '../step.ts';
import { has, type Vocabulary } from '../vocabulary.ts';
import type { PermissionRequest, SaidAnswer } from './case.ts';
import { CONDITIONS, expiresAt, type Terms } from './terms.ts';

const URGENCIES = ['routine', 'priority', 'urgent'];

export type Asker = { readonly user: string; readonly agency: string; readonly at: number };

export function checkRequest(request: PermissionRequest, vocabulary: Vocabulary, asker: Asker): Refused | null {
  if (request.contact.user === asker.user)
    return refused('own-request', 'You cannot be the contact who answers your own request.');
  const { owner, contact, reference, purpose, uses, recipients, neededBy, urgency } = request;
  return (
    invalid({
      owner: ownerProblem(owner, asker.agency),
      contact: contactProblem(contact),
      reference: referenceProblem(reference),
      purpose: has(vocabulary.purposes, purpose) ? null : 'Choose the purpose from the list.',
      uses: usesProblem(uses, vocabulary),
      recipients: recipientsProblem(recipients, vocabulary),
      neededBy: neededBy !== null && neededBy <= asker.at ? 'This time has passed.' : null,
      urgency: URGENCIES.includes(urgency) ? null : 'Choose how urgent it is.',
    }) ??
    guardTexts([
      { field: 'reference', text: reference },
      { field: 'owner', text: owner.name },
      ...contactTexts(contact),
    ])
  );
}

function usesProblem(uses: readonly string[], { acts }: Vocabulary): string | null {
  if (uses.length === 0) return 'Choose what you want to do with the record.';
  return uses.every((use) => has(acts, use)) ? null : 'Choose the uses from the list.';
}

export function checkAnswer(answer: SaidAnswer, vocabulary: Vocabulary, now: number): Refused | null {
  if (!answer.granted) return null;
  const { terms } = answer;
  return invalid(termsProblems(terms, vocabulary, now)) ?? guardTexts([{ field: 'words', text: terms.words }]);
}

function termsProblems(terms: Terms, vocabulary: Vocabulary, now: number): Record<string, string | null> {
  const known = [...terms.uses, ...terms.forbidden].every((use) => has(vocabulary.acts, use));
  return {
    uses: terms.uses.length === 0 ? 'A permission allows at least one use; else it is a refusal.' : null,
    forbidden: known ? bothProblem(terms) : 'Choose the uses from the list.',
    purposes: terms.purposes.every((purpose) => has(vocabulary.purposes, purpose)) ? null : 'Choose from the list.',
    recipients: recipientsProblem(terms.recipients, vocabulary),
    until: untilProblem(terms, now),
    conditions: terms.conditions.every((id) => has(CONDITIONS, id)) ? null : 'Choose the conditions from the list.',
  };
}

const bothProblem = ({ uses, forbidden }: Terms): string | null =>
  uses.some((use) => forbidden.includes(use)) ? 'A use cannot be allowed and forbidden at once.' : null;

function untilProblem(terms: Terms, now: number): string | null {
  if (!isZone(terms.zone)) return 'The time zone of the last day is not known.';
  if (terms.until === null) return null;
  if (!isLocalDate(terms.until)) return 'Give the last day as a date.';
  return (expiresAt(terms) ?? 0) > now ? null : 'The last day has passed.';
}
