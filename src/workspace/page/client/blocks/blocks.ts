// Draws a list of Block Kit blocks.

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { Block } from '../../../limits/index.ts';
import type { Spot } from '../act/drafts.ts';
import { Mrkdwn, PlainText, Text } from '../text/show.ts';
import { ElementView } from './element.ts';
import { InputBlock } from './input.ts';
import { Picture } from './picture.ts';
import { RichText } from './rich-text.ts';
import { Table } from './table.ts';

type Of<T extends Block['type']> = Extract<Block, { type: T }>;
type Props = {
  readonly blocks: readonly Block[];
  readonly spot: Spot;
  readonly errors?: Readonly<Record<string, string>>;
};

export const Blocks = ({ blocks, spot, errors = {} }: Props): VNode =>
  html`<div class="blocks">
    ${blocks.map((block) => html`<${BlockView} key=${block.block_id} block=${block} spot=${spot} error=${errors[block.block_id ?? '']} />`)}
  </div>`;

function BlockView({ block, spot, error }: { block: Block; spot: Spot; error?: string }): VNode {
  switch (block.type) {
    case 'section':
      return html`<${Section} block=${block} spot=${spot} />`;
    case 'header':
      return html`<h3 class="block header"><${PlainText} text=${block.text.text} /></h3>`;
    case 'divider':
      return html`<hr class="block" />`;
    case 'context':
      return html`<${Context} block=${block} />`;
    case 'actions':
      return html`<div class="block actions">
        ${block.elements.map((element) => html`<${ElementView} key=${element.action_id} spot=${spot} block=${block} element=${element} />`)}
      </div>`;
    case 'input':
      return html`<${InputBlock} block=${block} spot=${spot} error=${error} />`;
    case 'rich_text':
      return html`<div class="block"><${RichText} parts=${block.elements} /></div>`;
    case 'image':
      return html`<${Picture} of=${block} title=${block.title?.text} />`;
    case 'table':
      return html`<${Table} block=${block} />`;
    case 'markdown':
      return html`<div class="block"><${Mrkdwn} text=${block.text} /></div>`;
    case 'video':
      return html`<div class="block"><a href=${block.video_url} target="_blank" rel="noopener noreferrer">${block.title.text}</a></div>`;
  }
}

function Section({ block, spot }: { block: Of<'section'>; spot: Spot }): VNode {
  const { text, fields, accessory } = block;
  return html`<div class=${`block section ${accessory?.type === 'image' ? 'pictured' : ''}`}>
    <div class="section-text">
      ${text && html`<${Text} of=${text} />`}
      ${fields && html`<div class="fields">${fields.map((field) => html`<div class="field"><${Text} of=${field} /></div>`)}</div>`}
    </div>
    ${accessory && html`<div class="accessory"><${ElementView} spot=${spot} block=${block} element=${accessory} /></div>`}
  </div>`;
}

const Context = ({ block }: { block: Of<'context'> }): VNode =>
  html`<div class="block context">
    ${block.elements.map((element) => (element.type === 'image' ? html`<${Picture} of=${element} small />` : html`<${Text} of=${element} />`))}
  </div>`;
