// The workspace's places: channels, direct messages and the app.

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { SeenChannel } from '../../seen.ts';
import { goHome, goToChannel, goToPerson } from '../navigate.ts';
import { Avatar } from '../parts/avatar.ts';
import { Icon } from '../parts/icons.ts';
import { appChannel, isDrawerOpen, me, openChannel, personById, seen, unread } from '../state.ts';

export function Sidebar(): VNode {
  const { team, channels = [], app } = seen.value ?? {};
  const rooms = channels.filter(({ kind }) => kind !== 'im');
  return html`
    <button type="button" class="shade" aria-label="Close the menu" tabindex="-1" onClick=${() => {
      isDrawerOpen.value = false;
    }}></button>
    <nav class="sidebar" id="sidebar" aria-label="Workspace">
      <div class="workspace-name">${team?.name}</div>
      <div class="places" tabindex="-1">
        <h2>Channels</h2>
        <ul>${rooms.map((channel) => html`<li><${Room} channel=${channel} /></li>`)}</ul>
        <h2>Direct messages</h2>
        <ul>${colleagues().map((person) => html`<li><${Colleague} id=${person.id} /></li>`)}</ul>
        <h2>Apps</h2>
        <ul><li><${AppPlace} name=${app?.name ?? 'App'} /></li></ul>
      </div>
    </nav>
  `;
}

const colleagues = () =>
  (seen.value?.people ?? []).filter(
    (person) => !person.isBot && person.teamId === seen.value?.team.id && person.id !== me.value?.id,
  );

const badge = (channel: SeenChannel | undefined): number => unread.value.get(channel?.id ?? '') ?? 0;

const Unread = ({ count }: { count: number }): VNode | null =>
  count > 0 ? html`<span class="unread" aria-label=${`${count} unread`}>${count}</span>` : null;

function Room({ channel }: { channel: SeenChannel }): VNode {
  const isOpen = openChannel.value?.id === channel.id;
  return html`<button type="button" class=${`place ${badge(channel) ? 'new' : ''}`} aria-current=${isOpen ? 'page' : undefined}
    onClick=${() => goToChannel(channel.id)}>
    <${Icon} name=${channel.kind === 'private' ? 'lock' : 'hash'} /><span class="place-name">${channel.name}</span><${Unread} count=${badge(channel)} />
  </button>`;
}

function Colleague({ id }: { id: string }): VNode {
  const person = personById(id);
  const channel = seen.value?.channels.find(({ kind, members }) => kind === 'im' && members.includes(id));
  const isOpen = channel !== undefined && openChannel.value?.id === channel.id;
  return html`<button type="button" class=${`place ${badge(channel) ? 'new' : ''}`} aria-current=${isOpen ? 'page' : undefined}
    onClick=${() => goToPerson(id)}>
    <${Avatar} person=${person} small /><span class="place-name">${person?.realName}</span><${Unread} count=${badge(channel)} />
  </button>`;
}

function AppPlace({ name }: { name: string }): VNode {
  const channel = appChannel.value;
  const isOpen = openChannel.value?.id === channel?.id;
  return html`<button type="button" class=${`place ${badge(channel) ? 'new' : ''}`} aria-current=${isOpen ? 'page' : undefined}
    onClick=${() => (badge(channel) > 0 && channel ? goToChannel(channel.id) : goHome())}>
    <${Avatar} person=${personById(seen.value?.team.botUserId ?? '')} small /><span class="place-name">${name}</span><${Unread} count=${badge(channel)} />
  </button>`;
}
