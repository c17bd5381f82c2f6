// Channels and direct messages: finding them, opening a DM, and how they look as Slack's JSON.

import { newId } from './ids.ts';
import type { Channel, Person, Team } from './model.ts';
import type { World } from './world.ts';

/** The direct messages of two people (or of one with the app), made when there are none. */
export function openIm(world: World, teamId: string, one: string, other: string): Channel {
  const found = [...world.channels.values()].find(
    (channel) => channel.kind === 'im' && channel.members.has(one) && channel.members.has(other),
  );
  if (found) return found;
  const channel: Channel = {
    id: newId('D'),
    teamId,
    name: 'directmessage',
    kind: 'im',
    purpose: '',
    members: new Set([one, other]),
  };
  world.channels.set(channel.id, channel);
  world.changes.tell({ kind: 'channels', teamId });
  return channel;
}

/** What Slack calls a channel in deliveries. */
export const channelName = (channel: Channel): string =>
  channel.kind === 'private' ? 'privategroup' : channel.kind === 'im' ? 'directmessage' : channel.name;

export const teamOf = (world: World, id: string): Team => {
  const team = world.teams.get(id);
  if (!team) throw new Error(`No team ${id} in this workspace`);
  return team;
};

export const personOf = (world: World, id: string): Person => {
  const person = world.people.get(id);
  if (!person) throw new Error(`No person ${id} in this workspace; there are ${[...world.people.keys()].join(', ')}`);
  return person;
};

export function channelJson(channel: Channel, botUserId: string) {
  const isIm = channel.kind === 'im';
  return {
    id: channel.id,
    name: isIm ? undefined : channel.name,
    is_channel: channel.kind === 'public',
    is_group: channel.kind === 'private',
    is_im: isIm,
    is_mpim: false,
    is_private: channel.kind !== 'public',
    is_archived: false,
    is_member: channel.members.has(botUserId),
    is_shared: false,
    is_ext_shared: false,
    is_org_shared: false,
    context_team_id: channel.teamId,
    ...(isIm
      ? { user: [...channel.members].find((id) => id !== botUserId) }
      : { num_members: channel.members.size, purpose: { value: channel.purpose, creator: '', last_set: 0 } }),
  };
}
