// Shows a modal over what the person has before them: on top of an open modal, or as the first one.
import type { Modal } from '../views/blocks.ts';
import type { Click } from './handlers.ts';

export async function showOver({ view, screen, trigger }: Click, modal: Modal): Promise<void> {
  if (isModal(view)) await screen.push(trigger, modal);
  else await screen.open(trigger, modal);
}

/** A Home has no callback id. */
export const isModal = (view: Click['view']): view is NonNullable<Click['view']> =>
  view !== null && view.callbackId !== '';
