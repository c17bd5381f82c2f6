// For developers: the last deliveries to the app and calls from it, with payloads, times, warnings, and fixtures to copy.

import { useSignal } from '@preact/signals';
import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import type { TrafficEntry } from '../../../world/traffic.ts';
import { loadTraffic } from '../connection.ts';
import { Icon } from '../parts/icons.ts';
import { panel, traffic } from '../state.ts';

export function Inspector(): VNode {
  const troubleOnly = useSignal(false);
  useEffect(() => {
    void loadTraffic();
  }, []);
  const all = traffic.value ?? [];
  const shown = all.filter(({ error, warnings }) => !troubleOnly.value || error !== null || warnings.length > 0);
  return html`<aside class="side inspector" aria-label="Inspector">
    <header class="side-head">
      <h2>Inspector</h2>
      <button type="button" class="icon-button" aria-label="Close the inspector" onClick=${() => {
        panel.value = null;
      }}><${Icon} name="close" /></button>
    </header>
    <label class="choice"><input type="checkbox" checked=${troubleOnly.value} onChange=${() => {
      troubleOnly.value = !troubleOnly.value;
    }} /> <span>Only what failed or came near a limit</span></label>
    <ol class="entries">
      ${shown
        .slice(-100)
        .reverse()
        .map((entry) => html`<li key=${entry.number}><${Entry} entry=${entry} /></li>`)}
    </ol>
    ${shown.length === 0 && html`<p class="muted">Nothing yet. What you do and what the app answers shows up here.</p>`}
  </aside>`;
}

function Entry({ entry }: { entry: TrafficEntry }): VNode {
  const { direction, name, ms, error, warnings } = entry;
  const toApp = direction === 'to-app';
  return html`<details class=${`entry ${error === null ? '' : 'failed'}`}>
    <summary>
      <span class="arrow" aria-label=${toApp ? 'to the app' : 'from the app'}>${toApp ? '→' : '←'}</span>
      <span class="entry-name">${name}</span>
      <span class="muted">${Math.round(ms)} ms</span>
      ${error !== null && html`<span class="entry-error">${error}</span>`}
    </summary>
    ${warnings.map((warning) => html`<p class="entry-warning"><${Icon} name="warning" /> ${warning}</p>`)}
    <${Json} label="Sent" value=${entry.sent} />
    <${Json} label="Answer" value=${entry.answer} />
    <${CopyFixture} entry=${entry} />
  </details>`;
}

const Json = ({ label, value }: { label: string; value: unknown }): VNode =>
  html`<h3>${label}</h3><pre tabindex="0">${JSON.stringify(value, null, 2) ?? 'nothing'}</pre>`;

/** A fixture names what was sent and answered; numbers and times of this run are left out. */
function CopyFixture({ entry }: { entry: TrafficEntry }): VNode {
  const isCopied = useSignal(false);
  const copy = async () => {
    const { direction, name, sent, answer } = entry;
    await navigator.clipboard.writeText(`${JSON.stringify({ direction, name, sent, answer }, null, 2)}\n`);
    isCopied.value = true;
  };
  return html`<button type="button" class="button" onClick=${copy}><${Icon} name="copy" /> ${isCopied.value ? 'Copied' : 'Copy as fixture'}</button>`;
}
