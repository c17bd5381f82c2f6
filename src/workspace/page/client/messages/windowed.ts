// A long list of which only what is seen is drawn. Rows may be of any height: they are measured once they are there.

import { html } from 'htm/preact';
import type { ComponentChildren, VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { heightBefore, rowsIn } from './window.ts';

export type Row = { readonly key: string; readonly draw: () => ComponentChildren };
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
  const [seen, setSeen] = useState({ top: Number.MAX_SAFE_INTEGER, height: 900 });
  const heights = rows.map(({ key }) => measured.current.get(key) ?? guessed);
  const total = heightBefore(heights, heights.length);
  const top = Math.min(seen.top, Math.max(0, total - seen.height));
  const [from, to] = rowsIn(heights, top - beyond, top + seen.height + beyond);

  const look = () => {
    const element = frame.current;
    if (!element) return;
    sticks.current = element.scrollHeight - element.scrollTop - element.clientHeight < atEnd;
    setSeen({ top: element.scrollTop, height: element.clientHeight });
  };
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      if (sticks.current) element.scrollTop = element.scrollHeight;
      look();
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const moved = measure(element, measured.current, top);
    if (sticks.current) element.scrollTop = element.scrollHeight;
    else if (moved.above !== 0) element.scrollTop += moved.above;
    if (moved.any) setSeen({ top: element.scrollTop, height: element.clientHeight });
  });

  return html`<div class="scroller" ref=${frame} onScroll=${look} role="log" aria-label=${label} tabindex="0">
    <div class="above" style=${{ height: `${heightBefore(heights, from)}px` }}></div>
    ${rows.slice(from, to).map(({ key, draw }) => html`<div key=${key} data-row=${key}>${draw()}</div>`)}
    <div style=${{ height: `${total - heightBefore(heights, to)}px` }}></div>
  </div>`;
}

/** Notes the heights of the rows that are there, and by how much those above the view have changed. */
function measure(frame: HTMLElement, measured: Map<string, number>, top: number): { above: number; any: boolean } {
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
    if (bottom - start < 0 && top > 0) above += height - before;
  }
  return { above, any };
}
