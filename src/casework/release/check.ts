// Checks a release before it is logged. One that should not have been made is logged all the same, and reviewed.
import { oriProblem, referenceProblem } from '../check-parties.ts';
import { guardTexts } from '../free-text.ts';
import { invalid, type Refused } from '../step.ts';
import { has } from '../vocabulary.ts';
import { CHRI_KINDS, RELEASE_WAYS, type Release, type ReleaseState } from './case.ts';

const CLOCK_SLACK = 5 * 60_000;

export function checkRelease(release: Release, now: number): Refused | null {
  const { recipient, authorised, what, how, releasedAt, owner, reference } = release;
  return (
    invalid({
      recipient: oriProblem(recipient.ori),
      authorised: ['yes', 'no', 'not-known'].includes(authorised) ? null : 'Say whether the recipient is authorised.',
      what: what.length > 0 && what.every((kind) => has(CHRI_KINDS, kind)) ? null : 'Choose what was released.',
      how: has(RELEASE_WAYS, how) ? null : 'Choose how it was released.',
      releasedAt:
        releasedAt > now + CLOCK_SLACK ? 'A release is logged after it was made: this time is in the future.' : null,
      owner: owner && oriProblem(owner.ori),
      reference: referenceProblem(reference),
    }) ??
    guardTexts([
      { field: 'recipient', text: recipient.name },
      { field: 'owner', text: owner?.name ?? null },
      { field: 'reference', text: reference },
    ])
  );
}

export const stateFor = ({ authorised }: Release): ReleaseState => (authorised === 'yes' ? 'logged' : 'in-review');
