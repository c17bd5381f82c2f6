// Draws a table block; its first row is its head.

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { Block } from '../../../limits/index.ts';
import { RichText } from './rich-text.ts';

type TableBlock = Extract<Block, { type: 'table' }>;
type Cell = TableBlock['rows'][number][number];

export function Table({ block }: { block: TableBlock }): VNode {
  const [head = [], ...rows] = block.rows;
  const align = (at: number) => `align-${block.column_settings?.[at]?.align ?? 'left'}`;
  return html`<div class="block table-frame" role="region" aria-label="Table" tabindex="0">
    <table>
      <thead><tr>${head.map((cell, at) => html`<th scope="col" class=${align(at)}>${shown(cell)}</th>`)}</tr></thead>
      <tbody>${rows.map((row) => html`<tr>${row.map((cell, at) => html`<td class=${align(at)}>${shown(cell)}</td>`)}</tr>`)}</tbody>
    </table>
  </div>`;
}

const shown = (cell: Cell) => (cell.type === 'raw_text' ? cell.text : html`<${RichText} parts=${cell.elements} />`);
