// A button with a panel that opens beside it, above everything, and closes by Escape or a click elsewhere.

import { html } from 'htm/preact';
import type { ComponentChildren, VNode } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';

type Props = {
  readonly label: string;
  readonly className?: string;
  readonly face: ComponentChildren;
  /** The face has words of its own, so that the button needs no other name. */
  readonly faceSpeaks?: boolean;
  /** What the panel is to assistive technology. */
  readonly role?: 'menu' | 'dialog';
  /** Drawn while open; `close` puts the focus back on the button. */
  readonly children: (close: () => void) => ComponentChildren;
};

export function Popup({ label, className = '', face, role = 'dialog', faceSpeaks = false, children }: Props): VNode {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const close = () => {
    panel.current?.hidePopover();
    button.current?.focus();
  };
  useLayoutEffect(() => {
    if (!isOpen || !button.current || !panel.current) return;
    placeBeside(button.current, panel.current);
    panel.current.querySelector<HTMLElement>('[role=menuitem], input, button, a')?.focus();
  }, [isOpen]);
  return html`
    <button type="button" class=${className} aria-label=${faceSpeaks ? undefined : label} aria-haspopup=${role} title=${label}
      ref=${button} popovertarget=${id}>${face}</button>
    <div id=${id} class="popup" popover="auto" role=${role} aria-label=${label} ref=${panel}
      onToggle=${(event: ToggleEvent) => setOpen(event.newState === 'open')}
      onKeyDown=${role === 'menu' ? moveInMenu : undefined}>${isOpen && children(close)}</div>
  `;
}

/** Below the button where there is room, else above; never out of the window. */
export function placeBeside(anchor: HTMLElement, panel: HTMLElement): void {
  panel.style.minWidth = `${Math.min(360, anchor.offsetWidth)}px`;
  const at = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = panel;
  const below = at.bottom + 4;
  const fits = below + height <= innerHeight - 8;
  panel.style.left = `${Math.max(8, Math.min(at.left, innerWidth - width - 8))}px`;
  panel.style.top = `${fits ? below : Math.max(8, at.top - height - 4)}px`;
}

/** Arrow keys go through a menu's entries. */
function moveInMenu(event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || !(event.currentTarget instanceof HTMLElement)) return;
  event.preventDefault();
  const items = [...event.currentTarget.querySelectorAll<Element>('[role=menuitem]')];
  const at = document.activeElement ? items.indexOf(document.activeElement) : -1;
  const next = items.at((at + step) % items.length);
  if (next instanceof HTMLElement) next.focus();
}
