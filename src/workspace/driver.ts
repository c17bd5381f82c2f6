// Acts as one person for tests: the same acts as the page's, with waiting for what the app does next.

import { click } from './acts/click.ts';
import { typeCommand } from './acts/command.ts';
import type { Filled } from './acts/fill.ts';
import { openApp } from './acts/home.ts';
import type { Where } from './acts/place.ts';
import { directMessages, say } from './acts/say.ts';
import { search } from './acts/search.ts';
import { globalShortcut, messageShortcut } from './acts/shortcut.ts';
import type { Outcome, Stage } from './acts/stage.ts';
import { close, submit } from './acts/submit.ts';
import type { Raw } from './world/choose.ts';
import { personOf, teamOf } from './world/conversations.ts';
import { takeIn } from './world/files.ts';
import { findMessage, visibleTo } from './world/messages.ts';
import type { Channel, Message, Person, View } from './world/model.ts';
import { until } from './world/until.ts';
import { stackOf, topOf } from './world/views.ts';
import type { World } from './world/world.ts';

/** A channel by id or by name, with or without `#`. */
type ChannelName = string;
type In = { readonly channel?: ChannelName; readonly thread?: string };
type Picking = {
  readonly value?: Raw;
  readonly block?: string;
  readonly filled?: Filled;
  readonly channel?: ChannelName;
};

/** Acts of a person on the workspace. `target` is a view's id or a message's ts. */
export type Actor = {
  readonly person: Person;
  readonly command: (name: string, text?: string, where?: In) => Promise<Outcome>;
  readonly say: (text: string, where?: In) => Promise<Outcome>;
  readonly clickAction: (target: string, actionId: string, picking?: Picking) => Promise<Outcome>;
  readonly submitView: (viewId: string, filled?: Filled) => Promise<Outcome>;
  readonly closeView: (how?: { readonly all?: boolean }) => Promise<Outcome>;
  readonly globalShortcut: (callbackId: string) => Promise<Outcome>;
  readonly messageShortcut: (callbackId: string, ts: string, channel?: ChannelName) => Promise<Outcome>;
  /** Takes a file in for a form; what comes back is entered as its input's value. */
  readonly upload: (name: string, bytes: Uint8Array) => string;
  readonly openHome: () => Promise<Outcome>;
  readonly options: (target: string, actionId: string, query: string, blockId?: string) => ReturnType<typeof search>;
  /** What the person sees in a channel apart from what only they see. */
  readonly messages: (channel?: ChannelName) => readonly Message[];
  readonly ephemerals: (channel?: ChannelName) => readonly Message[];
  /** The direct messages with the app. */
  readonly dms: () => readonly Message[];
  readonly view: () => View | undefined;
  readonly viewStack: () => readonly View[];
  readonly home: () => View | undefined;
  readonly untilView: (matches?: (view: View) => boolean) => Promise<View>;
  readonly untilHome: (matches?: (view: View) => boolean) => Promise<View>;
  readonly untilMessage: (matches?: (message: Message) => boolean, channel?: ChannelName) => Promise<Message>;
  readonly untilEphemeral: (matches?: (message: Message) => boolean, channel?: ChannelName) => Promise<Message>;
  readonly untilDm: (matches?: (message: Message) => boolean) => Promise<Message>;
  readonly untilNoView: () => Promise<void>;
};

const always = () => true;

export function actor(stage: Stage, userId: string): Actor {
  const { world } = stage;
  const person = personOf(world, userId);
  const channelOf = (name: ChannelName = 'general') => findChannel(world, person, name);
  const seen = (name?: ChannelName) => visibleTo(world, channelOf(name).id, userId);
  const messages = (name?: ChannelName) => seen(name).filter(({ onlyFor }) => onlyFor === undefined);
  const ephemerals = (name?: ChannelName) => seen(name).filter(({ onlyFor }) => onlyFor !== undefined);
  const dms = () => visibleTo(world, botChannel(stage, person).id, userId);
  const view = () => topOf(world, userId);
  const home = () => world.homes.get(userId);
  const wait = <T>(what: string, find: () => T | undefined) => until(world, `${person.name} to see ${what}`, find);
  return {
    person,
    command: (name, text = '', where = {}) =>
      typeCommand(stage, person, { text: `${name} ${text}`, ...placed(channelOf, where) }),
    say: (text, where = {}) => say(stage, person, { text, ...placed(channelOf, where) }),
    clickAction: (target, actionId, { value, block, filled, channel } = {}) =>
      click(stage, person, {
        where: whereIs(world, person, target, channel),
        actionId,
        blockId: block,
        raw: value,
        filled,
      }),
    submitView: (viewId, filled = {}) => submit(stage, person, { viewId, filled }),
    closeView: ({ all = false } = {}) => close(stage, person, { all }),
    globalShortcut: (callbackId) => globalShortcut(stage, person, callbackId),
    messageShortcut: (callbackId, ts, channel) =>
      messageShortcut(stage, person, { callbackId, where: whereIs(world, person, ts, channel) }),
    upload: (name, bytes) => {
      const id = takeIn(world, { teamId: person.teamId, userId, name, bytes });
      if (id === undefined) throw new Error(`Slack would not take ${name}`);
      return id;
    },
    openHome: () => openApp(stage, person, 'home'),
    options: (target, actionId, query, blockId) =>
      search(stage, person, { where: whereIs(world, person, target), actionId, query, blockId }),
    messages,
    ephemerals,
    dms,
    view,
    viewStack: () => stackOf(world, userId),
    home,
    untilView: (matches = always) => wait('a view', () => [view()].find((each) => each && matches(each))),
    untilHome: (matches = always) => wait('a Home', () => [home()].find((each) => each && matches(each))),
    untilMessage: (matches = always, name) => wait('a message', () => messages(name).findLast(matches)),
    untilEphemeral: (matches = always, name) => wait('a private message', () => ephemerals(name).findLast(matches)),
    untilDm: (matches = always) => wait('a direct message', () => dms().findLast(matches)),
    untilNoView: async () => {
      await wait('no view', () => (view() === undefined ? true : undefined));
    },
  };
}

const botChannel = (stage: Stage, person: Person) =>
  directMessages(stage, person, teamOf(stage.world, person.teamId).botUserId);

const placed = (channelOf: (name?: ChannelName) => Channel, { channel, thread }: In) => ({
  channelId: channelOf(channel).id,
  threadTs: thread,
});

function findChannel(world: World, person: Person, name: ChannelName): Channel {
  const wanted = name.replace(/^#/, '');
  const mine = [...world.channels.values()].filter(({ teamId }) => teamId === person.teamId);
  const channel = mine.find((each) => each.id === wanted) ?? mine.find((each) => each.name === wanted);
  if (!channel) throw new Error(`No channel ${name} in ${person.teamId}`);
  return channel;
}

/** A target that is on nobody's screen still leads somewhere, so that the act itself says that it is not there. */
function whereIs(world: World, person: Person, target: string, name?: ChannelName): Where {
  if (target.startsWith('V')) return { viewId: target };
  if (name !== undefined) return { channelId: findChannel(world, person, name).id, ts: target };
  const channel = [...world.channels.keys()].find((id) => findMessage(world, id, target));
  return { channelId: channel ?? '', ts: target };
}
