// The messages of a channel with its days, who wrote them, and where the channel begins.

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { SeenChannel, SeenMessage } from '../../seen.ts';
import { GuideSteps } from '../shell/guide-menu.ts';
import { messagesIn, partnerOf, seen, titleOf } from '../state.ts';
import { dayOf } from '../time.ts';
import { Message } from './message.ts';
import { type Row, Windowed } from './windowed.ts';

type Props = { readonly channel: SeenChannel; readonly messages: readonly SeenMessage[]; readonly isThread?: boolean };

/** Messages of one person within this many seconds stand under one name. */
const together = 300;

export function MessageList({ channel, messages, isThread = false }: Props): VNode {
  const isEmpty = messages.length === 0;
  const rows: Row[] = isThread
    ? []
    : [{ key: 'start', of: [channel, isEmpty], draw: () => html`<${Beginning} channel=${channel} />` as VNode }];
  rows.push(...messages.map((message, at) => rowOf(message, messages[at - 1], isThread)));
  const label = isThread ? 'Thread' : `Messages in ${titleOf(channel)}`;
  return html`<${Windowed} key=${channel.id} rows=${rows} label=${label} />`;
}

function rowOf(message: SeenMessage, before: SeenMessage | undefined, isThread: boolean): Row {
  const day = dayOf(message.ts);
  const starts = !isThread && (!before || dayOf(before.ts) !== day);
  const follows = !starts && before !== undefined && belongs(before, message);
  return {
    key: message.ts,
    of: [message, starts && day, follows],
    draw: () =>
      html`<div>
        ${starts && html`<div class="day" role="separator"><span>${day}</span></div>`}
        <${Message} message=${message} follows=${follows} isThread=${isThread} />
      </div>` as VNode,
  };
}

const belongs = (before: SeenMessage, message: SeenMessage) =>
  before.userId === message.userId &&
  before.isPrivate === message.isPrivate &&
  Math.abs(Number(message.ts) - Number(before.ts)) < together;

function Beginning({ channel }: { channel: SeenChannel }): VNode {
  if (channel.kind !== 'im')
    return html`<div class="beginning">
      <h2>${channel.kind === 'private' ? '' : '#'}${channel.name}</h2>
      <p>${channel.purpose}. This is where the channel begins.</p>
      ${messagesIn(channel.id).length === 0 && (seen.value?.guide.length ?? 0) > 0 && html`<h3>Things to try</h3><${GuideSteps} />`}
    </div>`;
  const partner = partnerOf(channel);
  return html`<div class="beginning">
    <h2>${titleOf(channel)}</h2>
    <p>${partner?.isBot ? 'What the app tells you alone is here.' : 'Messages between the two of you.'}</p>
  </div>`;
}
