// Draws rich text: sections, lists, quotes and preformatted text with their styles.

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { Inline, RichTextPart } from '../../../limits/index.ts';
import { formatDate } from '../text/date.ts';
import { emojiOf } from '../text/emoji.ts';
import { ChannelMention, Link, UserMention } from '../text/show.ts';
import { now } from '../time.ts';

export const RichText = ({ parts }: { parts: readonly RichTextPart[] }): VNode =>
  html`<div class="mrkdwn rich">${parts.map((part) => html`<${Part} part=${part} />`)}</div>`;

function Part({ part }: { part: RichTextPart }): VNode {
  switch (part.type) {
    case 'rich_text_section':
      return html`<div class="line">${part.elements.map(styled)}</div>`;
    case 'rich_text_list': {
      const items = part.elements.map((item) => html`<li>${item.elements.map(styled)}</li>`);
      const depth = `indent-${Math.min(4, part.indent ?? 0)}`;
      return part.style === 'ordered'
        ? html`<ol class=${depth} start=${(part.offset ?? 0) + 1}>${items}</ol>`
        : html`<ul class=${depth}>${items}</ul>`;
    }
    case 'rich_text_quote':
      return html`<blockquote>${part.elements.map(styled)}</blockquote>`;
    case 'rich_text_preformatted':
      return html`<pre tabindex="0">${part.elements.map(bare)}</pre>`;
  }
}

function styled(element: Inline): VNode | string {
  const style = element.style ?? {};
  let shown = bare(element);
  if (style.code) shown = html`<code>${shown}</code>`;
  if (style.bold) shown = html`<strong>${shown}</strong>`;
  if (style.italic) shown = html`<em>${shown}</em>`;
  if (style.strike) shown = html`<s>${shown}</s>`;
  if (style.underline) shown = html`<u>${shown}</u>`;
  return shown;
}

function bare(element: Inline): VNode | string {
  switch (element.type) {
    case 'text':
      return html`<span class="plain">${element.text}</span>`;
    case 'link':
      return html`<${Link} url=${element.url} label=${element.text ?? element.url} />`;
    case 'user':
      return html`<${UserMention} id=${element.user_id} />`;
    case 'channel':
      return html`<${ChannelMention} id=${element.channel_id} />`;
    case 'usergroup':
      return `@${element.usergroup_id}`;
    case 'emoji':
      return emojiOf(element.name) ?? `:${element.name}:`;
    case 'broadcast':
      return html`<span class="mention broadcast">@${element.range}</span>`;
    case 'color':
      return element.value;
    case 'date':
      return formatDate(element.timestamp, element.format, new Date(now())) || (element.fallback ?? '');
  }
}
