// Opens the confirmation of an NCIC hit: the act is named first, because confirming comes before it.
import { mayOpen } from '../authority.ts';
import { contactProblem, oriProblem, referenceProblem } from '../check-parties.ts';
import { contactTexts, guardTexts } from '../free-text.ts';
import { begin, type Opening } from '../opening.ts';
import { type Context, invalid, type Refused, type Stepped } from '../step.ts';
import { has, type Vocabulary } from '../vocabulary.ts';
import { CONFIRM_FIRST, type Hit, type HitCase, type HitEvent } from './case.ts';
import { recordOf } from './record.ts';

export function openHit(opening: Opening, hit: Hit, context: Context): Stepped<HitCase, HitEvent> | Refused {
  const may = mayOpen(context.doer);
  if (may.kind === 'refused') return may;
  const problem = checkHit(hit, context.vocabulary);
  if (problem) return problem;
  const next: HitCase = {
    ...begin(opening, context),
    kind: 'hit',
    state: 'asking',
    hit,
    confirmation: null,
    actedAt: null,
    locate: null,
    closedBecause: null,
  };
  return { kind: 'stepped', next, notices: [], record: recordOf('opened', next), as: may.as, further: [] };
}

function checkHit({ act, entering, contact, reference, urgency }: Hit, { hitActs }: Vocabulary): Refused | null {
  return (
    invalid({
      act: has(hitActs, act) && CONFIRM_FIRST.includes(act) ? null : 'Choose which act the hit is to be confirmed for.',
      entering: oriProblem(entering.ori),
      contact: contactProblem(contact),
      reference: referenceProblem(reference),
      urgency: urgency === 'urgent' || urgency === 'routine' ? null : 'Choose how urgent it is.',
    }) ??
    guardTexts([
      { field: 'reference', text: reference },
      { field: 'entering', text: entering.name },
      ...contactTexts(contact),
    ])
  );
}
