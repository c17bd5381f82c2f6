// conversations.*: what the app may learn of channels, and opening direct messages.

import { z } from 'zod';
import { channelJson, openIm } from '../../world/conversations.ts';
import { messageJson } from '../../world/messages.ts';
import type { Channel } from '../../world/model.ts';
import { type Answer, agree, type Call, type Method, method, refuse } from '../method.ts';
import { page, paging } from './paging.ts';

const readScope = { public: 'channels:read', private: 'groups:read', im: 'im:read' } as const;
const historyScope = { public: 'channels:history', private: 'groups:history', im: 'im:history' } as const;

type Scopes = Readonly<Record<Channel['kind'], string>>;

/** The channel, if the app may know of it with the scopes it has. */
function withChannel(
  { world, team, args }: Call<{ channel: string }>,
  scopes: Scopes,
  answer: (channel: Channel) => Answer,
): Answer {
  const channel = world.channels.get(args.channel);
  if (!channel || channel.teamId !== team.id) return refuse('channel_not_found');
  const needed = scopes[channel.kind];
  if (!world.manifest.scopes.has(needed))
    return refuse('missing_scope', { needed, provided: [...world.manifest.scopes].join(',') });
  return channel.kind !== 'public' && !channel.members.has(team.botUserId)
    ? refuse('channel_not_found')
    : answer(channel);
}

const opening = z.strictObject({
  users: z.string().optional(),
  channel: z.string().optional(),
  return_im: z.boolean().optional(),
  prevent_creation: z.boolean().optional(),
});

function open({ world, team, args }: Call<z.infer<typeof opening>>): Answer {
  const ids = args.users?.split(',') ?? [];
  if (ids.length !== 1) return refuse(ids.length === 0 ? 'users_list_not_supplied' : 'too_many_users');
  const person = world.people.get(ids[0] ?? '');
  if (!person || person.teamId !== team.id || person.isBot) return refuse('user_not_found');
  const channel = openIm(world, team.id, team.botUserId, person.id);
  return agree({ channel: args.return_im ? channelJson(channel, team.botUserId) : { id: channel.id } });
}

const one = z.strictObject({
  channel: z.string(),
  include_locale: z.boolean().optional(),
  include_num_members: z.boolean().optional(),
});
const listing = z.strictObject({
  ...paging,
  types: z.string().optional(),
  exclude_archived: z.boolean().optional(),
});
const kindOf = { public_channel: 'public', private_channel: 'private', im: 'im', mpim: 'mpim' } as const;

function list({ world, team, args }: Call<z.infer<typeof listing>>): Answer {
  const types = (args.types ?? 'public_channel').split(',').map((type) => type.trim());
  const kinds = new Set(types.map((type) => Object.entries(kindOf).find(([name]) => name === type)?.[1]));
  if (kinds.has(undefined)) return refuse('invalid_types');
  const needed = (['public', 'private', 'im'] as const)
    .filter((kind) => kinds.has(kind))
    .map((kind) => readScope[kind]);
  const missing = needed.find((scope) => !world.manifest.scopes.has(scope));
  if (missing) return refuse('missing_scope', { needed: missing, provided: [...world.manifest.scopes].join(',') });
  const channels = [...world.channels.values()].filter(
    ({ teamId, kind, members }) =>
      teamId === team.id && kinds.has(kind) && (kind === 'public' || members.has(team.botUserId)),
  );
  return page(
    'channels',
    channels.map((channel) => channelJson(channel, team.botUserId)),
    args,
  );
}

const members = z.strictObject({ channel: z.string(), ...paging });
const history = z.strictObject({
  channel: z.string(),
  ...paging,
  ts: z.string().optional(),
  latest: z.string().optional(),
  oldest: z.string().optional(),
  inclusive: z.boolean().optional(),
});

/** Newest first, as Slack gives them; ephemeral messages are never in it. */
function past({ world, args }: Call<z.infer<typeof history>>, channel: Channel): Answer {
  const messages = (world.messages.get(channel.id) ?? []).filter(
    ({ onlyFor, ts }) =>
      onlyFor === undefined &&
      Number(ts) > Number(args.oldest ?? 0) &&
      Number(ts) <= Number(args.latest ?? Number.POSITIVE_INFINITY),
  );
  return page(
    'messages',
    messages.reverse().map((message) => messageJson(world, message)),
    args,
  );
}

export const conversationsMethods: readonly (readonly [string, Method])[] = [
  ['conversations.open', method({ tier: 'tier3', scopes: ['im:write'], args: opening, answer: open })],
  [
    'conversations.info',
    method({
      tier: 'tier3',
      args: one,
      answer: (call) =>
        withChannel(call, readScope, (channel) => agree({ channel: channelJson(channel, call.team.botUserId) })),
    }),
  ],
  ['conversations.list', method({ tier: 'tier2', args: listing, answer: list })],
  [
    'conversations.members',
    method({
      tier: 'tier4',
      args: members,
      answer: (call) => withChannel(call, readScope, (channel) => page('members', [...channel.members], call.args)),
    }),
  ],
  [
    'conversations.join',
    method({
      tier: 'tier3',
      scopes: ['channels:join'],
      args: one,
      answer: ({ world, team, args }) => {
        const channel = world.channels.get(args.channel);
        if (!channel || channel.teamId !== team.id) return refuse('channel_not_found');
        if (channel.kind !== 'public') return refuse('method_not_supported_for_channel_type');
        channel.members.add(team.botUserId);
        world.changes.tell({ kind: 'channels', teamId: team.id });
        return agree({ channel: channelJson(channel, team.botUserId) });
      },
    }),
  ],
  [
    'conversations.history',
    method({
      tier: 'tier3',
      args: history,
      answer: (call) =>
        withChannel(call, historyScope, (channel) =>
          channel.members.has(call.team.botUserId) ? past(call, channel) : refuse('not_in_channel'),
        ),
    }),
  ],
];
