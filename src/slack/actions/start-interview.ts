// Starts the interview from a button: with what is known already, or all over.
import { ACTION } from '../../views/ids.ts';
import { readStartValue } from '../../views/start-value.ts';
import type { Deps } from '../deps.ts';
import type { Click, ClickHandler } from '../handlers.ts';
import { openInterview, restartInterview } from '../interview/open.ts';
import { isModal } from '../show-over.ts';

const DECISION = 'use-record';

export const startInterview: ClickHandler = {
  id: ACTION.startInterview,
  handle: async (click, deps) => {
    const { decision, facts } = readStartValue(click.value);
    const known = deps.policies.current.pack.decisions.has(decision);
    await begin(click, known ? { decision, facts } : { decision: DECISION, facts: [] }, deps);
  },
};

export const startOver: ClickHandler = {
  id: ACTION.startOver,
  handle: async (click, deps) => {
    const decision = deps.policies.current.pack.decisions.has(click.value) ? click.value : DECISION;
    await begin(click, { decision, facts: [] }, deps);
  },
};

type Begin = { readonly decision: string; readonly facts: readonly (readonly [string, string])[] };

async function begin({ view, screen, trigger, person }: Click, { decision, facts }: Begin, deps: Deps): Promise<void> {
  const opening = { person, screen, decision, facts };
  if (isModal(view)) await restartInterview(opening, view, deps);
  else await openInterview({ ...opening, trigger, words: '' }, deps);
}
