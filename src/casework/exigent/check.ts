// Checks what is said about an exigent use: only what the notice cannot do without, because nothing here may wait.
import { contactProblem, ownerProblem, recipientsProblem } from '../check-parties.ts';
import { contactTexts, guardTexts } from '../free-text.ts';
import type { Recipient } from '../parties.ts';
import { invalid, type Refused } from '../step.ts';
import { has, type Vocabulary } from '../vocabulary.ts';
import type { ExigentUse } from './case.ts';

const CLOCK_SLACK = 5 * 60_000;

export function checkUse(
  use: ExigentUse,
  vocabulary: Vocabulary,
  asker: { agency: string; at: number },
): Refused | null {
  const { ground, acts, owner, contact, reference, usedAt, liabilityAccepted } = use;
  return (
    invalid({
      ground: has(vocabulary.grounds, ground) ? null : 'Urgency that is none of the four grounds changes nothing.',
      acts:
        acts.length > 0 && acts.every((act) => has(vocabulary.acts, act)) ? null : 'Choose what was or will be done.',
      recipients: passedOnProblem(use, vocabulary),
      owner: ownerProblem(owner, asker.agency),
      contact: contactProblem(contact),
      usedAt: usedAt !== null && usedAt > asker.at + CLOCK_SLACK ? 'This time is in the future.' : null,
      liability: liabilityAccepted ? null : 'Read and accept the statement on liability.',
    }) ??
    guardTexts([
      { field: 'reference', text: reference },
      { field: 'owner', text: owner.name },
      ...contactTexts(contact),
    ])
  );
}

function passedOnProblem({ disseminated, recipients }: ExigentUse, vocabulary: Vocabulary): string | null {
  if (disseminated && recipients.length === 0) return 'Say who was or will be told.';
  return recipientsProblem(recipients, vocabulary);
}

export const checkRecipients = (recipients: readonly Recipient[], vocabulary: Vocabulary): Refused | null =>
  invalid({ recipients: recipients.length === 0 ? 'Say who was told.' : recipientsProblem(recipients, vocabulary) });
