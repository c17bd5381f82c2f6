// A person types a slash command: the delivery, the app's answer in the acknowledgement, and what Slack shows when it fails.

import { z } from 'zod';
import { readContent } from '../api/methods/content.ts';
import { channelName, teamOf } from '../world/conversations.ts';
import { post } from '../world/messages.ts';
import type { Channel, Person } from '../world/model.ts';
import { escapeText, withMentions } from './escape.ts';
import {
  type ActError,
  covered,
  done,
  isCovered,
  issueResponseUrl,
  issueTrigger,
  notThere,
  type Outcome,
  type Stage,
  slackbotSays,
} from './stage.ts';

export type Typed = { readonly text: string; readonly channelId: string; readonly threadTs?: string | undefined };

export async function typeCommand(stage: Stage, person: Person, typed: Typed): Promise<Outcome> {
  const { world } = stage;
  if (isCovered(stage, person)) return covered;
  const channel = world.channels.get(typed.channelId);
  if (!channel?.members.has(person.id)) return notThere(`${person.name} is not in ${typed.channelId}`);
  const [, name = '', rest = ''] = /^(\S+)\s?([\s\S]*)$/.exec(typed.text.trim()) ?? [];
  const command = world.manifest.commands.find((each) => each.name === name.toLowerCase());
  if (!command) return unknown(stage, person, channel, name);
  if (typed.threadTs !== undefined)
    return saidTo(stage, person, channel, 'not_in_threads', `\`${name}\` is not supported in threads. Sorry!`);
  const text = command.escape ? withMentions(world, person, rest) : escapeText(rest);
  const payload = payloadOf(stage, person, channel, { command: command.name, text });
  const ack = await stage.courier.deliver(command.name, { kind: 'command', payload });
  if (!ack.ok) return failed(stage, person, channel, command.name, ack.error);
  return answered(stage, person, channel, { command: command.name, typed: typed.text, body: ack.body });
}

function payloadOf(stage: Stage, person: Person, channel: Channel, said: { command: string; text: string }) {
  const team = teamOf(stage.world, person.teamId);
  return {
    token: stage.world.verificationToken,
    team_id: team.id,
    team_domain: team.domain,
    channel_id: channel.id,
    channel_name: channelName(channel),
    user_id: person.id,
    user_name: person.name,
    ...said,
    api_app_id: stage.world.appId,
    is_enterprise_install: 'false',
    response_url: issueResponseUrl(stage, person, channel.id),
    trigger_id: issueTrigger(stage, { userId: person.id, channelId: channel.id }),
  };
}

function saidTo(stage: Stage, person: Person, channel: Channel, error: ActError, shown: string): Outcome {
  slackbotSays(stage, person, channel.id, shown);
  return { ok: false, error, shown };
}

const unknown = (stage: Stage, person: Person, channel: Channel, name: string) =>
  saidTo(
    stage,
    person,
    channel,
    'unknown_command',
    `\`${escapeText(name)}\` is not a valid command. In Slack, all messages that start with the “/” character are interpreted as commands.\nIf you’re trying to send a message that starts with “/”, try preceding it with an empty space.`,
  );

const failed = (stage: Stage, person: Person, channel: Channel, command: string, error: ActError): Outcome =>
  saidTo(stage, person, channel, error, `${command} failed with the error “${error}”`);

/** `response_type` may be left out for Slack; here it must be said whether all may read the answer. */
const inline = z.strictObject({
  response_type: z.enum(['ephemeral', 'in_channel']),
  text: z.string().optional(),
  blocks: z.unknown().optional(),
  unfurl_links: z.boolean().optional(),
  unfurl_media: z.boolean().optional(),
  mrkdwn: z.boolean().optional(),
});

type Answered = { readonly command: string; readonly typed: string; readonly body: unknown };

function answered(stage: Stage, person: Person, channel: Channel, { command, typed, body }: Answered): Outcome {
  if (body === undefined) return done;
  const answer = inline.safeParse(body);
  if (!answer.success) return failed(stage, person, channel, command, 'invalid_response');
  const isPublic = answer.data.response_type === 'in_channel';
  const silent = answer.data.text === undefined && answer.data.blocks === undefined;
  const read = readContent(answer.data, () => {});
  if (!silent && !read.ok) return failed(stage, person, channel, command, 'invalid_response');
  if (isPublic) post(stage.world, { channelId: channel.id, userId: person.id, text: escapeText(typed) });
  if (read.ok) {
    const from = { channelId: channel.id, userId: teamOf(stage.world, person.teamId).botUserId };
    post(stage.world, { ...read.content, ...from, onlyFor: isPublic ? undefined : person.id });
  }
  return done;
}
