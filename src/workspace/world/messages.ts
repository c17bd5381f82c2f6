// Posting, changing and removing messages, and how a message looks as Slack's JSON.

import type { Block } from '../limits/index.ts';
import { newBlockId } from './ids.ts';
import type { Message } from './model.ts';
import type { World } from './world.ts';

export type Draft = {
  readonly channelId: string;
  readonly userId: string;
  readonly text: string;
  readonly blocks?: readonly Block[];
  readonly threadTs?: string | undefined;
  readonly onlyFor?: string | undefined;
  readonly metadata?: unknown;
  readonly fileIds?: readonly string[];
};

export function post(world: World, draft: Draft): Message {
  const { threadTs, onlyFor, metadata, fileIds, ...rest } = draft;
  const message: Message = {
    ...rest,
    ts: world.nextTs(world.clock.now()),
    blocks: withIds(draft.blocks ?? []),
    chosen: new Map(),
    ...(threadTs === undefined ? {} : { threadTs }),
    ...(onlyFor === undefined ? {} : { onlyFor }),
    ...(metadata === undefined ? {} : { metadata }),
    ...(fileIds === undefined ? {} : { fileIds }),
  };
  const list = world.messages.get(message.channelId) ?? [];
  list.push(message);
  world.messages.set(message.channelId, list);
  world.changes.tell({ kind: 'message', channelId: message.channelId, ts: message.ts });
  return message;
}

export function revise(world: World, message: Message, next: { text: string; blocks: readonly Block[] }): void {
  message.text = next.text;
  message.blocks = withIds(next.blocks);
  message.edited = world.nextTs(world.clock.now());
  message.chosen.clear();
  world.changes.tell({ kind: 'message', channelId: message.channelId, ts: message.ts });
}

export function remove(world: World, message: Message): void {
  const list = world.messages.get(message.channelId) ?? [];
  list.splice(list.indexOf(message), 1);
  const { channelId, ts, onlyFor } = message;
  world.changes.tell({ kind: 'gone', channelId, ts, ...(onlyFor === undefined ? {} : { onlyFor }) });
}

export const findMessage = (world: World, channelId: string, ts: unknown): Message | undefined =>
  world.messages.get(channelId)?.find((message) => message.ts === ts);

/** Slack gives every block an id; one that was left out differs each time. */
export const withIds = (blocks: readonly Block[]): readonly Block[] =>
  blocks.map((block) => ({ ...block, block_id: block.block_id ?? newBlockId() }));

/** What a member of the channel sees, oldest first. */
export const visibleTo = (world: World, channelId: string, userId: string): readonly Message[] =>
  (world.messages.get(channelId) ?? []).filter(({ onlyFor }) => onlyFor === undefined || onlyFor === userId);

/** A message as the Web API and deliveries show it. */
export function messageJson(world: World, message: Message) {
  const person = world.people.get(message.userId);
  const team = world.teams.get(person?.teamId ?? '');
  return {
    type: 'message',
    user: message.userId,
    ts: message.ts,
    text: message.text,
    team: person?.teamId,
    ...(message.blocks.length > 0 ? { blocks: message.blocks } : {}),
    ...(person?.isBot ? { bot_id: team?.botId, app_id: world.appId } : {}),
    ...(message.threadTs === undefined ? {} : { thread_ts: message.threadTs }),
    ...(message.edited === undefined ? {} : { edited: { user: message.userId, ts: message.edited } }),
    ...(message.metadata === undefined ? {} : { metadata: message.metadata }),
    ...(message.fileIds === undefined ? {} : { files: message.fileIds.map((id) => ({ id })) }),
  };
}
