// The whole page: top bar, sidebar, what is open, and what lies above it.

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { ConfirmDialog } from '../act/confirm.ts';
import { Thread } from '../messages/thread.ts';
import { isDrawerOpen, isOnline, panel, seen, toast } from '../state.ts';
import { Modal } from '../views/modal.ts';
import { Inspector } from './inspector.ts';
import { Main } from './main-pane.ts';
import { Sidebar } from './sidebar.ts';
import { TopBar } from './top-bar.ts';

export function App(): VNode {
  return html`<div data-me=${seen.value?.me} class=${`page ${panel.value ? 'with-side' : ''} ${isDrawerOpen.value ? 'drawer-open' : ''}`}>
    <${TopBar} />
    ${!isOnline.value && html`<div class="offline" role="status">The workspace was restarted or stopped. Trying to reach it again…</div>`}
    <div class="columns">
      <${Sidebar} />
      <${Main} />
      ${panel.value === 'thread' && html`<${Thread} />`}
      ${panel.value === 'inspector' && html`<${Inspector} />`}
    </div>
    <${Modal} />
    <${ConfirmDialog} />
    <${Toast} />
  </div>`;
}

function Toast(): VNode {
  return html`<div class="toast-place" role="alert">
    ${
      toast.value &&
      html`<div class="toast">${toast.value}
        <button type="button" class="link" onClick=${() => {
          toast.value = null;
        }}>Dismiss</button>
      </div>`
    }
  </div>`;
}
