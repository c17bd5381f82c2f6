// Asks before an element acts, where its confirm object says so.

import { signal } from '@preact/signals';
import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { PlainText, Text } from '../text/show.ts';

type TextObject = { readonly type: string; readonly text: string };
export type Confirm = {
  readonly title: TextObject;
  readonly text: TextObject;
  readonly confirm: TextObject;
  readonly deny: TextObject;
  readonly style?: 'primary' | 'danger' | undefined;
};

const asked = signal<{ readonly confirm: Confirm; readonly answer: (yes: boolean) => void } | null>(null);

/** True at once where nothing has to be asked. */
export function confirmed(confirm: Confirm | undefined): Promise<boolean> {
  if (!confirm) return Promise.resolve(true);
  return new Promise((resolve) => {
    asked.value = {
      confirm,
      answer: (yes) => {
        asked.value = null;
        resolve(yes);
      },
    };
  });
}

export function ConfirmDialog(): VNode | null {
  const dialog = useRef<HTMLDialogElement>(null);
  const question = asked.value;
  useEffect(() => {
    if (question) dialog.current?.showModal();
  }, [question]);
  if (!question) return null;
  const { confirm, answer } = question;
  const cancel = (event: Event) => {
    event.preventDefault();
    answer(false);
  };
  return html`<dialog class="modal confirm" ref=${dialog} aria-labelledby="confirm-title" onCancel=${cancel}>
    <header><h2 id="confirm-title"><${PlainText} text=${confirm.title.text} /></h2></header>
    <div class="modal-body"><${Text} of=${confirm.text} /></div>
    <footer>
      <button type="button" class="button" onClick=${() => answer(false)}>${confirm.deny.text}</button>
      <button type="button" class=${`button ${confirm.style ?? 'primary'}`} onClick=${() => answer(true)}>${confirm.confirm.text}</button>
    </footer>
  </dialog>`;
}
