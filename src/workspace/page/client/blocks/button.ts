// Draws buttons and overflow menus.

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { confirmed } from '../act/confirm.ts';
import type { Acting } from '../act/drafts.ts';
import { keyOf, perform, type Target } from '../act/perform.ts';
import { Icon } from '../parts/icons.ts';
import { Popup } from '../parts/popup.ts';
import { busy } from '../state.ts';
import { isSafeLink } from '../text/mrkdwn.ts';
import { withEmoji } from '../text/show.ts';

type Of<T extends Acting['type']> = Extract<Acting, { type: T }>;

export function ButtonElement({ target, button }: { target: Target; button: Of<'button'> }): VNode {
  const isBusy = busy.value.has(keyOf(target));
  const press = async () => {
    if (!(await confirmed(button.confirm))) return;
    if (button.url && isSafeLink(button.url)) open(button.url, '_blank', 'noopener,noreferrer');
    await perform(target);
  };
  return html`<button type="button" class=${`button ${button.style ?? ''} ${isBusy ? 'busy' : ''}`}
    aria-busy=${isBusy} aria-disabled=${isBusy} aria-label=${button.accessibility_label} onClick=${press}>
    ${withEmoji(button.text.text)}
  </button>`;
}

export function OverflowElement({ target, overflow }: { target: Target; overflow: Of<'overflow'> }): VNode {
  const pick = async (option: Of<'overflow'>['options'][number], close: () => void) => {
    close();
    if (!(await confirmed(overflow.confirm))) return;
    if (option.url && isSafeLink(option.url)) open(option.url, '_blank', 'noopener,noreferrer');
    await perform(target, option.value);
  };
  return html`<${Popup} label="More" role="menu" className=${`button overflow ${busy.value.has(keyOf(target)) ? 'busy' : ''}`}
    face=${html`<${Icon} name="more" />`}>
    ${(close: () => void) =>
      overflow.options.map(
        (option) => html`<button type="button" role="menuitem" class="menu-item" onClick=${() => pick(option, close)}>
          ${withEmoji(option.text.text)}
          ${option.description && html`<span class="muted">${option.description.text}</span>`}
        </button>`,
      )}
  <//>`;
}
