// Draws text objects: mrkdwn as its tree, plain text as it is with emoji.

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { goToChannel, goToPerson } from '../navigate.ts';
import { channelById, personById } from '../state.ts';
import { now } from '../time.ts';
import { formatDate } from './date.ts';
import { emojiOf } from './emoji.ts';
import { type Inline, type Line, parseMrkdwn } from './mrkdwn.ts';

type TextObject = { readonly type: string; readonly text: string; readonly emoji?: boolean | undefined };

export const Text = ({ of }: { of: TextObject }): VNode =>
  of.type === 'mrkdwn' ? html`<${Mrkdwn} text=${of.text} />` : html`<${PlainText} text=${of.text} />`;

export const PlainText = ({ text }: { text: string }): VNode => html`<span class="plain">${withEmoji(text)}</span>`;

export const withEmoji = (text: string): string =>
  text.replace(/:([a-z0-9_+-]{1,60}):/g, (whole, name: string) => emojiOf(name) ?? whole);

export const Mrkdwn = ({ text }: { text: string }): VNode =>
  html`<div class="mrkdwn">${parseMrkdwn(text).map((line) => html`<${ShownLine} line=${line} />`)}</div>`;

function ShownLine({ line }: { line: Line }): VNode {
  switch (line.kind) {
    case 'pre':
      return html`<pre tabindex="0">${line.text}</pre>`;
    case 'quote':
      return html`<blockquote>${line.lines.map((each) => html`<${ShownLine} line=${each} />`)}</blockquote>`;
    case 'item':
      return html`<div class=${`item indent-${line.indent}`}>
        <span class="marker">${line.marker}</span><div>${line.children.map(show)}</div>
      </div>`;
    case 'line':
      return html`<div class="line">${line.children.length === 0 ? html`<br />` : line.children.map(show)}</div>`;
  }
}

function show(node: Inline): VNode | string {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'bold':
      return html`<strong>${node.children.map(show)}</strong>`;
    case 'italic':
      return html`<em>${node.children.map(show)}</em>`;
    case 'strike':
      return html`<s>${node.children.map(show)}</s>`;
    case 'code':
      return html`<code>${node.text}</code>`;
    case 'link':
      return html`<${Link} url=${node.url} label=${node.label} />`;
    case 'user':
      return html`<${UserMention} id=${node.id} label=${node.label} />`;
    case 'channel':
      return html`<${ChannelMention} id=${node.id} label=${node.label} />`;
    case 'broadcast':
      return html`<span class="mention broadcast">@${node.range}</span>`;
    case 'date':
      return formatDate(node.seconds, node.format, new Date(now())) || node.fallback;
    case 'emoji':
      return emojiOf(node.name) ?? `:${node.name}:`;
  }
}

export const Link = ({ url, label }: { url: string; label: string }): VNode =>
  html`<a href=${url} target="_blank" rel="noopener noreferrer">${label}</a>`;

export function UserMention({ id, label }: { id: string; label?: string | null }): VNode {
  const person = personById(id);
  const name = person?.realName ?? label ?? id;
  return html`<button type="button" class="mention" onClick=${() => person && !person.isBot && goToPerson(id)}>@${name}</button>`;
}

export function ChannelMention({ id, label }: { id: string; label?: string | null }): VNode {
  const channel = channelById(id);
  const name = channel?.name ?? label ?? id;
  return html`<button type="button" class="mention" onClick=${() => channel && goToChannel(id)}>#${name}</button>`;
}
