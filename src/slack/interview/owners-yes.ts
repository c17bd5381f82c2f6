// What stands behind "the owner said yes": an earlier request that was looked up, or the person's word alone, which must be said.
import type { Outcome } from '../../policy/model.ts';
import type { Step } from './step.ts';

/** The fact that a look-up answers; see policies/ndex/facts.yml. */
export const OWNERS_WORD = 'permission';
const YES = 'granted';

/** The id of the request, `stated` where there is only the person's word, null where the owner's yes plays no part. */
export const ownersYes = ({ given, state }: Pick<Step, 'given' | 'state'>): string | null =>
  given.some(([fact, value]) => fact === OWNERS_WORD && value === YES) ? (state.found ?? 'stated') : null;

const OPEN: readonly (Outcome | null)[] = ['allowed', 'allowed-with-conditions'];

/** A sentence for the verdict; none where nothing is opened by the yes, or `notes` name the request already. */
export function ownersYesNotes(step: Step, notes: readonly string[]): readonly string[] {
  const yes = ownersYes(step);
  if (yes === null || !OPEN.includes(step.decided.outcome) || notes.some((note) => note.includes(yes))) return [];
  return [yes === 'stated' ? STATED : `The owner’s yes is that of ${yes}.`];
}

const STATED =
  'That the owner said yes is your word; no request of this desk stands behind it. So that an audit finds it, keep the owner’s answer: /permission new, then “Record the answer”. If it was asked here, begin /can-i-share again and press “We asked before: look it up”.';
