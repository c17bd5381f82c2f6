// Keeps a workspace over a restart: a file with its messages, channels, Homes, pictures, tokens and moved clock.

import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { Block } from '../limits/index.ts';
import { WorkspaceRefusedError } from '../refused.ts';
import type { Channel, Message, StoredFile, View } from './model.ts';
import type { World } from './world.ts';

const version = 1;
const record = z.record(z.string(), z.unknown());
const kept = z.object({
  version: z.literal(version),
  clockOffset: z.number(),
  appToken: z.string(),
  botTokens: z.record(z.string(), z.string()),
  channels: z.array(record),
  messages: z.array(record),
  homes: z.array(record),
  files: z.array(record),
});

export function saveState(world: World, path: string): void {
  const state: z.infer<typeof kept> = {
    version,
    clockOffset: world.clock.offset(),
    appToken: world.appToken,
    botTokens: Object.fromEntries([...world.teams.values()].map((team) => [team.id, team.botToken])),
    channels: [...world.channels.values()].map((channel) => ({ ...channel, members: [...channel.members] })),
    messages: [...world.messages.values()].flat().map(({ chosen: _, ...message }) => message),
    homes: [...world.homes.values()],
    files: [...world.files.values()].map((file) => ({
      ...file,
      bytes: file.bytes && Buffer.from(file.bytes).toString('base64'),
    })),
  };
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, JSON.stringify(state), { mode: 0o600 });
  renameSync(`${path}.new`, path);
}

/** Puts back what was kept; nothing happens where there is no file yet. */
export function loadState(world: World, path: string): void {
  if (!existsSync(path)) return;
  const state = readState(path);
  if (state.clockOffset !== 0) world.clock.advance(state.clockOffset);
  for (const channel of state.channels as unknown as (Channel & { members: string[] })[])
    world.channels.set(channel.id, { ...channel, members: new Set(channel.members) });
  for (const message of state.messages as unknown as Message[]) putBack(world, message);
  for (const home of state.homes as unknown as View[]) world.homes.set(home.userId, home);
  for (const file of state.files as unknown as (StoredFile & { bytes?: string })[]) {
    const { bytes, ...rest } = file;
    world.files.set(file.id, bytes === undefined ? rest : { ...rest, bytes: Buffer.from(bytes, 'base64') });
  }
}

function putBack(world: World, message: Message): void {
  const list = world.messages.get(message.channelId) ?? [];
  list.push({ ...message, blocks: message.blocks as readonly Block[], chosen: new Map() });
  world.messages.set(message.channelId, list);
}

/** The tokens of last time, so that an app with its own configuration still finds its workspace. */
export function keptTokens(path: string | undefined) {
  if (path === undefined || !existsSync(path)) return undefined;
  const { appToken, botTokens } = readState(path);
  return { appToken, botTokens };
}

export const resetState = (path: string): void => rmSync(path, { force: true });

function readState(path: string): z.infer<typeof kept> {
  try {
    return kept.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (cause) {
    const advice = `${path} cannot be read as a kept workspace; start with --reset to begin anew`;
    throw new WorkspaceRefusedError('bad-state', advice, cause);
  }
}

/** Saves soon after each change, once for many, and at the end. */
export function keepState(world: World, path: string): () => void {
  let timer: NodeJS.Timeout | undefined;
  const save = () => {
    timer = undefined;
    saveState(world, path);
  };
  const stop = world.changes.listen(({ kind }) => {
    if (kind === 'traffic' || kind === 'app' || timer) return;
    timer = setTimeout(save, 300);
    timer.unref();
  });
  return () => {
    stop();
    clearTimeout(timer);
    saveState(world, path);
  };
}
