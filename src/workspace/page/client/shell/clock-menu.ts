// The workspace's clock, to be moved: what is due happens before one's eyes.

import { useSignal } from '@preact/signals';
import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { actOrToast } from '../connection.ts';
import { textOf } from '../parts/events.ts';
import { Icon } from '../parts/icons.ts';
import { Popup } from '../parts/popup.ts';
import { seen } from '../state.ts';
import { clockText, now } from '../time.ts';

const minute = 60_000;
const hour = 60 * minute;
const steps = [
  ['+5 minutes', 5 * minute],
  ['+1 hour', hour],
  ['+1 day', 24 * hour],
  ['+1 week', 7 * 24 * hour],
  ['+30 days', 30 * 24 * hour],
] as const;

export function ClockMenu(): VNode {
  const isMoved = Math.abs(seen.value?.clock.offset ?? 0) > 1000;
  const face = html`<${Icon} name="clock" /><span class="clock-text">${clockText(now())}</span>`;
  return html`<${Popup} label="The workspace’s clock" faceSpeaks className=${`bar-button clock ${isMoved ? 'moved' : ''}`} face=${face}>
    ${() => html`<${ClockPanel} isMoved=${isMoved} />`}
  <//>`;
}

function ClockPanel({ isMoved }: { isMoved: boolean }): VNode {
  const wanted = useSignal('');
  const go = (event: Event) => {
    event.preventDefault();
    const to = new Date(wanted.value).getTime();
    if (!Number.isNaN(to)) void actOrToast({ kind: 'move-clock', to });
  };
  return html`<div class="panel">
    <h3>The workspace’s clock</h3>
    <p class="muted">Move it, and reminders and deadlines of the app come due.</p>
    <p class="clock-now">${clockText(now())}</p>
    <div class="steps">
      ${steps.map(([label, by]) => html`<button type="button" class="button" onClick=${() => actOrToast({ kind: 'move-clock', by })}>${label}</button>`)}
      <button type="button" class="button" disabled=${!isMoved} onClick=${() => actOrToast({ kind: 'move-clock' })}>Back to now</button>
    </div>
    <form class="to-date" onSubmit=${go}>
      <input class="field-input" type="datetime-local" aria-label="Date and time to go to" value=${wanted.value}
        onInput=${(event: Event) => {
          wanted.value = textOf(event);
        }} />
      <button type="submit" class="button">Go to</button>
    </form>
  </div>`;
}
