// Draws an input block: its label, element, hint and what is wrong with it.

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { Block } from '../../../limits/index.ts';
import type { Spot } from '../act/drafts.ts';
import { Icon } from '../parts/icons.ts';
import { withEmoji } from '../text/show.ts';
import { ElementView } from './element.ts';

type Input = Extract<Block, { type: 'input' }>;

export function InputBlock({ block, spot, error }: { block: Input; spot: Spot; error?: string }): VNode {
  const id = `in-${block.block_id}`;
  const described = [error && `${id}-error`, block.hint && `${id}-hint`].filter(Boolean).join(' ');
  return html`<div class=${`block input ${error ? 'wrong' : ''}`}>
    <div class="label" id=${id}>
      ${withEmoji(block.label.text)}
      ${block.optional && html`<span class="muted"> (optional)</span>`}
    </div>
    <${ElementView} spot=${spot} block=${block} element=${block.element} labelledBy=${id}
      describedBy=${described || undefined} isWrong=${error !== undefined} isOptional=${block.optional === true} />
    ${error && html`<div class="field-error" id=${`${id}-error`} role="alert"><${Icon} name="warning" /> ${error}</div>`}
    ${block.hint && html`<div class="hint" id=${`${id}-hint`}>${withEmoji(block.hint.text)}</div>`}
  </div>`;
}
