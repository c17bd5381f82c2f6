// Moves an interview one screen on or back, from the form that is on screen; refuses forms that this desk did not give out.
import { dayOf } from '../../policy/day.ts';
import { noticeModal, STALE_MODAL } from '../../views/notices.ts';
import type { Deps } from '../deps.ts';
import type { OpenView } from '../handlers.ts';
import type { Person } from '../person.ts';
import { type InterviewState, unseal } from './state.ts';
import type { Ground } from './step.ts';

export type Held = { readonly state: InterviewState; readonly ground: Ground };

/** Null for a form that was edited, or given to somebody else. */
export async function heldIn(view: OpenView, person: Person, deps: Deps): Promise<Held | null> {
  const state = unseal(view.metadata, person, deps.formKey);
  if (!state) return null;
  const known = await Promise.all(deps.registers.map((register) => register(person)));
  const ground = {
    revision: deps.policies.current,
    asOf: dayOf(deps.clock.now()),
    known: Object.assign({}, ...known),
  };
  return { state, ground };
}

export const staleScreen = () => noticeModal('Start again', STALE_MODAL);
