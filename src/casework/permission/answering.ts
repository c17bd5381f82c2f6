// The owner's answer: given here by the contact, recorded from the telephone or e-mail by the asker, or changed later.
import { heardProblem } from '../check-parties.ts';
import { guardTexts, heardText } from '../free-text.ts';
import type { Heard } from '../parties.ts';
import { type Context, type Further, invalid, type Refused } from '../step.ts';
import { isVerified } from '../verification.ts';
import { answerKind } from './answer.ts';
import type { Answer, PermissionCase, PermissionEvent, PermissionState, SaidAnswer } from './case.ts';
import type { Change, Changing } from './change.ts';
import { checkAnswer } from './check.ts';
import { toAsker } from './notices.ts';

export const answer: Changing<'answer'> = (it, event, context) => answered(it, event.answer, null, context);

export const recordAnswer: Changing<'record-answer'> = (it, event, context) =>
  checkHeard(event.heard, context) ?? answered(it, event.answer, event.heard, context);

/** The owner thought again: wider, narrower, or no longer. */
export const changeAnswer: Changing<'change-answer'> = (it, event, context) =>
  (event.heard && checkHeard(event.heard, context)) ?? answered(it, event.answer, event.heard, context);

export const checkHeard = (heard: Heard, { at }: Context): Refused | null =>
  invalid({ heard: heardProblem(heard, at) }) ?? guardTexts([heardText(heard)]);

function answered(it: PermissionCase, said: SaidAnswer, heard: Heard | null, context: Context): Change | Refused {
  const { at, doer, vocabulary } = context;
  const problem = checkAnswer(said, vocabulary, at);
  if (problem) return problem;
  const given: Answer = {
    kind: answerKind(it.request, said),
    terms: said.granted ? said.terms : null,
    by: doer.id,
    at,
    heard,
  };
  // Other terms end on another day. Verification is owed as before: whoever was reminded of it often enough stays so.
  const { expiring: _expiring, ...reminders } = it.reminders;
  const next: PermissionCase = { ...it, answer: given, reminders, state: stateAfter(it, given) };
  return {
    kind: 'change',
    next,
    verb: it.answer ? 'answer-changed' : 'answered',
    notices: heard ? [] : toAsker(next, 'permission-answered', `answered/${it.version}`),
    further: replaces(next),
  };
}

function stateAfter(it: PermissionCase, given: Answer): PermissionState {
  if (given.kind === 'refused' || !isVerified(it.verification)) return 'answered';
  return it.uses.length > 0 ? 'in-use' : 'verified';
}

// Only a grant replaces the earlier permission: an owner who refuses more has not taken back what was allowed before.
function replaces({ id, request, answer: given }: PermissionCase): readonly Further<PermissionEvent>[] {
  if (request.supersedes === null || given?.kind === 'refused') return [];
  return [{ caseId: request.supersedes, event: { kind: 'supersede', by: id } }];
}
