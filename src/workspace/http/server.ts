// The workspace's one HTTP server: the Web API, response URLs, uploads, and whatever routes the page adds.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { readArguments } from '../api/arguments.ts';
import { answerCall } from '../api/call.ts';
import { rates } from '../api/rates.ts';
import { respond } from '../api/respond.ts';
import type { World } from '../world/world.ts';
import { sendJson } from './answer.ts';
import { readBody } from './body.ts';
import { isForeign } from './guard.ts';
import { takeUpload } from './upload.ts';

export type Route = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<boolean>;

export type Upgrade = (request: IncomingMessage, duplex: Duplex, head: Buffer, url: URL) => boolean;

export type Serving = { readonly server: Server; readonly port: () => number; readonly origin: () => string };

/** Slack's own limit on a request to the Web API. */
const largestBody = 4 * 1024 * 1024;

export function serve(world: World, host: string, pages: readonly Route[], upgrades: readonly Upgrade[]): Serving {
  const routes: readonly Route[] = [
    apiRoute(world, () => origin()),
    responseRoute(world),
    uploadRoute(world),
    privateFileRoute(world),
    ...pages,
  ];
  const server = createServer((request, response) => {
    handle(routes, port(), request, response).catch((error: unknown) => {
      if (!response.headersSent) sendJson(response, 500, { ok: false, error: 'fatal_error', reason: String(error) });
      else response.destroy();
    });
  });
  server.on('upgrade', (request, duplex, head) => {
    const url = new URL(request.url ?? '/', 'http://workspace');
    const taken = !isForeign(request, port()) && upgrades.some((upgrade) => upgrade(request, duplex, head, url));
    if (!taken) duplex.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\n\r\n');
  });
  const port = () => {
    const address = server.address();
    return typeof address === 'object' && address ? address.port : 0;
  };
  const origin = () => `http://${host.includes(':') ? `[${host}]` : host}:${port()}`;
  return { server, port, origin };
}

async function handle(routes: readonly Route[], port: number, request: IncomingMessage, response: ServerResponse) {
  if (isForeign(request, port)) return sendJson(response, 403, { ok: false, error: 'this_machine_only' });
  const url = new URL(request.url ?? '/', 'http://workspace');
  for (const route of routes) if (await route(request, response, url)) return;
  sendJson(response, 404, { ok: false, error: 'not_found' });
}

const apiRoute = (world: World, origin: () => string): Route => {
  const limits = rates(world.wall);
  return async (request, response, url) => {
    const name = /^\/api\/([\w.]+)$/.exec(url.pathname)?.[1];
    if (name === undefined) return false;
    const body = await readBody(request, largestBody);
    const args = body && readArguments(request, body);
    const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? args?.token;
    const outgoing = answerCall(world, limits, {
      name,
      args,
      origin: origin(),
      token: token === undefined ? token : String(token),
    });
    const retry = outgoing.retryAfter === undefined ? {} : { 'retry-after': String(outgoing.retryAfter) };
    sendJson(response, outgoing.status, outgoing.body, {
      ...retry,
      'x-oauth-scopes': [...world.manifest.scopes].join(','),
    });
    return true;
  };
};

const responseRoute = (world: World): Route => {
  const limits = rates(world.wall);
  return async (request, response, url) => {
    const id = /^\/response\/(.+)$/.exec(url.pathname)?.[1];
    if (id === undefined) return false;
    const body = await readBody(request, largestBody);
    const answer = respond(world, limits, id, body?.toString('utf8') ?? '');
    const headers = answer.retryAfter === undefined ? {} : { 'retry-after': String(answer.retryAfter) };
    if (answer.status === 200) response.writeHead(200, { 'content-type': 'text/html' }).end('ok');
    else sendJson(response, answer.status, { ok: false, error: answer.error, messages: answer.messages }, headers);
    return true;
  };
};

/** Without the token of a team that may read files Slack leads to its sign-in page, not to an error. */
const privateFileRoute =
  (world: World): Route =>
  async (request, response, url) => {
    const [, teamId = '', id = ''] = /^\/files-pri\/(\w+)-(\w+)\//.exec(url.pathname) ?? [];
    if (id === '') return false;
    const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
    const team = world.teams.get(teamId);
    const may = team !== undefined && token === team.botToken && world.manifest.scopes.has('files:read');
    const file = world.files.get(id);
    if (!may || file?.teamId !== teamId || !file.completed || !file.bytes)
      response.writeHead(302, { location: `/?redir=${encodeURIComponent(url.pathname)}` }).end();
    else response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(file.bytes);
    return true;
  };

const uploadRoute =
  (world: World): Route =>
  async (request, response, url) => {
    const id = /^\/upload\/(\w+)$/.exec(url.pathname)?.[1];
    if (id === undefined) return false;
    const body = await readBody(request, 11_000_000);
    const problem = body ? takeUpload(world, id, request, body) : 'too_large';
    if (problem) sendJson(response, 400, { ok: false, error: problem });
    else response.writeHead(200, { 'content-type': 'text/plain' }).end('OK');
    return true;
  };
