// An answer to one question of the interview: read, checked, and followed by the next question or the decision.
import { MODAL } from '../../views/ids.ts';
import { blockOf } from '../../views/interview.ts';
import type { Deps } from '../deps.ts';
import type { Submission, SubmissionHandler } from '../handlers.ts';
import { answerTo } from '../interview/answer.ts';
import { type Held, heldIn, staleScreen } from '../interview/move.ts';
import { OWNERS_WORD } from '../interview/owners-yes.ts';
import { changeNotes, isQuestion, questionScreen } from '../interview/screens.ts';
import { settle } from '../interview/settle.ts';
import { stepOf } from '../interview/step.ts';

export const interview: SubmissionHandler = {
  id: MODAL.interview,
  handle: async (submission, deps) => {
    const held = await heldIn(submission.view, submission.person, deps);
    if (!held) return submission.show(staleScreen());
    await take(submission, held, deps);
  },
};

async function take(submission: Submission, { state, ground }: Held, deps: Deps): Promise<void> {
  const { person, screen, view, delivery, show } = submission;
  const compiled = ground.revision.compiled(state.decision, ground.asOf);
  const fact = ground.revision.pack.facts.get(state.asking ?? '');
  if (!compiled || !fact) return show(staleScreen());
  const answer = answerTo(fact, view.values, compiled, ground.asOf);
  if ('problem' in answer) return submission.correct({ [blockOf(fact.id)]: answer.problem });
  const answers = [...state.answers, [fact.id, answer.value] as [string, string]];
  const answered = { ...state, answers, found: fact.id === OWNERS_WORD ? null : state.found };
  const step = stepOf(answered, ground);
  const notes = changeNotes(state.revision, ground.revision.pack.revision);
  if (isQuestion(step)) return show(questionScreen({ step, person, was: null, notes }, deps));
  await settle({ step, person, screen, delivery, notes, viewId: view.id, show }, deps);
}
