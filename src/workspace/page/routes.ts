// The page's addresses: its document, code, pictures, what a person sees, and what they do.

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Stage } from '../acts/stage.ts';
import { sendJson } from '../http/answer.ts';
import { readBody } from '../http/body.ts';
import type { Route } from '../http/server.ts';
import { LARGEST_FILE, takeIn } from '../world/files.ts';
import type { Person } from '../world/model.ts';
import type { World } from '../world/world.ts';
import { act, carryOut } from './acts.ts';
import { pictureType } from './file-types.ts';
import { asset, versionOf } from './modules.ts';
import { contentPolicy, html, icon } from './shell.ts';
import { type Showing, snapshot } from './snapshot.ts';

export const pageRoutes = (world: World, stage: () => Stage, showing: Showing): readonly Route[] => [
  async (request, response, url) => request.method === 'GET' && document(world, response, url, showing),
  async (request, response, url) => request.method === 'GET' && code(response, url),
  async (request, response, url) => request.method === 'GET' && file(world, response, url),
  async (request, response, url) => request.method === 'GET' && seen(world, response, url, showing),
  async (request, response, url) => request.method === 'POST' && takeFile(world, request, response, url),
  async (request, response, url) => request.method === 'GET' && traffic(world, response, url),
  async (request, response, url) => request.method === 'POST' && done(stage, request, response, url),
];

const safe = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' };
const anew = 'no-cache';
/** For addresses that name what lies there. */
const forEver = 'max-age=31536000, immutable';

type Sent = { readonly type: string; readonly body: string | Uint8Array };

function send(response: ServerResponse, { type, body }: Sent, keep: typeof anew | typeof forEver = anew): true {
  response.writeHead(200, {
    ...safe,
    'cache-control': keep,
    'content-type': `${type}; charset=utf-8`,
    'content-security-policy': contentPolicy,
  });
  response.end(body);
  return true;
}

function document(world: World, response: ServerResponse, url: URL, showing: Showing): boolean {
  const link = /^\/archives\/(\w+)\/p(\d+)(\d{6})$/.exec(url.pathname);
  if (link) {
    response.writeHead(302, { location: `/?channel=${link[1]}&message=${link[2]}.${link[3]}` }).end();
    return true;
  }
  if (url.pathname !== '/') return false;
  const person = wanted(world, url);
  const what = person ? snapshot(world, person.id, showing) : null;
  return send(response, { type: 'text/html', body: html(`${world.manifest.appName} – local workspace`, what) });
}

function code(response: ServerResponse, url: URL): boolean {
  if (url.pathname === '/page/icon.svg') return send(response, { type: 'image/svg+xml', body: icon });
  const found = asset(url.pathname);
  if (!found) return false;
  const asked = url.searchParams.get('v');
  return send(response, found, asked !== null && asked === versionOf(found.body) ? forEver : anew);
}

/** Pictures are drawn; everything else is only ever handed over to be kept. */
function file(world: World, response: ServerResponse, url: URL): boolean {
  const found = world.files.get(/^\/page\/file\/(\w+)$/.exec(url.pathname)?.[1] ?? '');
  if (!found?.bytes) return false;
  const type = pictureType(found.name);
  if (type !== undefined) return send(response, { type, body: found.bytes });
  response.writeHead(200, {
    ...safe,
    'cache-control': anew,
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(found.name)}`,
    'content-security-policy': contentPolicy,
  });
  response.end(found.bytes);
  return true;
}

function seen(world: World, response: ServerResponse, url: URL, showing: Showing): boolean {
  if (url.pathname !== '/page/seen') return false;
  const person = wanted(world, url);
  if (person) sendJson(response, 200, snapshot(world, person.id, showing));
  else sendJson(response, 404, { ok: false, error: 'no_people' });
  return true;
}

/** The bytes of a file that somebody puts into a form. */
async function takeFile(world: World, request: IncomingMessage, response: ServerResponse, url: URL): Promise<boolean> {
  if (url.pathname !== '/page/file') return false;
  const person = world.people.get(url.searchParams.get('as') ?? '');
  const bytes = await readBody(request, LARGEST_FILE);
  const name = url.searchParams.get('name') ?? '';
  const isRaw = request.headers['content-type'] === 'application/octet-stream';
  const id =
    person && !person.isBot && bytes && isRaw
      ? takeIn(world, { teamId: person.teamId, userId: person.id, name, bytes })
      : undefined;
  if (id === undefined) sendJson(response, 400, { ok: false, shown: 'A file has at most 10 MB and is not empty.' });
  else sendJson(response, 200, { ok: true, id });
  return true;
}

/** Whom the address names, else the first person there is. */
function wanted(world: World, url: URL): Person | undefined {
  const named = world.people.get(url.searchParams.get('as') ?? '');
  return named && !named.isBot ? named : [...world.people.values()].find((person) => !person.isBot);
}

/** Asked for by the inspector alone: it is far more than a page needs to begin. */
function traffic(world: World, response: ServerResponse, url: URL): boolean {
  if (url.pathname !== '/page/traffic') return false;
  sendJson(response, 200, world.traffic.entries());
  return true;
}

const largestAct = 1024 * 1024;

/** JSON only: a form of another site cannot send that without asking first. */
async function done(
  stage: () => Stage,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<boolean> {
  if (url.pathname !== '/page/act') return false;
  const person = stage().world.people.get(url.searchParams.get('as') ?? '');
  const body = await readBody(request, largestAct);
  const isJson = request.headers['content-type'] === 'application/json';
  const given = act.safeParse(body && isJson ? parsed(body.toString('utf8')) : undefined);
  if (!person || person.isBot || !given.success)
    sendJson(response, 400, { ok: false, error: 'not_there', shown: 'No such act' });
  else sendJson(response, 200, await carryOut(stage(), person, given.data));
  return true;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
