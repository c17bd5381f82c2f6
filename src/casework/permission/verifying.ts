// Verification as its own step: four points, and a wrong one opens the question to the owner again.
import { invalid } from '../step.ts';
import { arePoints, isVerified, type Verification, wrongPoints } from '../verification.ts';
import { checkHeard } from './answering.ts';
import type { PermissionCase, PermissionState } from './case.ts';
import type { Change, Changing } from './change.ts';
import { toAsker, toOwner } from './notices.ts';

export const verify: Changing<'verify'> = (it, { points, heard }, context) => {
  if (!arePoints(points)) return invalidPoints();
  const problem = heard && checkHeard(heard, context);
  if (problem) return problem;
  const verification: Verification = { points, by: context.doer.id, at: context.at, heard };
  const checked: PermissionCase = { ...it, verification };
  return wrongPoints(points).length > 0 ? reopened(checked, context.at) : settled(checked);
};

function invalidPoints() {
  const problem = invalid({ points: 'Say for each of the four points: confirmed, wrong or not known.' });
  if (!problem) throw new TypeError('a sentence is a problem');
  return problem;
}

/** Who asked hears of it, unless he wrote it down himself: from here on the information may be used. */
function settled(it: PermissionCase): Change {
  const next: PermissionCase = { ...it, state: stateAfter(it) };
  const notices = it.verification?.heard ? [] : toAsker(next, 'permission-verified', `verified/${it.version}`);
  return { kind: 'change', next, verb: 'verified', notices };
}

function stateAfter(it: PermissionCase): PermissionState {
  if (it.state === 'sent' || it.state === 'delivered') return it.state;
  if (it.answer?.kind === 'refused' || !isVerified(it.verification)) return 'answered';
  return it.uses.length > 0 ? 'in-use' : 'verified';
}

/** The answer was about information that is wrong: nothing stands until the owner has put it right and answered anew. */
function reopened(it: PermissionCase, at: number): Change {
  const round = it.round + 1;
  const next: PermissionCase = { ...it, state: 'sent', round, answer: null, sentAt: at, delivery: {}, reminders: {} };
  const notices = [
    ...toOwner(next, 'permission-reopened', 'reopened'),
    ...(it.verification?.heard ? [] : toAsker(next, 'permission-reopened', 'reopened')),
  ];
  return { kind: 'change', next, verb: 'reopened', notices };
}
