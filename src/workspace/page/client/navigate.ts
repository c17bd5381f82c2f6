// Going from place to place, with the address following, so that a window can be opened as somebody somewhere.

import { batch } from '@preact/signals';
import { act, actOrToast, load } from './connection.ts';
import {
  appChannel,
  drafts,
  failures,
  isDrawerOpen,
  openChannel,
  panel,
  place,
  seen,
  threadTs,
  unread,
} from './state.ts';

export function goToChannel(id: string): void {
  batch(() => {
    place.value = { kind: 'channel', id };
    closeThread();
    arrive(id);
  });
  if (id === appChannel.value?.id) void actOrToast({ kind: 'open-app', tab: 'messages' });
}

export function goHome(): void {
  batch(() => {
    place.value = { kind: 'home' };
    closeThread();
    arrive('home');
  });
  void actOrToast({ kind: 'open-app', tab: 'home' });
}

function arrive(channel: string): void {
  isDrawerOpen.value = false;
  const left = new Map(unread.value);
  left.delete(openChannel.value?.id ?? '');
  unread.value = left;
  history.replaceState(null, '', `/?${new URLSearchParams({ as: seen.value?.me ?? '', channel })}`);
}

/** Where the address leads; to the first channel when it leads nowhere. */
export function goToAddress(): void {
  const address = new URLSearchParams(location.search);
  const wanted = address.get('channel');
  if (wanted === 'home') {
    goHome();
    return;
  }
  const channels = seen.value?.channels ?? [];
  const channel = channels.find(({ id }) => id === wanted) ?? channels.find(({ kind }) => kind !== 'im') ?? channels[0];
  if (channel) goToChannel(channel.id);
  const message = address.get('message');
  if (message) requestAnimationFrame(() => document.getElementById(`m${message}`)?.scrollIntoView());
}

/** Becomes somebody else in this window. */
export async function becomePerson(id: string): Promise<void> {
  const wasHome = place.value.kind === 'home';
  const before = openChannel.value?.id;
  await load(id);
  batch(() => {
    drafts.value = new Map();
    failures.value = new Map();
    unread.value = new Map();
  });
  const channels = seen.value?.channels ?? [];
  const same = channels.find((channel) => channel.id === before && channel.kind !== 'im');
  if (wasHome) goHome();
  else goToChannel((same ?? channels.find(({ kind }) => kind !== 'im') ?? channels[0])?.id ?? '');
}

export function openThread(ts: string): void {
  threadTs.value = ts;
  panel.value = 'thread';
}

export function closeThread(): void {
  threadTs.value = null;
  if (panel.value === 'thread') panel.value = null;
}

/** Makes a DM with the person when there is none yet. */
export async function goToPerson(id: string): Promise<void> {
  const channel = seen.value?.channels.find(({ kind, members }) => kind === 'im' && members.includes(id));
  if (channel) {
    goToChannel(channel.id);
    return;
  }
  const answer = await act({ kind: 'open-dm', other: id });
  if (answer.ok && 'channelId' in answer) goToChannel(String(answer.channelId));
}
