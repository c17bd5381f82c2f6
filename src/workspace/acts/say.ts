// A person posts a message; the app hears of it where its manifest and scopes let it.

import { openIm, teamOf } from '../world/conversations.ts';
import { findMessage, messageJson, post } from '../world/messages.ts';
import type { Channel, Message, Person } from '../world/model.ts';
import { withMentions } from './escape.ts';
import { covered, done, isCovered, notThere, type Outcome, type Stage } from './stage.ts';

export type Saying = { readonly text: string; readonly channelId: string; readonly threadTs?: string | undefined };

export async function say(stage: Stage, person: Person, { text, channelId, threadTs }: Saying): Promise<Outcome> {
  const { world } = stage;
  if (isCovered(stage, person)) return covered;
  const channel = world.channels.get(channelId);
  if (!channel?.members.has(person.id)) return notThere(`${person.name} is not in ${channelId}`);
  if (text.trim() === '') return notThere('A message says something');
  if (threadTs !== undefined && !findMessage(world, channelId, threadTs)) return notThere(`No message ${threadTs}`);
  const message = post(world, { channelId, userId: person.id, text: withMentions(world, person, text), threadTs });
  await Promise.all(heard(stage, person, channel, message));
  return done;
}

const subscription = { im: 'message.im', private: 'message.groups', public: 'message.channels' } as const;
const channelType = { im: 'im', private: 'group', public: 'channel' } as const;

function heard(stage: Stage, person: Person, channel: Channel, message: Message): readonly Promise<void>[] {
  const bot = teamOf(stage.world, person.teamId).botUserId;
  if (!channel.members.has(bot)) return [];
  const event = { ...messageJson(stage.world, message), channel: channel.id };
  const sent = [
    stage.send(person.teamId, subscription[channel.kind], { ...event, channel_type: channelType[channel.kind] }),
  ];
  if (channel.kind !== 'im' && message.text.includes(`<@${bot}`))
    sent.push(stage.send(person.teamId, 'app_mention', { ...event, type: 'app_mention' }));
  return sent;
}

/** The direct messages of a person with another one or with the app. */
export const directMessages = ({ world }: Stage, person: Person, other: string): Channel =>
  openIm(world, person.teamId, person.id, other);
