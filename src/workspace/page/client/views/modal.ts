// The modal on top of the person's stack: its form, its errors, Back and closing.

import { useSignal } from '@preact/signals';
import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { ModalPayload } from '../../../limits/index.ts';
import type { SeenView } from '../../seen.ts';
import { dropDrafts, filledAt, type Spot } from '../act/drafts.ts';
import { uploadsDone } from '../act/uploads.ts';
import { Blocks } from '../blocks/blocks.ts';
import { act, actOrToast } from '../connection.ts';
import { Icon } from '../parts/icons.ts';
import { seen } from '../state.ts';

export function Modal(): VNode | null {
  const stack = seen.value?.stack ?? [];
  const view = stack.at(-1);
  const dialog = useRef<HTMLDialogElement>(null);
  // Before anything is painted: a key pressed at once must not land on the button that closes the modal.
  useLayoutEffect(() => {
    if (!view || !dialog.current || dialog.current.open) return;
    dialog.current.showModal();
    focusFirst(dialog.current);
  }, [view]);
  if (view?.payload.type !== 'modal') return null;
  const leave = (all: boolean) => actOrToast({ kind: 'close', all });
  const cancel = (event: Event) => {
    event.preventDefault();
    void leave(false);
  };
  return html`<dialog class="modal" ref=${dialog} aria-labelledby="modal-title" onCancel=${cancel}>
    <${Form} key=${view.id} view=${view} payload=${view.payload} isStacked=${stack.length > 1} onLeave=${leave} />
  </dialog>`;
}

type FormProps = {
  readonly view: SeenView;
  readonly payload: ModalPayload;
  readonly isStacked: boolean;
  readonly onLeave: (all: boolean) => void;
};
type Trouble = { readonly fields: Readonly<Record<string, string>>; readonly banner: string | null };
const none: Trouble = { fields: {}, banner: null };

function Form({ view, payload, isStacked, onLeave }: FormProps): VNode {
  const trouble = useSignal(none);
  const isSending = useSignal(false);
  const form = useRef<HTMLFormElement>(null);
  const spot: Spot = {
    where: { viewId: view.id },
    key: view.id,
    surface: 'modal',
    values: view.values,
    blocks: payload.blocks,
  };
  useEffect(() => () => dropDrafts(spot), []);
  useEffect(() => {
    trouble.value = none;
  }, [view.hash]);
  useLayoutEffect(() => focusFirst(form.current), []);

  const submit = async (event: Event) => {
    event.preventDefault();
    if (isSending.value || !payload.submit) return;
    isSending.value = true;
    trouble.value = none;
    await uploadsDone();
    const answer = await act({ kind: 'submit', viewId: view.id, filled: filledAt(spot) });
    isSending.value = false;
    if (answer.ok) {
      dropDrafts(spot);
      requestAnimationFrame(() => startAnew(form.current));
      return;
    }
    trouble.value =
      'fields' in answer
        ? { fields: answer.fields as Trouble['fields'], banner: null }
        : { fields: {}, banner: String(answer.shown) };
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true], .wrong input')?.focus());
  };

  return html`<form ref=${form} onSubmit=${submit} novalidate aria-busy=${isSending.value}>
    <header>
      ${isStacked && html`<button type="button" class="icon-button" aria-label="Back" onClick=${() => onLeave(false)}><${Icon} name="back" /></button>`}
      <h2 id="modal-title">${payload.title.text}</h2>
      <button type="button" class="icon-button" aria-label="Close" onClick=${() => onLeave(true)}><${Icon} name="close" /></button>
    </header>
    ${trouble.value.banner && html`<div class="banner" role="alert"><${Icon} name="warning" /> ${trouble.value.banner}</div>`}
    <div class="modal-body" tabindex="-1"><${Blocks} blocks=${payload.blocks} spot=${spot} errors=${trouble.value.fields} /></div>
    ${
      (payload.submit || payload.close) &&
      html`<footer>
        <button type="button" class="button" onClick=${() => onLeave(false)}>${payload.close?.text ?? 'Cancel'}</button>
        ${payload.submit && html`<button type="submit" class=${`button primary ${isSending.value ? 'busy' : ''}`} aria-disabled=${isSending.value}>${payload.submit.text}</button>`}
      </footer>`
    }
  </form>`;
}

/** What the app answers with is read from its beginning, wherever one was in the form. */
function startAnew(form: HTMLElement | null): void {
  form?.querySelector('.modal-body')?.scrollTo(0, 0);
  focusFirst(form);
}

/** The element that asks for the focus, or the first that can be filled in. */
function focusFirst(form: HTMLElement | null): void {
  const body = form?.querySelector<HTMLElement>('.modal-body');
  const first = body?.querySelector<HTMLElement>('[autofocus], input, textarea, select');
  (first ?? body)?.focus();
}
