// Brings messages of the outbox to people in Slack, as cards that are kept up to date afterwards.
import { createHash } from 'node:crypto';
import { webApi } from '@slack/bolt';
import type { Template } from '../../casework/notice.ts';
import type { Message } from '../../delivery/message.ts';
import type { Sent, SlackPort } from '../../delivery/ports.ts';
import type { Log } from '../../log.ts';
import { rememberCard } from '../../store/cards.ts';
import type { Store } from '../../store/index.ts';
import { fitMessage } from '../../views/fit.ts';
import { notice } from '../../views/notices.ts';
import { cardOf, type Drawing, hashOf } from './draw-card.ts';
import { abroad } from './person-address.ts';

export type NoticePort = Drawing & {
  readonly client: webApi.WebClient;
  readonly store: Store;
  readonly log: Log;
  /** Null for a workspace that this app does not serve. */
  readonly tokenOf: (desk: string) => Promise<string | null>;
};

export function noticePort(port: NoticePort): SlackPort {
  return {
    post: async (target, message, key, tried = false) => {
      const to = abroad(target.channel) ?? { desk: target.desk, user: target.channel };
      const token = await port.tokenOf(to.desk);
      if (token === null) return { kind: 'impossible', code: 'slack-not-served' };
      try {
        return await deliver(port, { token, user: to.user, address: target.channel, message, key, tried });
      } catch (error) {
        return failureOf(error);
      }
    },
  };
}

type Letter = {
  readonly token: string;
  readonly user: string;
  readonly address: string;
  readonly message: Message;
  readonly key: string;
  /** The end of an earlier attempt is not known: it may stand there already. */
  readonly tried: boolean;
};

async function deliver(port: NoticePort, letter: Letter): Promise<Sent> {
  const { message, address, key } = letter;
  const shown = message.case
    ? await cardOf(port, asCard(message, address))
    : notice(`${message.subject}. ${message.text}`);
  const mark = markOf(key);
  const posted =
    (letter.tried ? await earlier(port, letter, mark) : null) ?? (await post(port, letter, marked(shown, mark)));
  if (message.case)
    await rememberCard(port.store, {
      desk: message.case.desk,
      case_id: message.case.id,
      ...posted,
      template: message.template,
      role: message.toContact ? 'contact' : 'person',
      address,
      round: 'round' in message.case ? message.case.round : 1,
      version: message.case.version,
      drawn: hashOf(shown),
    });
  return { kind: 'sent', id: `${posted.channel} ${posted.ts}` };
}

const asCard = (message: Message, address: string) => ({
  case: message.case,
  template: message.template as Template,
  subject: message.subject,
  text: message.text,
  toContact: message.toContact,
  address,
  round: message.case && 'round' in message.case ? message.case.round : 1,
});

type Posted = { readonly channel: string; readonly ts: string };

async function post(
  { client }: NoticePort,
  { token, user }: Letter,
  shown: ReturnType<typeof notice>,
): Promise<Posted> {
  const { payload } = fitMessage(shown);
  const { channel = '', ts = '' } = await client.chat.postMessage({
    token,
    channel: user,
    ...payload,
    unfurl_links: false,
    unfurl_media: false,
  });
  return { channel, ts };
}

/** The message as an earlier attempt left it, found by its mark in the direct messages. */
async function earlier({ client, log }: NoticePort, { token, user }: Letter, mark: string): Promise<Posted | null> {
  try {
    const opened = await client.conversations.open({ token, users: user });
    const channel = opened.channel?.id ?? '';
    const { messages = [] } = await client.conversations.history({ token, channel, limit: 50 });
    const found = messages.find(({ blocks }) => blocks?.some((block) => block.block_id === mark));
    return found?.ts ? { channel, ts: found.ts } : null;
  } catch (error) {
    log.warn('direct messages could not be looked through for an earlier attempt:', error);
    return null;
  }
}

const markOf = (key: string): string => `notice-${createHash('sha256').update(key).digest('hex').slice(0, 24)}`;

function marked(shown: ReturnType<typeof notice>, block_id: string): ReturnType<typeof notice> {
  const [first, ...rest] = shown.blocks;
  return first?.type === 'section' ? { ...shown, blocks: [{ ...first, block_id }, ...rest] } : shown;
}

/** Refusals that stay: the person is gone, or was never there. */
const NEVER = new Set([
  'channel_not_found',
  'user_not_found',
  'users_not_found',
  'user_disabled',
  'account_inactive',
  'cannot_dm_bot',
  'is_archived',
  'not_in_channel',
  'messages_tab_disabled',
]);

function failureOf(error: unknown): Sent {
  if (error instanceof webApi.WebAPIRateLimitedError) return { kind: 'wait', milliseconds: error.retryAfter * 1_000 };
  if (error instanceof webApi.WebAPIPlatformError) {
    const code = String(error.data.error).slice(0, 60);
    return { kind: NEVER.has(code) ? 'impossible' : 'outage', code: `slack-${code}` };
  }
  return { kind: 'outage', code: 'slack-unreachable' };
}
