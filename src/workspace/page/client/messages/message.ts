// One message: who, when, what, who else can see it, its thread, and its menu.

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { SeenMessage } from '../../seen.ts';
import type { Spot } from '../act/drafts.ts';
import { Blocks } from '../blocks/blocks.ts';
import { actOrToast } from '../connection.ts';
import { openThread } from '../navigate.ts';
import { Avatar } from '../parts/avatar.ts';
import { Icon } from '../parts/icons.ts';
import { Popup } from '../parts/popup.ts';
import { personById, repliesTo, seen } from '../state.ts';
import { Mrkdwn } from '../text/show.ts';
import { fullTimeOf, timeOf } from '../time.ts';
import { File } from './file.ts';

type Props = { readonly message: SeenMessage; readonly follows: boolean; readonly isThread: boolean };

export function Message({ message, follows, isThread }: Props): VNode {
  const person = personById(message.userId);
  const name = person?.realName ?? message.userId;
  return html`<article id=${`m${message.ts}`} class=${`message ${follows ? 'follows' : ''} ${message.isPrivate ? 'private' : ''}`}
    aria-label=${`${name} at ${timeOf(message.ts)}`}>
    ${message.isPrivate && html`<div class="only-you"><${Icon} name="eye" /> Only visible to you</div>`}
    <div class="message-row">
      ${follows ? html`<span class="side-time"><${Time} ts=${message.ts} /></span>` : html`<${Avatar} person=${person} />`}
      <div class="message-body">
        ${
          !follows &&
          html`<div class="message-head">
            <span class="name">${name}</span>
            ${person?.isBot && html`<span class="badge">App</span>`}
            <${Time} ts=${message.ts} />
          </div>`
        }
        <${Content} message=${message} />
        ${!isThread && html`<${Replies} message=${message} />`}
      </div>
    </div>
    ${!message.isPrivate && html`<${Tools} message=${message} isThread=${isThread} />`}
  </article>`;
}

const Time = ({ ts }: { ts: string }): VNode =>
  html`<time datetime=${new Date(Number(ts) * 1000).toISOString()} title=${fullTimeOf(ts)}>${timeOf(ts)}</time>`;

function Content({ message }: { message: SeenMessage }): VNode {
  const { channelId, ts, values, blocks, text, files } = message;
  const spot: Spot = { where: { channelId, ts }, key: `${channelId} ${ts}`, surface: 'message', values, blocks };
  return html`<div class="content">
    ${blocks.length > 0 ? html`<${Blocks} blocks=${blocks} spot=${spot} />` : text && html`<${Mrkdwn} text=${text} />`}
    ${files.map((file) => html`<${File} file=${file} />`)}
    ${message.isEdited && html`<span class="edited">(edited)</span>`}
  </div>`;
}

function Replies({ message }: { message: SeenMessage }): VNode | null {
  const count = repliesTo(message.channelId, message.ts).length;
  if (count === 0) return null;
  return html`<button type="button" class="replies" onClick=${() => openThread(message.ts)}>
    ${count} ${count === 1 ? 'reply' : 'replies'}
  </button>`;
}

function Tools({ message, isThread }: { message: SeenMessage; isThread: boolean }): VNode {
  const { channelId, ts } = message;
  const shortcuts = (seen.value?.shortcuts ?? []).filter(({ type }) => type === 'message');
  return html`<div class="tools" role="group" aria-label="Message actions">
    ${!isThread && html`<button type="button" class="tool reply" title="Reply in thread" aria-label="Reply in thread" onClick=${() => openThread(ts)}><${Icon} name="reply" /></button>`}
    <${Popup} label="More actions" role="menu" className="tool" face=${html`<${Icon} name="more" />`}>
      ${(close: () => void) => html`
        ${shortcuts.map(
          ({
            name,
            callback_id: callbackId,
            description,
          }) => html`<button type="button" role="menuitem" class="menu-item"
            onClick=${() => {
              close();
              void actOrToast({ kind: 'message-shortcut', callbackId, where: { channelId, ts } });
            }}>${name}<span class="muted">${description}</span></button>`,
        )}
        ${!isThread && html`<button type="button" role="menuitem" class="menu-item reply-entry" onClick=${() => openThread(ts)}>Reply in thread</button>`}
        <button type="button" role="menuitem" class="menu-item" onClick=${() => {
          close();
          void navigator.clipboard.writeText(`${location.origin}/archives/${channelId}/p${ts.replace('.', '')}`);
        }}>Copy link</button>
      `}
    <//>
  </div>`;
}
