// Draws one interactive element, and beside it what went wrong when the app did not answer its click.

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { Block, Element } from '../../../limits/index.ts';
import type { Spot } from '../act/drafts.ts';
import { keyOf, type Target } from '../act/perform.ts';
import { Icon } from '../parts/icons.ts';
import { failures } from '../state.ts';
import { ButtonElement, OverflowElement } from './button.ts';
import { ChoiceElement } from './choice.ts';
import { FileElement } from './file-input.ts';
import { MomentElement } from './moment.ts';
import { Picture } from './picture.ts';
import { SelectElement } from './select.ts';
import { TextElement } from './text-input.ts';

export type ElementProps = {
  readonly spot: Spot;
  readonly block: Block;
  readonly element: Element;
  /** The id of the input block's label, of what describes it, and whether it is wrong. */
  readonly labelledBy?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly isWrong?: boolean;
  readonly isOptional?: boolean;
};

export function ElementView(props: ElementProps): VNode {
  const { spot, block, element } = props;
  if (element.type === 'image') return html`<${Picture} of=${element} />`;
  const target: Target = { spot, block, element };
  const failure = failures.value.get(keyOf(target));
  return html`<div class="element">
    <${Kind} ...${props} target=${target} />
    ${failure && html`<div class="failure" role="alert"><${Icon} name="warning" /> ${failure}</div>`}
  </div>`;
}

function Kind({ target, ...props }: ElementProps & { target: Target }): VNode {
  const { element } = target;
  switch (element.type) {
    case 'button':
      return html`<${ButtonElement} target=${target} button=${element} />`;
    case 'overflow':
      return html`<${OverflowElement} target=${target} overflow=${element} />`;
    case 'radio_buttons':
    case 'checkboxes':
      return html`<${ChoiceElement} ...${props} target=${target} choice=${element} />`;
    case 'datepicker':
    case 'timepicker':
    case 'datetimepicker':
      return html`<${MomentElement} ...${props} target=${target} />`;
    case 'plain_text_input':
    case 'email_text_input':
    case 'url_text_input':
    case 'number_input':
      return html`<${TextElement} ...${props} target=${target} input=${element} />`;
    case 'file_input':
      return html`<${FileElement} ...${props} target=${target} input=${element} />`;
    default:
      return html`<${SelectElement} ...${props} target=${target} select=${element} />`;
  }
}
