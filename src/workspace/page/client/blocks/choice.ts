// Draws radio buttons and checkboxes.

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { confirmed } from '../act/confirm.ts';
import { type Acting, rawOf } from '../act/drafts.ts';
import { enter, keyOf, type Target } from '../act/perform.ts';
import { isChecked } from '../parts/events.ts';
import { Text } from '../text/show.ts';
import type { ElementProps } from './element.ts';

type Choice = Extract<Acting, { type: 'radio_buttons' | 'checkboxes' }>;
type Props = ElementProps & { readonly target: Target; readonly choice: Choice };

export function ChoiceElement({ target, choice, labelledBy, describedBy, isWrong }: Props): VNode {
  const isRadio = choice.type === 'radio_buttons';
  const raw = rawOf(target.spot, target.block.block_id ?? '', choice);
  const chosen = Array.isArray(raw) ? raw.map(String) : raw === null ? [] : [String(raw)];
  const pick = async (value: string, event: Event) => {
    const on = isChecked(event);
    if (!(await confirmed(choice.confirm))) return;
    const rest = chosen.filter((each) => each !== value);
    enter(target, isRadio ? value : on ? [...rest, value] : rest);
  };
  return html`<div class="choices" role=${isRadio ? 'radiogroup' : 'group'} aria-labelledby=${labelledBy}
    aria-label=${labelledBy ? undefined : 'Options'} aria-describedby=${describedBy} aria-invalid=${isRadio && isWrong ? 'true' : undefined}>
    ${choice.options.map(
      (option) => html`<label class="choice">
        <input type=${isRadio ? 'radio' : 'checkbox'} name=${keyOf(target)} value=${option.value}
          checked=${chosen.includes(option.value)} onChange=${(event: Event) => pick(option.value, event)} />
        <span class="choice-text">
          <${Text} of=${option.text} />
          ${option.description && html`<span class="muted"><${Text} of=${option.description} /></span>`}
        </span>
      </label>`,
    )}
  </div>`;
}
