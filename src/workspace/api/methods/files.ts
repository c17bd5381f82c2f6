// files.*: the external upload in three steps (docs.slack.dev: working with files).

import { z } from 'zod';
import { fileJson } from '../../world/files.ts';
import { newId } from '../../world/ids.ts';
import { findMessage, post } from '../../world/messages.ts';
import { type Answer, agree, type Call, type Method, method, refuse } from '../method.ts';

const announcing = z.strictObject({
  filename: z.string().min(1),
  length: z.coerce.number().int().min(1).max(10_000_000),
  alt_text: z.string().max(1000).optional(),
  alt_txt: z.string().max(1000).optional(),
  snippet_type: z.string().optional(),
});

function announce({ world, team, args, origin }: Call<z.infer<typeof announcing>>): Answer {
  const id = newId('F');
  world.files.set(id, {
    id,
    teamId: team.id,
    name: args.filename,
    length: args.length,
    altText: args.alt_txt ?? args.alt_text ?? args.filename,
    title: args.filename,
    completed: false,
  });
  return agree({ upload_url: `${origin}/upload/${id}`, file_id: id });
}

const completing = z.strictObject({
  files: z
    .array(z.strictObject({ id: z.string(), title: z.string().optional() }))
    .min(1)
    .max(10),
  channel_id: z.string().optional(),
  initial_comment: z.string().optional(),
  thread_ts: z.string().optional(),
});

function complete({ world, team, args }: Call<z.infer<typeof completing>>): Answer {
  const channel = args.channel_id === undefined ? undefined : world.channels.get(args.channel_id);
  if (args.channel_id !== undefined && (!channel || channel.teamId !== team.id)) return refuse('channel_not_found');
  if (channel && !channel.members.has(team.botUserId)) return refuse('not_in_channel');
  if (channel && args.thread_ts && !findMessage(world, channel.id, args.thread_ts)) return refuse('thread_not_found');
  for (const { id, title } of args.files) {
    const file = world.files.get(id);
    if (!file?.bytes || file.teamId !== team.id || file.completed) return refuse('file_not_found');
    file.completed = true;
    file.title = title ?? file.name;
  }
  const fileIds = args.files.map((file) => file.id);
  const text = args.initial_comment ?? '';
  if (channel) post(world, { channelId: channel.id, userId: team.botUserId, text, fileIds, threadTs: args.thread_ts });
  return agree({ files: args.files });
}

const asking = z.strictObject({ file: z.string() });

/** The app sees what it uploaded itself and what was sent to it with a form; the addresses stand nowhere else. */
function info({ world, team, args, origin }: Call<z.infer<typeof asking>>): Answer {
  const file = world.files.get(args.file);
  if (!file?.completed || file.teamId !== team.id) return refuse('file_not_found');
  const address = `${origin}/files-pri/${team.id}-${file.id}`;
  const name = encodeURIComponent(file.name);
  return agree({
    file: {
      ...fileJson(file),
      file_access: 'visible',
      url_private: `${address}/${name}`,
      url_private_download: `${address}/download/${name}`,
    },
    comments: [],
  });
}

export const filesMethods: readonly (readonly [string, Method])[] = [
  ['files.info', method({ tier: 'tier4', scopes: ['files:read'], args: asking, answer: info })],
  [
    'files.getUploadURLExternal',
    method({ tier: 'tier4', scopes: ['files:write'], args: announcing, answer: announce }),
  ],
  [
    'files.completeUploadExternal',
    method({ tier: 'tier4', scopes: ['files:write'], args: completing, answer: complete }),
  ],
];
