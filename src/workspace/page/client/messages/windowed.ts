// A long list of which only what is seen is drawn. Rows may be of any height: they are measured once they are there.

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { heightBefore, rowsIn } from './window.ts';

export type Row = {
  readonly key: string;
  /** A row is drawn anew only when one of these has changed. */
  readonly of: readonly unknown[];
  readonly draw: () => VNode;
};
type Props = { readonly rows: readonly Row[]; readonly label: string };

const guessed = 64;
/** Drawn beyond what is seen, so that a quick scroll finds something. */
const beyond = 500;
/** Closer to the end than this, and the list stays at the end. */
const atEnd = 48;

export function Windowed({ rows, label }: Props): VNode {
  const frame = useRef<HTMLDivElement>(null);
  const measured = useRef(new Map<string, number>());
  const sticks = useRef(true);
  const view = useRef({ top: Number.MAX_SAFE_INTEGER, height: 900 });
  const draw = useDrawn();
  const [, redraw] = useState(0);
  const heights = rows.map(({ key }) => measured.current.get(key) ?? guessed);
  const total = heightBefore(heights, heights.length);
  const range = () => {
    const top = Math.min(view.current.top, Math.max(0, total - view.current.height));
    return rowsIn(heights, top - beyond, top + view.current.height + beyond);
  };
  const [from, to] = range();

  const look = () => {
    const element = frame.current;
    if (!element) return;
    const isAtEnd = element.scrollHeight - element.scrollTop - element.clientHeight < atEnd;
    // Only a person scrolls up: a picture that comes, or another message, moves the end away and not the view.
    if (isAtEnd) sticks.current = true;
    else if (element.scrollTop < view.current.top - 1) sticks.current = false;
    view.current = { top: element.scrollTop, height: element.clientHeight };
    const [first, last] = range();
    if (first !== from || last !== to) redraw((count) => count + 1);
  };
  /** Puts right where one is after heights have changed; true when some have. */
  const settle = (): boolean => {
    const element = frame.current;
    if (!element) return false;
    const changed = measure(element, measured.current);
    if (sticks.current) element.scrollTop = element.scrollHeight;
    else if (changed.above !== 0) element.scrollTop += changed.above;
    view.current = { top: element.scrollTop, height: element.clientHeight };
    return changed.any;
  };
  const watch = useWatched((isFrame) => {
    if (settle() || isFrame) redraw((count) => count + 1);
  });
  useLayoutEffect(() => {
    if (settle()) redraw((count) => count + 1);
    if (frame.current) watch(frame.current);
  });

  return html`<div class="scroller" ref=${frame} onScroll=${look} role="log" aria-label=${label} tabindex="0">
    <div style=${{ height: `${heightBefore(heights, from)}px` }}></div>
    ${rows.slice(from, to).map((row) => html`<div key=${row.key} data-row=${row.key}>${draw(row)}</div>`)}
    <div style=${{ height: `${total - heightBefore(heights, to)}px` }}></div>
  </div>` as VNode;
}

/** Tells of the frame and the rows in it whenever one changes its size by itself, as when a picture has come. */
function useWatched(onResize: (isFrame: boolean) => void): (frame: HTMLElement) => void {
  const latest = useRef(onResize);
  latest.current = onResize;
  const known = useRef(new WeakSet<Element>());
  const observer = useRef<ResizeObserver>(null);
  useLayoutEffect(() => () => observer.current?.disconnect(), []);
  return (frame) => {
    observer.current ??= new ResizeObserver((entries) =>
      latest.current(entries.some(({ target }) => target === frame)),
    );
    for (const element of [frame, ...frame.querySelectorAll(':scope > [data-row]')]) {
      if (known.current.has(element)) continue;
      known.current.add(element);
      observer.current.observe(element);
    }
  };
}

/** Keeps what was drawn of a row while it is of the same things: Preact then leaves it alone. */
function useDrawn(): (row: Row) => VNode {
  const kept = useRef(new Map<string, { readonly of: readonly unknown[]; readonly node: VNode }>());
  return ({ key, of, draw }) => {
    const before = kept.current.get(key);
    if (before?.of.every((each, at) => each === of[at])) return before.node;
    const node = draw();
    kept.current.set(key, { of, node });
    return node;
  };
}

/** Notes the heights of the rows that are there, and by how much those above the view have changed. */
function measure(frame: HTMLElement, measured: Map<string, number>): { above: number; any: boolean } {
  let above = 0;
  let any = false;
  const start = frame.getBoundingClientRect().top;
  for (const row of frame.querySelectorAll<HTMLElement>(':scope > [data-row]')) {
    const key = row.dataset.row ?? '';
    const { height, bottom } = row.getBoundingClientRect();
    const before = measured.get(key) ?? guessed;
    if (measured.has(key) && Math.abs(height - before) < 1) continue;
    measured.set(key, height);
    any = true;
    if (bottom < start) above += height - before;
  }
  return { above, any };
}
