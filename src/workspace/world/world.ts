// The state of a running workspace and how it is made from its seeds.

import type { Clock } from '../../clock.ts';
import type { Manifest } from '../manifest.ts';
import type { MovableClock } from '../movable-clock.ts';
import type { TeamSeed } from '../seeds.ts';
import { type Changes, changeFeed } from './changes.ts';
import type { Offered } from './choose.ts';
import { newId, newToken, tsSource } from './ids.ts';
import type { Channel, Message, Person, StoredFile, Team, View } from './model.ts';
import { type Passes, passes } from './passes.ts';
import { type Traffic, trafficLog } from './traffic.ts';

export type World = {
  readonly clock: MovableClock;
  /** The real time, by which triggers, response URLs and rates run. */
  readonly wall: Clock;
  readonly manifest: Manifest;
  readonly appId: string;
  readonly appToken: string;
  readonly verificationToken: string;
  readonly teams: Map<string, Team>;
  readonly people: Map<string, Person>;
  readonly channels: Map<string, Channel>;
  /** By channel, oldest first; ephemeral ones among them. */
  readonly messages: Map<string, Message[]>;
  /** Modals by person, the lowest first. */
  readonly stacks: Map<string, View[]>;
  readonly homes: Map<string, View>;
  readonly files: Map<string, StoredFile>;
  /** What the app offered in external selects, by place, block and action. */
  readonly offered: Map<string, Offered>;
  /** One-time tickets of Socket Mode connections. */
  readonly tickets: Set<string>;
  readonly passes: Passes;
  readonly traffic: Traffic;
  readonly changes: Changes;
  readonly nextTs: (now: Date) => string;
};

export type WorldSeed = {
  readonly clock: MovableClock;
  readonly wall: Clock;
  readonly manifest: Manifest;
  readonly teams: readonly TeamSeed[];
  /** Of an earlier run of this workspace. */
  readonly tokens?: { readonly appToken: string; readonly botTokens: Readonly<Record<string, string>> } | undefined;
};

export function makeWorld({ clock, wall, manifest, teams, tokens }: WorldSeed): World {
  const changes = changeFeed();
  const world: World = {
    clock,
    wall,
    manifest,
    appId: 'A0NACDESK1',
    appToken: tokens?.appToken ?? newToken('xapp'),
    verificationToken: newId('local'),
    teams: new Map(),
    people: new Map(),
    channels: new Map(),
    messages: new Map(),
    stacks: new Map(),
    homes: new Map(),
    files: new Map(),
    offered: new Map(),
    tickets: new Set(),
    passes: passes(wall),
    traffic: trafficLog(wall, changes),
    changes,
    nextTs: tsSource(),
  };
  for (const team of teams) addTeam(world, team, tokens?.botTokens[team.id] ?? newToken('xoxb'));
  return world;
}

function addTeam(world: World, seed: TeamSeed, botToken: string): void {
  const bot = `U0BOT${seed.id.slice(2)}`;
  const team = { id: seed.id, name: seed.name, domain: seed.domain };
  world.teams.set(seed.id, { ...team, botToken, botUserId: bot, botId: `B0${seed.id.slice(2)}` });
  world.people.set(bot, botPerson(world.manifest, bot, seed.id));
  for (const person of seed.people) world.people.set(person.id, { ...person, teamId: seed.id, isBot: false });
  for (const { members, bot: invited, kind, ...channel } of seed.channels) {
    const inside = [...(members ?? seed.people.map((person) => person.id)), ...(invited === false ? [] : [bot])];
    world.channels.set(channel.id, { ...channel, kind: kind ?? 'public', teamId: seed.id, members: new Set(inside) });
  }
}

function botPerson(manifest: Manifest, id: string, teamId: string): Person {
  const name = manifest.botName;
  return {
    id,
    name,
    realName: name,
    title: '',
    email: '',
    tz: 'America/Los_Angeles',
    part: 'App',
    teamId,
    isBot: true,
  };
}
