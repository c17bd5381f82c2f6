// Verification in its four points, for permissions and exigent uses alike: by the owner's contact, or heard from the owner.

import { POINTS, type Points } from '../../casework/verification.ts';
import { speaksForOwner } from '../../views/cases/buttons.ts';
import { CASE, CASE_FORM } from '../../views/cases/ids.ts';
import { verifyForm } from '../../views/cases/verify-form.ts';
import { formClick, stepForm } from './handlers.ts';
import type { Read } from './read-form.ts';

export const verify = formClick({
  id: CASE.verify,
  action: ({ kind }) => (kind === 'permission' ? 'permission.verify' : kind === 'exigent' ? 'exigent.verify' : null),
  form: (found, _click, { casework, clock }) =>
    verifyForm({
      case: found.case,
      vocabulary: casework.vocabulary(),
      now: clock.now().getTime(),
      byContact: speaksForOwner(found.case, found.doer),
    }),
});

export const verified = stepForm({
  id: CASE_FORM.verify,
  event: (found, form) => {
    const { kind } = found.case;
    if (kind !== 'permission' && kind !== 'exigent') return null;
    // Only the owner speaks for itself; casework refuses anyone else who names nobody.
    const heard = speaksForOwner(found.case, found.doer) ? null : form.heard();
    return { event: { to: kind, event: { kind: 'verify', points: pointsIn(form), heard } } };
  },
});

/** Casework refuses what is not one of the three findings. */
const pointsIn = (form: Read): Points =>
  Object.fromEntries(POINTS.map((point) => [point, form.one(`point-${point}`) ?? ''])) as Points;
