// A short list of things to try; picking one fills the composer, and Enter sends it.

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { GuideStep } from '../../../guide.ts';
import { becomePerson, goToChannel } from '../navigate.ts';
import { Icon } from '../parts/icons.ts';
import { Popup } from '../parts/popup.ts';
import { place, seen, suggestion } from '../state.ts';

export function GuideMenu(): VNode | null {
  if (!seen.value?.guide.length) return null;
  const face = html`<${Icon} name="guide" /><span class="bar-text">Try it</span>`;
  return html`<${Popup} label="Things to try" faceSpeaks className="bar-button try" face=${face}>
    ${(close: () => void) => html`<div class="panel guide">
      <h3>Things to try</h3>
      <${GuideSteps} onPick=${close} />
    </div>`}
  <//>`;
}

/** The steps themselves; also where a channel begins, for who sees the page for the first time. */
export const GuideSteps = ({ onPick }: { onPick?: () => void }): VNode =>
  html`<ol class="guide-steps">
    ${seen.value?.guide.map(
      (step) =>
        html`<li><button type="button" class="menu-item" onClick=${() => {
          onPick?.();
          void tryOut(step);
        }}><strong>${step.label}</strong><span class="muted">${step.hint}</span><code>${step.fill}</code></button></li>`,
    )}
  </ol>
  <p class="muted guide-note">Picking one fills the box below; Enter sends it. Only you see the answer.</p>`;

/** Home has no composer, so the first channel is opened for it. */
async function tryOut({ fill: text, as }: GuideStep): Promise<void> {
  if (as !== undefined && as !== seen.value?.me) await becomePerson(as);
  const first = seen.value?.channels.find(({ kind }) => kind !== 'im');
  if (place.value.kind === 'home' && first) goToChannel(first.id);
  requestAnimationFrame(() => {
    suggestion.value = { text };
  });
}
