// The list above the composer of what could be meant.

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { Completion } from './completions.ts';

type Props = {
  readonly id: string;
  readonly offered: readonly Completion[];
  readonly active: number;
  readonly onPick: (completion: Completion) => void;
};

export const Completions = ({ id, offered, active, onPick }: Props): VNode =>
  html`<div id=${id} role="listbox" aria-label="Suggestions" class=${`completions ${offered.length === 0 ? 'empty' : ''}`}>
    ${offered.map(
      (completion, at) => html`<div id=${`${id}-${at}`} role="option" aria-selected=${at === active}
        class=${`completion ${at === active ? 'active' : ''}`}
        onMouseDown=${(event: Event) => event.preventDefault()} onClick=${() => onPick(completion)}>
        <span class="completion-title">${completion.title}</span>
        <span class="completion-usage">${completion.usage}</span>
        <span class="completion-note">${completion.note}</span>
      </div>`,
    )}
  </div>`;
