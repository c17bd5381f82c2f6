// The workspace as one person sees it, made for the page.

import type { GuideStep } from '../guide.ts';
import { openIm, personOf, teamOf } from '../world/conversations.ts';
import { visibleTo } from '../world/messages.ts';
import type { Channel, Message, Person, Team, View } from '../world/model.ts';
import { stackOf } from '../world/views.ts';
import type { World } from '../world/world.ts';
import { isPicture } from './file-types.ts';
import type { SeenApp, SeenChannel, SeenClock, SeenMessage, SeenPerson, SeenTeam, SeenView, Snapshot } from './seen.ts';

export type Showing = { readonly guide: readonly GuideStep[]; readonly isConnected: () => boolean };

export function snapshot(world: World, userId: string, showing: Showing): Snapshot {
  const me = personOf(world, userId);
  const team = teamOf(world, me.teamId);
  openIm(world, team.id, team.botUserId, userId);
  const channels = seenChannels(world, me);
  const names = new Set(world.manifest.commands.map((command) => command.name));
  return {
    me: userId,
    team: seenTeam(team),
    teams: [...world.teams.values()].map(seenTeam),
    people: [...world.people.values()].map(seenPerson),
    channels,
    messages: channels.flatMap(({ id }) =>
      visibleTo(world, id, userId).map((message) => seenMessage(world, message, userId)),
    ),
    stack: stackOf(world, userId).map(seenView),
    home: seenHome(world, userId),
    clock: seenClock(world),
    app: seenApp(world, showing),
    commands: world.manifest.commands,
    shortcuts: world.manifest.shortcuts,
    guide: showing.guide.filter(({ fill }) => names.has(fill.split(' ')[0] ?? '')),
    heard: world.changes.count(),
  };
}

/** A person's own channels; those of a workspace they are in but never joined are left out. */
export const seenChannels = (world: World, person: Person): readonly SeenChannel[] =>
  [...world.channels.values()].filter((channel) => channel.members.has(person.id)).map(seenChannel);

const seenChannel = ({ id, name, kind, purpose, members }: Channel): SeenChannel => ({
  id,
  name,
  kind,
  purpose,
  members: [...members],
});

const seenTeam = ({ id, name, botUserId }: Team): SeenTeam => ({ id, name, botUserId });

const seenPerson = ({ id, teamId, name, realName, title, part, isBot }: Person): SeenPerson => ({
  id,
  teamId,
  name,
  realName,
  title,
  part,
  isBot,
});

export function seenMessage(world: World, message: Message, userId: string): SeenMessage {
  const { ts, channelId, userId: author, text, blocks } = message;
  const files = (message.fileIds ?? []).flatMap((id) => world.files.get(id) ?? []);
  return {
    ts,
    channelId,
    userId: author,
    text,
    blocks,
    isPrivate: message.onlyFor !== undefined,
    threadTs: message.threadTs ?? null,
    isEdited: message.edited !== undefined,
    files: files.map(({ id, name, title, altText }) => ({ id, name, title, altText, isPicture: isPicture(name) })),
    values: message.chosen.get(userId) ?? {},
  };
}

export const seenView = ({ id, hash, payload, values }: View): SeenView => ({ id, hash, payload, values });

export const seenHome = (world: World, userId: string): SeenView | null => {
  const home = world.homes.get(userId);
  return home ? seenView(home) : null;
};

export const seenClock = ({ clock }: World): SeenClock => ({ now: clock.now().getTime(), offset: clock.offset() });

export const seenApp = ({ manifest }: World, { isConnected }: Showing): SeenApp => ({
  name: manifest.appName,
  isConnected: isConnected(),
});
