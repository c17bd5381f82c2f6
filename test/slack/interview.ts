// Plays the interview as a person would: answers each question by its fact, until the decision is there.
import type { Actor } from '../../src/workspace/index.ts';

type View = Awaited<ReturnType<Actor['untilView']>>;
type InputBlock = { readonly type: string; readonly block_id: string; readonly element: { readonly type: string } };

/** The fact that the question on screen asks for; null when it is not a question. */
export function askedIn(view: View): string | null {
  const input = (view.payload.blocks as readonly InputBlock[]).find(({ type }) => type === 'input');
  return input?.block_id.startsWith('fact:') ? input.block_id.slice('fact:'.length) : null;
}

/** More than any interview has; one that goes on asking has failed. */
const MOST = 15;

export type Answers = Readonly<Record<string, string | readonly string[]>>;

/** Answers one question; what comes back is how Slack took it. */
export function answer(who: Actor, view: View, value: string | readonly string[]) {
  const fact = askedIn(view);
  return who.submitView(view.id, { [`fact:${fact}`]: { answer: value } });
}

/** The facts that were asked, in their order; stops at the decision. */
export async function answerAll(who: Actor, answers: Answers): Promise<readonly string[]> {
  const asked: string[] = [];
  while (asked.length < MOST) {
    const view = await who.untilView();
    const fact = askedIn(view);
    if (fact === null) return asked;
    const value = answers[fact];
    if (value === undefined)
      throw new Error(`asked for ${fact}, which the test does not answer; asked so far: ${asked}`);
    asked.push(fact);
    const outcome = await answer(who, view, value);
    if (!outcome.ok) throw new Error(`${fact}=${value}: ${outcome.shown}`);
  }
  throw new Error(`no decision after ${MOST} questions: ${asked}`);
}
