// What an app sends to a response_url: a new message, or a change to the message whose button was clicked.

import { z } from 'zod';
import { teamOf } from '../world/conversations.ts';
import { findMessage, post, remove, revise } from '../world/messages.ts';
import type { ReturnAddress } from '../world/passes.ts';
import type { World } from '../world/world.ts';
import { readContent } from './methods/content.ts';
import type { Rates } from './rates.ts';

const saying = {
  text: z.string().optional(),
  blocks: z.unknown().optional(),
  mrkdwn: z.boolean().optional(),
  parse: z.literal('none').optional(),
  unfurl_links: z.boolean().optional(),
  unfurl_media: z.boolean().optional(),
  metadata: z.unknown().optional(),
};
const body = z.strictObject({
  ...saying,
  response_type: z.enum(['ephemeral', 'in_channel']).optional(),
  replace_original: z.boolean().optional(),
  delete_original: z.boolean().optional(),
  thread_ts: z.string().optional(),
});
type Body = z.infer<typeof body>;

export type Response = {
  readonly status: number;
  readonly error?: string;
  readonly messages?: readonly string[];
  readonly retryAfter?: number;
};
const refused = (status: number, error: string, messages: readonly string[] = []): Response => ({
  status,
  error,
  messages,
});
const taken: Response = { status: 200 };

export function respond(world: World, limits: Rates, id: string, raw: string): Response {
  const warnings: string[] = [];
  const response = decide(world, limits, { id, raw, warn: (warning) => warnings.push(warning) });
  const error = response.status === 200 ? null : (response.error ?? 'unknown');
  const sent = parsed(raw) ?? raw;
  world.traffic.record({ direction: 'from-app', name: 'response_url', sent, answer: response, ms: 0, error, warnings });
  return response;
}

type Sent = { readonly id: string; readonly raw: string; readonly warn: (warning: string) => void };

function decide(world: World, limits: Rates, { id, raw, warn }: Sent): Response {
  const address = world.passes.useResponse(id);
  if (typeof address === 'string') return refused(404, address);
  const read = body.safeParse(parsed(raw));
  if (!read.success) return refused(400, 'invalid_payload', [z.prettifyError(read.error)]);
  if (read.data.delete_original) return deleted(world, address, read.data);
  if (read.data.replace_original) return replaced(world, address, read.data, warn);
  if (read.data.response_type === 'in_channel') {
    const retryAfter = limits('post', address.channelId);
    if (retryAfter > 0) return { status: 429, error: 'ratelimited', retryAfter };
  }
  return added(world, address, read.data, warn);
}

function parsed(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}

const original = (world: World, { channelId, messageTs }: ReturnAddress) =>
  messageTs === undefined ? undefined : findMessage(world, channelId, messageTs);

function deleted(world: World, address: ReturnAddress, said: Body): Response {
  const message = original(world, address);
  if (!message) return refused(404, 'message_not_found');
  if (said.text !== undefined || said.blocks !== undefined || said.replace_original)
    return refused(400, 'invalid_payload', ['delete_original stands alone']);
  remove(world, message);
  return taken;
}

/** Who sees a message cannot be changed afterwards. */
function replaced(world: World, address: ReturnAddress, said: Body, warn: (warning: string) => void): Response {
  const message = original(world, address);
  if (!message) return refused(404, 'message_not_found');
  const visibility = message.onlyFor === undefined ? 'in_channel' : 'ephemeral';
  if (said.response_type !== undefined && said.response_type !== visibility)
    return refused(400, 'invalid_payload', [`the message is ${visibility} and stays so`]);
  if (said.thread_ts !== undefined) return refused(400, 'invalid_payload', ['a replaced message stays in its place']);
  const read = readContent(said, warn);
  if (!read.ok) return refused(400, read.answer.error ?? 'invalid_payload', problems(read.answer));
  revise(world, message, { text: read.content.text, blocks: read.content.blocks ?? [] });
  return taken;
}

function added(world: World, address: ReturnAddress, said: Body, warn: (warning: string) => void): Response {
  const unclear = unclearAbout(address, said);
  if (unclear) return refused(400, 'invalid_payload', [unclear]);
  const read = readContent(said, warn);
  if (!read.ok) return refused(400, read.answer.error ?? 'invalid_payload', problems(read.answer));
  if (said.thread_ts !== undefined && !findMessage(world, address.channelId, said.thread_ts))
    return refused(400, 'invalid_payload', ['thread_ts is no message here']);
  post(world, {
    ...read.content,
    channelId: address.channelId,
    userId: teamOf(world, address.teamId).botUserId,
    onlyFor: said.response_type === 'ephemeral' ? address.userId : undefined,
    threadTs: said.thread_ts,
    metadata: said.metadata,
  });
  return taken;
}

/** Slack guesses where these are left out, and guesses differently by surface; here they must be said. */
function unclearAbout(address: ReturnAddress, said: Body): string | undefined {
  if (said.response_type === undefined) return 'response_type must be given';
  if (address.messageTs !== undefined && said.replace_original === undefined) return 'replace_original must be given';
  const threads = said.response_type === 'in_channel' && said.replace_original === false;
  return said.thread_ts !== undefined && !threads
    ? 'thread_ts needs response_type in_channel and replace_original false'
    : undefined;
}

const problems = (answer: Readonly<Record<string, unknown>>): readonly string[] =>
  Array.isArray(answer.errors) ? answer.errors.map(String) : [];
