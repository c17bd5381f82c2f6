// A Slack workspace on this machine: the protocol, people who act on it, a clock that can be moved, and a page.

import type { Server } from 'node:http';
import { systemClock } from '../clock.ts';
import type { Stage } from './acts/stage.ts';
import { courier } from './deliver/courier.ts';
import { eventSender } from './deliver/events.ts';
import { greetApp } from './deliver/greet.ts';
import { httpTransport } from './deliver/http.ts';
import { socketMode } from './deliver/socket.ts';
import { type Actor, actor } from './driver.ts';
import { isLoopback } from './http/guard.ts';
import { serve } from './http/server.ts';
import type { MovableClock } from './movable-clock.ts';
import { movableClock } from './movable-clock.ts';
import type { WorkspaceOptions } from './options.ts';
import { WorkspaceRefusedError } from './refused.ts';
import { defaultTeams } from './seeds.ts';
import { newSecret } from './world/ids.ts';
import type { Team } from './world/model.ts';
import type { TrafficEntry } from './world/traffic.ts';
import { until } from './world/until.ts';
import type { World } from './world/world.ts';
import { makeWorld } from './world/world.ts';

export type { Outcome } from './acts/stage.ts';
export type { Actor } from './driver.ts';
export { type Manifest, readManifest, toManifest } from './manifest.ts';
export { type MovableClock, movableClock } from './movable-clock.ts';
export type { WorkspaceOptions } from './options.ts';
export { WorkspaceRefusedError } from './refused.ts';
export { defaultTeams, homeTeam, ownerTeam, type TeamSeed } from './seeds.ts';

export type Workspace = {
  readonly url: string;
  /** Give it to the app as `slackApiUrl`. */
  readonly apiUrl: string;
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
  readonly teams: readonly Team[];
  readonly clock: MovableClock;
  /** Tells where the app listens for deliveries; without it they go over Socket Mode. */
  readonly connectApp: (url: string) => Promise<void>;
  /** Resolves when a Socket Mode connection stands. */
  readonly untilSocket: () => Promise<void>;
  readonly as: (userId: string) => Actor;
  readonly traffic: () => readonly TrafficEntry[];
  /** What was refused or failed, for tests that want nothing of that. */
  readonly refusals: () => readonly TrafficEntry[];
  readonly close: () => Promise<void>;
};

export async function startWorkspace(options: WorkspaceOptions): Promise<Workspace> {
  const host = options.host ?? '127.0.0.1';
  refuseOpenDoors(host);
  const world = makeWorld({
    clock: options.clock ?? movableClock(),
    wall: options.wall ?? systemClock,
    manifest: options.manifest,
    teams: options.teams ?? defaultTeams,
  });
  const serving = serve(world, host, []);
  const sockets = socketMode(world, serving.server);
  const letters = courier(world, options.ackWithin);
  letters.use(sockets.transport);
  const stage: Stage = { world, courier: letters, send: eventSender(world, letters), origin: serving.origin };
  await listening(serving.server, options.port ?? 0, host);
  const signingSecret = options.signingSecret ?? newSecret();
  const connectApp = async (url: string) => {
    letters.use(httpTransport(url, signingSecret));
    await greetApp(world, letters, url);
  };
  if (options.appUrl !== undefined) await connectApp(options.appUrl);
  return {
    url: serving.origin(),
    apiUrl: `${serving.origin()}/api/`,
    ...tokens(world),
    signingSecret,
    clock: world.clock,
    connectApp,
    untilSocket: async () => {
      await until(world, 'a Socket Mode connection', () => (sockets.connections() > 0 ? true : undefined));
    },
    as: (userId) => actor(stage, userId),
    traffic: world.traffic.entries,
    refusals: () => world.traffic.entries().filter((entry) => entry.error !== null),
    close: async () => {
      sockets.close();
      serving.server.closeAllConnections();
      await new Promise((resolve) => serving.server.close(resolve));
    },
  };
}

function tokens(world: World) {
  const teams = [...world.teams.values()];
  return { teams, botToken: teams[0]?.botToken ?? '', appToken: world.appToken };
}

/** Whoever reaches the workspace may act as anybody, so it never leaves this machine and never runs in production. */
function refuseOpenDoors(host: string): void {
  if (!isLoopback(host)) throw new WorkspaceRefusedError('not-loopback', `the host ${host} is not this machine alone`);
  if (process.env.NODE_ENV === 'production')
    throw new WorkspaceRefusedError('production', 'NODE_ENV is production; set Slack tokens instead');
}

const listening = (server: Server, port: number, host: string) =>
  new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
