// Tells open pages what has changed, each as its person sees it, over a WebSocket.

import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Change } from '../world/changes.ts';
import { personOf } from '../world/conversations.ts';
import { findMessage } from '../world/messages.ts';
import { stackOf } from '../world/views.ts';
import type { World } from '../world/world.ts';
import type { Update } from './seen.ts';
import { type Showing, seenApp, seenChannels, seenClock, seenHome, seenMessage, seenView } from './snapshot.ts';

export type Live = {
  /** True when the upgrade was for a page. */
  readonly upgrade: (request: IncomingMessage, duplex: Duplex, head: Buffer, url: URL) => boolean;
  readonly close: () => void;
};

export function livePages(world: World, showing: Showing): Live {
  const sockets = new WebSocketServer({ noServer: true });
  const watching = new Map<WebSocket, string>();
  const stop = world.changes.listen((change) => {
    for (const [socket, userId] of watching) tell(socket, updateFor(world, showing, userId, change));
  });
  return {
    upgrade: (request, duplex, head, url) => {
      const userId = url.searchParams.get('as') ?? '';
      if (url.pathname !== '/page/live' || !world.people.has(userId)) return false;
      sockets.handleUpgrade(request, duplex, head, (socket) => {
        watching.set(socket, userId);
        if (url.searchParams.get('heard') !== String(world.changes.count())) tell(socket, { kind: 'missed' });
        socket.on('close', () => watching.delete(socket));
      });
      return true;
    },
    close: () => {
      stop();
      for (const socket of sockets.clients) socket.terminate();
    },
  };
}

const tell = (socket: WebSocket, update: Update | undefined) => update && socket.send(JSON.stringify(update));

/** Undefined where the change is not for this person's eyes. */
function updateFor(world: World, showing: Showing, userId: string, change: Change): Update | undefined {
  const { kind } = change;
  switch (kind) {
    case 'message':
      return messageUpdate(world, userId, change);
    case 'gone':
      return { kind, channelId: change.channelId, ts: change.ts };
    case 'views':
      return change.userId === userId ? { kind, stack: stackOf(world, userId).map(seenView) } : undefined;
    case 'home':
      return change.userId === userId ? { kind, home: seenHome(world, userId) } : undefined;
    case 'channels':
      return { kind, channels: seenChannels(world, personOf(world, userId)) };
    case 'clock':
      return { kind, clock: seenClock(world) };
    case 'app':
      return { kind, app: seenApp(world, showing) };
    case 'traffic': {
      const entry = world.traffic.entries().at(-1);
      return entry && { kind, entry };
    }
  }
}

type Posted = Extract<Change, { kind: 'message' }>;

function messageUpdate(world: World, userId: string, { channelId, ts }: Posted): Update | undefined {
  const message = findMessage(world, channelId, ts);
  if (!message || !world.channels.get(channelId)?.members.has(userId)) return undefined;
  const isHidden = message.onlyFor !== undefined && message.onlyFor !== userId;
  return isHidden ? undefined : { kind: 'message', message: seenMessage(world, message, userId) };
}
