// Deliveries over Socket Mode: the WebSocket server that apps.connections.open leads to.

import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { newId } from '../world/ids.ts';
import type { World } from '../world/world.ts';
import type { Ack, Delivery, Transport } from './courier.ts';

/** Slack's page on Socket Mode: ten connections to an app, each delivery to any one of them. */
const mostConnections = 10;
/** Bolt's client gives up when it hears no ping for thirty seconds. */
const pingEvery = 10_000;

export type SocketMode = {
  readonly upgrade: (request: IncomingMessage, duplex: Duplex, head: Buffer, url: URL) => boolean;
  readonly transport: Transport;
  readonly connections: () => number;
  /** Asks every connection to come again, as Slack does every few hours. */
  readonly refresh: (reason: 'warning' | 'refresh_requested') => void;
  readonly close: () => void;
};

type Waiting = Map<string, (ack: Ack) => void>;

export function socketMode(world: World): SocketMode {
  const sockets = new WebSocketServer({ noServer: true });
  const waiting: Waiting = new Map();
  sockets.on('connection', (socket) => greet(world, sockets, socket, waiting));
  const heart = setInterval(() => {
    for (const socket of sockets.clients) socket.ping();
  }, pingEvery);
  heart.unref();
  return {
    upgrade: (request, duplex, head, url) => {
      if (url.pathname !== '/link/' || !world.tickets.delete(url.searchParams.get('ticket') ?? '')) return false;
      sockets.handleUpgrade(request, duplex, head, (socket) => sockets.emit('connection', socket, request));
      return true;
    },
    transport: (delivery, within) => send(sockets, waiting, delivery, within),
    connections: () => sockets.clients.size,
    refresh: (reason) => {
      for (const socket of sockets.clients) socket.send(JSON.stringify({ type: 'disconnect', reason }));
    },
    close: () => {
      clearInterval(heart);
      for (const socket of sockets.clients) leave(socket);
      sockets.close();
    },
  };
}

/** A client that does not answer the close is cut off, so that a stop never hangs on it. */
function leave(socket: WebSocket): void {
  socket.close(1001);
  setTimeout(() => socket.terminate(), 500).unref();
}

function greet(world: World, sockets: WebSocketServer, socket: WebSocket, waiting: Waiting): void {
  if (sockets.clients.size > mostConnections) {
    socket.send(JSON.stringify({ type: 'disconnect', reason: 'too_many_websockets' }));
    socket.close();
    return;
  }
  socket.on('message', (data) => acknowledge(waiting, String(data)));
  socket.on('close', () => world.changes.tell({ kind: 'app' }));
  const about = { host: 'local', build_number: 1, approximate_connection_time: 18_060 };
  socket.send(
    JSON.stringify({
      type: 'hello',
      num_connections: sockets.clients.size,
      debug_info: about,
      connection_info: { app_id: world.appId },
    }),
  );
  world.changes.tell({ kind: 'app' });
}

function acknowledge(waiting: Waiting, text: string): void {
  const { envelope_id: id, payload } = JSON.parse(text) as { envelope_id?: string; payload?: unknown };
  const resolve = waiting.get(id ?? '');
  if (!resolve) return;
  waiting.delete(id ?? '');
  const empty = payload === undefined || (typeof payload === 'object' && Object.keys(payload ?? {}).length === 0);
  resolve({ ok: true, body: empty ? undefined : payload });
}

const typeOf = { command: 'slash_commands', interactive: 'interactive', event: 'events_api' } as const;

function send(sockets: WebSocketServer, waiting: Waiting, delivery: Delivery, within: number): Promise<Ack> {
  const open = [...sockets.clients].filter((socket) => socket.readyState === socket.OPEN);
  const socket = open[Math.floor(Math.random() * open.length)];
  if (!socket) return Promise.resolve({ ok: false, error: 'dispatch_failed', reason: 'connection_failed' });
  const envelope = newId('E');
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      waiting.delete(envelope);
      resolve({ ok: false, error: 'operation_timeout', reason: 'http_timeout' });
    }, within);
    waiting.set(envelope, (ack) => {
      clearTimeout(timer);
      resolve(ack);
    });
    socket.send(JSON.stringify(enveloped(delivery, envelope)));
  });
}

function enveloped(delivery: Delivery, envelope: string) {
  const retry = delivery.kind === 'event' ? delivery.retry : undefined;
  return {
    envelope_id: envelope,
    type: typeOf[delivery.kind],
    accepts_response_payload: delivery.kind !== 'event',
    payload: delivery.payload,
    ...(retry ? { retry_attempt: retry.number, retry_reason: retry.reason } : {}),
  };
}
