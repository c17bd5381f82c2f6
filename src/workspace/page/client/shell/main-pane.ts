// What is open: a channel, a direct message, or the app with its tabs.

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { SeenChannel } from '../../seen.ts';
import { Composer } from '../messages/composer.ts';
import { MessageList } from '../messages/list.ts';
import { goHome, goToChannel } from '../navigate.ts';
import { Avatar } from '../parts/avatar.ts';
import { Icon } from '../parts/icons.ts';
import { appChannel, messagesIn, openChannel, partnerOf, place, titleOf } from '../state.ts';
import { Home } from '../views/home.ts';

export function Main(): VNode {
  const channel = openChannel.value;
  if (!channel) return html`<main class="main"><p class="muted">There is no channel for this person.</p></main>`;
  const isApp = channel.id === appChannel.value?.id;
  const isHome = place.value.kind === 'home';
  return html`<main class="main" aria-label=${titleOf(channel)}>
    <${Head} channel=${channel} />
    ${isApp && html`<${Tabs} channel=${channel} isHome=${isHome} />`}
    ${
      isHome
        ? html`<${Home} />`
        : html`<${MessageList} channel=${channel} messages=${messagesIn(channel.id)} />
          <${Composer} channelId=${channel.id} label=${`Message ${channel.kind === 'im' ? '' : '#'}${titleOf(channel)}`} />`
    }
  </main>`;
}

function Head({ channel }: { channel: SeenChannel }): VNode {
  const partner = partnerOf(channel);
  return html`<header class="main-head">
    ${channel.kind === 'im' ? html`<${Avatar} person=${partner} small />` : html`<${Icon} name=${channel.kind === 'private' ? 'lock' : 'hash'} />`}
    <h1>${titleOf(channel)}</h1>
    <span class="muted purpose">${channel.kind === 'im' ? (partner?.title ?? '') : channel.purpose}</span>
    ${channel.kind !== 'im' && html`<span class="muted members" title="Members"><${Icon} name="people" /> ${channel.members.length}</span>`}
  </header>`;
}

function Tabs({ channel, isHome }: { channel: SeenChannel; isHome: boolean }): VNode {
  const tab = (label: string, isOn: boolean, go: () => void) =>
    html`<button type="button" role="tab" class="tab" aria-selected=${isOn} onClick=${go}>${label}</button>`;
  return html`<div class="tabs" role="tablist" aria-label="App">
    ${tab('Home', isHome, goHome)} ${tab('Messages', !isHome, () => goToChannel(channel.id))}
  </div>`;
}
