// A message and its replies in a pane of their own.

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { closeThread } from '../navigate.ts';
import { Icon } from '../parts/icons.ts';
import { messagesIn, openChannel, repliesTo, threadTs, titleOf } from '../state.ts';
import { Composer } from './composer.ts';
import { MessageList } from './list.ts';

export function Thread(): VNode | null {
  const channel = openChannel.value;
  const ts = threadTs.value;
  const parent = channel && messagesIn(channel.id).find((message) => message.ts === ts);
  if (!channel || ts === null || !parent) return null;
  return html`<aside class="side" aria-label="Thread">
    <header class="side-head">
      <h2>Thread <span class="muted side-where">${channel.kind === 'im' ? '' : '#'}${titleOf(channel)}</span></h2>
      <button type="button" class="icon-button" aria-label="Close thread" onClick=${closeThread}><${Icon} name="close" /></button>
    </header>
    <${MessageList} channel=${channel} messages=${[parent, ...repliesTo(channel.id, ts)]} isThread />
    <${Composer} channelId=${channel.id} threadTs=${ts} label=${`Reply to ${titleOf(channel)}`} />
  </aside>`;
}
