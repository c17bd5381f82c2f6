// Puts the workspace together and starts it.

import type { Server } from 'node:http';
import { systemClock } from '../clock.ts';
import type { Stage } from './acts/stage.ts';
import { type Courier, courier } from './deliver/courier.ts';
import { eventSender } from './deliver/events.ts';
import { greetApp } from './deliver/greet.ts';
import { httpTransport } from './deliver/http.ts';
import { type SocketMode, socketMode } from './deliver/socket.ts';
import { type Actor, actor } from './driver.ts';
import { defaultGuide } from './guide.ts';
import { isLoopback } from './http/guard.ts';
import { type Serving, serve } from './http/server.ts';
import { type MovableClock, movableClock } from './movable-clock.ts';
import type { WorkspaceOptions } from './options.ts';
import { livePages } from './page/live.ts';
import { pageRoutes } from './page/routes.ts';
import { WorkspaceRefusedError } from './refused.ts';
import { defaultTeams } from './seeds.ts';
import { newSecret } from './world/ids.ts';
import type { Team } from './world/model.ts';
import { keepState, keptTokens, loadState } from './world/state-file.ts';
import type { TrafficEntry } from './world/traffic.ts';
import { until } from './world/until.ts';
import { makeWorld, type World } from './world/world.ts';

export type Workspace = {
  /** The page's address. */
  readonly url: string;
  /** Give it to the app as `slackApiUrl`. */
  readonly apiUrl: string;
  /** The first team's; each team has its own in `teams`. */
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
  readonly teams: readonly Team[];
  readonly clock: MovableClock;
  /** Tells where the app listens for deliveries; without it they go over Socket Mode. */
  readonly connectApp: (url: string) => Promise<void>;
  /** Resolves when a Socket Mode connection stands. */
  readonly untilSocket: () => Promise<void>;
  /** Asks every Socket Mode connection to come again, as Slack does every few hours. */
  readonly refreshSockets: () => void;
  readonly as: (userId: string) => Actor;
  readonly traffic: () => readonly TrafficEntry[];
  /** What was refused or failed, for tests that want nothing of that. */
  readonly refusals: () => readonly TrafficEntry[];
  readonly close: () => Promise<void>;
};

/** Throws WorkspaceRefusedError when it would be open to others, in production, or its kept state is unreadable. */
export async function startWorkspace(options: WorkspaceOptions): Promise<Workspace> {
  const host = options.host ?? '127.0.0.1';
  refuseOpenDoors(host);
  const world = worldOf(options);
  const sockets = socketMode(world);
  const letters = courier(world, options.ackWithin);
  letters.use(sockets.transport);
  const faces = pageOf(
    world,
    options,
    () => stage,
    () => sockets.connections() > 0 || letters.isHttp(),
  );
  const serving = serve(world, host, faces.routes, [faces.live.upgrade, sockets.upgrade]);
  const stage: Stage = { world, courier: letters, send: eventSender(world, letters), origin: serving.origin };
  await listening(serving.server, options.port ?? 0, host);
  const leave = options.statePath === undefined ? () => {} : keepState(world, options.statePath);
  const close = async () => {
    leave();
    faces.live.close();
    sockets.close();
    await stopped(serving.server);
  };
  const workspace = described({ world, serving, sockets, letters, stage, close, options });
  if (options.appUrl !== undefined) await workspace.connectApp(options.appUrl);
  return workspace;
}

function worldOf({ manifest, clock, wall, teams, statePath }: WorkspaceOptions): World {
  const world = makeWorld({
    clock: clock ?? movableClock(),
    wall: wall ?? systemClock,
    manifest,
    teams: teams ?? defaultTeams,
    tokens: keptTokens(statePath),
  });
  if (statePath !== undefined) loadState(world, statePath);
  world.clock.onMove(() => world.changes.tell({ kind: 'clock' }));
  return world;
}

function pageOf(world: World, { guide }: WorkspaceOptions, stage: () => Stage, isConnected: () => boolean) {
  const showing = { guide: guide ?? defaultGuide, isConnected };
  return { routes: pageRoutes(world, stage, showing), live: livePages(world, showing) };
}

type Parts = {
  readonly world: World;
  readonly serving: Serving;
  readonly sockets: SocketMode;
  readonly letters: Courier;
  readonly stage: Stage;
  readonly close: () => Promise<void>;
  readonly options: WorkspaceOptions;
};

function described({ world, serving, sockets, letters, stage, close, options }: Parts): Workspace {
  const teams = [...world.teams.values()];
  const signingSecret = options.signingSecret ?? newSecret();
  return {
    url: serving.origin(),
    apiUrl: `${serving.origin()}/api/`,
    botToken: teams[0]?.botToken ?? '',
    appToken: world.appToken,
    signingSecret,
    teams,
    clock: world.clock,
    connectApp: async (url) => {
      letters.use(httpTransport(url, signingSecret), 'http');
      await greetApp(world, letters, url);
      world.changes.tell({ kind: 'app' });
    },
    untilSocket: async () => {
      await until(world, 'a Socket Mode connection', () => (sockets.connections() > 0 ? true : undefined));
    },
    refreshSockets: () => sockets.refresh('refresh_requested'),
    as: (userId) => actor(stage, userId),
    traffic: world.traffic.entries,
    refusals: () => world.traffic.entries().filter((entry) => entry.error !== null),
    close,
  };
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

const stopped = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
