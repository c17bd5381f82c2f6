// Back and “I do not know” in the interview; the view's hash keeps a slow click from undoing a newer screen.
import { ACTION } from '../../views/ids.ts';
import type { Deps } from '../deps.ts';
import type { Click, ClickHandler } from '../handlers.ts';
import { type Held, heldIn, staleScreen } from '../interview/move.ts';
import { settleInto } from '../interview/open.ts';
import { changeNotes, isQuestion, questionScreen } from '../interview/screens.ts';
import type { InterviewState } from '../interview/state.ts';
import { oneBack, stepOf } from '../interview/step.ts';

export const interviewBack: ClickHandler = {
  id: ACTION.interviewBack,
  handle: (click, deps) => moved(click, deps, ({ state }) => oneBack(state) ?? { state, was: null }),
};

export const interviewNotKnown: ClickHandler = {
  id: ACTION.interviewNotKnown,
  handle: (click, deps) =>
    moved(click, deps, ({ state }) => ({
      state: state.asking === click.value ? { ...state, answers: [...state.answers, [click.value, null]] } : state,
      was: null,
    })),
};

type Moved = { readonly state: InterviewState; readonly was: string | null };

async function moved(click: Click, deps: Deps, move: (held: Held) => Moved): Promise<void> {
  const { view, person, screen } = click;
  if (!view) return;
  const held = await heldIn(view, person, deps);
  if (!held) {
    await screen.update(view, staleScreen());
    return;
  }
  const { state, was } = move(held);
  const step = stepOf(state, held.ground);
  const notes = changeNotes(held.state.revision, held.ground.revision.pack.revision);
  if (isQuestion(step)) await screen.update(view, questionScreen({ step, person, was, notes }, deps));
  else await settleInto(view, { step, person, screen, delivery: `click ${view.id} ${view.hash}`, notes }, deps);
}
