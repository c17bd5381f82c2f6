// The composer's menu of shortcuts and commands, for who does not know them by heart.

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { actOrToast } from '../connection.ts';
import { Icon } from '../parts/icons.ts';
import { Popup } from '../parts/popup.ts';
import { seen } from '../state.ts';

export function ShortcutMenu({ onSlash }: { onSlash: () => void }): VNode {
  const shortcuts = (seen.value?.shortcuts ?? []).filter(({ type }) => type === 'global');
  return html`<${Popup} label="Shortcuts" role="menu" className="icon-button" face=${html`<${Icon} name="bolt" />`}>
    ${(close: () => void) => html`
      ${shortcuts.map(
        ({ name, callback_id: callbackId, description }) => html`<button type="button" role="menuitem" class="menu-item"
          onClick=${() => {
            close();
            void actOrToast({ kind: 'global-shortcut', callbackId });
          }}>${name}<span class="muted">${description}</span></button>`,
      )}
      <button type="button" role="menuitem" class="menu-item" onClick=${() => {
        close();
        onSlash();
      }}>Commands…<span class="muted">Type a slash to see them all</span></button>
    `}
  <//>`;
}
