// What the page knows and shows, as signals: everything drawn follows from these.

import { computed, signal } from '@preact/signals';
import type { Raw } from '../../world/choose.ts';
import type { TrafficEntry } from '../../world/traffic.ts';
import type { SeenChannel, SeenMessage, SeenPerson, Snapshot } from '../seen.ts';

export type Place = { readonly kind: 'channel'; readonly id: string } | { readonly kind: 'home' };
export type Panel = 'inspector' | 'thread' | null;

export const seen = signal<Snapshot | null>(null);
export const isOnline = signal(true);
export const place = signal<Place>({ kind: 'channel', id: '' });
export const panel = signal<Panel>(null);
export const threadTs = signal<string | null>(null);
export const isDrawerOpen = signal(false);
export const unread = signal<ReadonlyMap<string, number>>(new Map());
/** What went to the app and came from it; null until the inspector has asked. */
export const traffic = signal<readonly TrafficEntry[] | null>(null);
export const toast = signal<string | null>(null);
/** Text that the guide wants in the composer. */
export const suggestion = signal<{ readonly text: string } | null>(null);

/** What was typed or picked and not yet sent, by place, block and action. */
export const drafts = signal<ReadonlyMap<string, Raw>>(new Map());
/** Elements whose click the app has not acknowledged yet, and what went wrong with others. */
export const busy = signal<ReadonlySet<string>>(new Set());
export const failures = signal<ReadonlyMap<string, string>>(new Map());

const byChannel = computed(() => {
  const map = new Map<string, SeenMessage[]>();
  for (const message of seen.value?.messages ?? []) {
    const list = map.get(message.channelId);
    if (list) list.push(message);
    else map.set(message.channelId, [message]);
  }
  return map;
});

/** Messages of a channel that are not in a thread, oldest first. */
export const messagesIn = (channelId: string): readonly SeenMessage[] =>
  (byChannel.value.get(channelId) ?? []).filter((message) => message.threadTs === null);

export const repliesTo = (channelId: string, ts: string): readonly SeenMessage[] =>
  (byChannel.value.get(channelId) ?? []).filter((message) => message.threadTs === ts);

const slackbot: SeenPerson = {
  id: 'USLACKBOT',
  teamId: '',
  name: 'slackbot',
  realName: 'Slackbot',
  title: '',
  part: '',
  isBot: true,
};

export const personById = (id: string): SeenPerson | undefined =>
  id === slackbot.id ? slackbot : seen.value?.people.find((person) => person.id === id);

export const channelById = (id: string): SeenChannel | undefined =>
  seen.value?.channels.find((channel) => channel.id === id);

export const me = computed(() => personById(seen.value?.me ?? ''));

/** The person's direct messages with the app. */
export const appChannel = computed(() => {
  const { channels = [], team } = seen.value ?? {};
  return channels.find(({ kind, members }) => kind === 'im' && team !== undefined && members.includes(team.botUserId));
});

/** The other side of a direct message. */
export const partnerOf = (channel: SeenChannel): SeenPerson | undefined =>
  personById(channel.members.find((id) => id !== seen.value?.me) ?? '');

export const titleOf = (channel: SeenChannel): string =>
  channel.kind === 'im' ? (partnerOf(channel)?.realName ?? channel.name) : channel.name;

export const openChannel = computed(() => {
  const at = place.value;
  return at.kind === 'home' ? appChannel.value : channelById(at.id);
});
