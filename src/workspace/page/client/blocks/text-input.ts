// Draws inputs for text, e-mail and web addresses and numbers, with the count that is left where there is a limit.

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { type Acting, rawOf } from '../act/drafts.ts';
import { dispatchesOnEnter, enter, perform, type Target } from '../act/perform.ts';
import { textOf } from '../parts/events.ts';
import type { ElementProps } from './element.ts';

type Typed = Extract<Acting, { type: 'plain_text_input' | 'email_text_input' | 'url_text_input' | 'number_input' }>;
type Props = ElementProps & { readonly target: Target; readonly input: Typed };

const keyboards = {
  plain_text_input: 'text',
  email_text_input: 'email',
  url_text_input: 'url',
  number_input: 'decimal',
} as const;

export function TextElement({ target, input, labelledBy, describedBy, isWrong }: Props): VNode {
  const raw = rawOf(target.spot, target.block.block_id ?? '', input);
  const value = raw === null ? '' : String(raw);
  const send = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || !dispatchesOnEnter(target)) return;
    event.preventDefault();
    void perform(target, value);
  };
  const isLong = input.type === 'plain_text_input' && input.multiline === true;
  const most = input.type === 'plain_text_input' ? input.max_length : undefined;
  const shared = {
    class: 'field-input',
    value,
    placeholder: input.placeholder?.text,
    autofocus: input.focus_on_load,
    'aria-labelledby': labelledBy,
    'aria-describedby': describedBy,
    'aria-invalid': isWrong ? 'true' : undefined,
    onInput: (event: Event) => enter(target, textOf(event)),
    onKeyDown: send,
  };
  return html`<div class="typed">
    ${isLong ? html`<textarea rows="4" ...${shared} />` : html`<input type="text" inputmode=${keyboards[input.type]} autocomplete="off" ...${shared} />`}
    ${most !== undefined && html`<span class=${`count ${value.length > most ? 'over' : ''}`} aria-hidden="true">${most - value.length}</span>`}
  </div>`;
}
