// chat.*: posting, changing and deleting messages.

import { z } from 'zod';
import { openIm } from '../../world/conversations.ts';
import { findMessage, messageJson, post, remove, revise } from '../../world/messages.ts';
import type { Channel, Message } from '../../world/model.ts';
import { type Answer, agree, type Call, type Method, method, refuse } from '../method.ts';
import { readContent } from './content.ts';

const content = {
  channel: z.string(),
  text: z.string().optional(),
  blocks: z.unknown().optional(),
  parse: z.literal('none').optional(),
  mrkdwn: z.boolean().optional(),
  metadata: z.unknown().optional(),
};
const unfurl = { unfurl_links: z.boolean().optional(), unfurl_media: z.boolean().optional() };
const place = { thread_ts: z.string().optional() };

const postArguments = z.strictObject({ ...content, ...unfurl, ...place, reply_broadcast: z.boolean().optional() });

function postMessage({ world, team, args, warn }: Call<z.infer<typeof postArguments>>): Answer {
  const channel = destination({ world, team }, args.channel);
  if (typeof channel === 'string') return refuse(channel);
  if (args.thread_ts !== undefined && !findMessage(world, channel.id, args.thread_ts))
    return refuse('thread_not_found');
  const read = readContent(args, warn);
  if (!read.ok) return read.answer;
  const { thread_ts: threadTs, metadata } = args;
  const message = post(world, {
    ...read.content,
    channelId: channel.id,
    userId: team.botUserId,
    metadata,
    threadTs,
  });
  return agree({ channel: channel.id, ts: message.ts, message: messageJson(world, message) });
}

/** A channel the bot is in, or the DM of a person named by id. */
function destination({ world, team }: Pick<Call<unknown>, 'world' | 'team'>, id: string): Channel | string {
  const person = world.people.get(id);
  if (person && person.teamId === team.id && !person.isBot) return openIm(world, team.id, team.botUserId, id);
  const channel = world.channels.get(id);
  if (!channel || channel.teamId !== team.id) return 'channel_not_found';
  if (channel.members.has(team.botUserId)) return channel;
  if (channel.kind !== 'public') return 'channel_not_found';
  return world.manifest.scopes.has('chat:write.public') ? channel : 'not_in_channel';
}

const ephemeralArguments = z.strictObject({ ...content, ...place, user: z.string() });

function postEphemeral({ world, team, args, warn }: Call<z.infer<typeof ephemeralArguments>>): Answer {
  const channel = world.channels.get(args.channel);
  if (!channel || channel.teamId !== team.id) return refuse('channel_not_found');
  if (!channel.members.has(team.botUserId)) return refuse('not_in_channel');
  if (!channel.members.has(args.user)) return refuse('user_not_in_channel');
  const read = readContent(args, warn);
  if (!read.ok) return read.answer;
  const draft = { channelId: channel.id, userId: team.botUserId, onlyFor: args.user, threadTs: args.thread_ts };
  return agree({ message_ts: post(world, { ...read.content, ...draft }).ts });
}

/** A message of the bot's own that others see too; ephemeral ones can only be changed by their response URL. */
function ownMessage({ world, team, args }: Call<{ channel: string; ts: string }>, denied: string): Message | string {
  if (world.channels.get(args.channel)?.teamId !== team.id) return 'channel_not_found';
  const message = findMessage(world, args.channel, args.ts);
  if (!message || message.onlyFor !== undefined) return 'message_not_found';
  return message.userId === team.botUserId ? message : denied;
}

const updateArguments = z.strictObject({ ...content, ts: z.string() });

function update(call: Call<z.infer<typeof updateArguments>>): Answer {
  const message = ownMessage(call, 'cant_update_message');
  if (typeof message === 'string') return refuse(message);
  const read = readContent(call.args, call.warn);
  if (!read.ok) return read.answer;
  revise(call.world, message, { text: read.content.text, blocks: read.content.blocks ?? [] });
  const { ts, text } = message;
  return agree({ channel: message.channelId, ts, text, message: messageJson(call.world, message) });
}

const pointing = z.strictObject({ channel: z.string(), ts: z.string() });
const linking = z.strictObject({ channel: z.string(), message_ts: z.string() });

export const chatMethods: readonly (readonly [string, Method])[] = [
  ['chat.postMessage', method({ tier: 'post', scopes: ['chat:write'], args: postArguments, answer: postMessage })],
  [
    'chat.postEphemeral',
    method({ tier: 'tier4', scopes: ['chat:write'], args: ephemeralArguments, answer: postEphemeral }),
  ],
  ['chat.update', method({ tier: 'tier3', scopes: ['chat:write'], args: updateArguments, answer: update })],
  [
    'chat.delete',
    method({
      tier: 'tier3',
      scopes: ['chat:write'],
      args: pointing,
      answer: (call) => {
        const message = ownMessage(call, 'cant_delete_message');
        if (typeof message === 'string') return refuse(message);
        remove(call.world, message);
        return agree({ channel: message.channelId, ts: message.ts });
      },
    }),
  ],
  [
    'chat.getPermalink',
    method({
      tier: 'free',
      args: linking,
      answer: ({ world, args, origin }) => {
        const message = findMessage(world, args.channel, args.message_ts);
        if (!message || message.onlyFor !== undefined) return refuse('message_not_found');
        const permalink = `${origin}/archives/${message.channelId}/p${message.ts.replace('.', '')}`;
        return agree({ channel: message.channelId, permalink });
      },
    }),
  ],
];
