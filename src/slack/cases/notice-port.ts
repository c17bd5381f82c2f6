// Brings messages of the outbox to people in Slack, as cards that are kept up to date afterwards.
import { createHash } from 'node:crypto';
import type { webApi } from '@slack/bolt';
import type { Case } from '../../casework/case.ts';
import type { Template } from '../../casework/notice.ts';
import type { Message } from '../../delivery/message.ts';
import type { Sent, SlackPort } from '../../delivery/ports.ts';
import type { Log } from '../../log.ts';
import { rememberCard } from '../../store/cards.ts';
import type { Store } from '../../store/index.ts';
import { fitMessage } from '../../views/fit.ts';
import { notice } from '../../views/notices.ts';
import { refusalOf } from '../screen.ts';
import { cardOf, type Drawing, hashOf } from './draw-card.ts';
import type { Drawn, OtherNotices, Posted } from './other-notices.ts';
import { abroad } from './person-address.ts';
import { failureOf, isRefused } from './post-failure.ts';

export type NoticePort = Drawing & {
  readonly client: webApi.WebClient;
  readonly store: Store;
  readonly log: Log;
  /** Null for a workspace that this app does not serve. */
  readonly tokenOf: (desk: string) => Promise<string | null>;
  readonly others?: OtherNotices;
};

export function noticePort(port: NoticePort): SlackPort {
  return {
    post: async (target, message, key, tried = false) => {
      const to = abroad(target.channel) ?? { desk: target.desk, user: target.channel };
      const token = await port.tokenOf(to.desk);
      if (token === null) return { kind: 'impossible', code: 'slack-not-served' };
      try {
        return await deliver(port, {
          token,
          desk: target.desk,
          user: to.user,
          address: target.channel,
          message,
          key,
          tried,
        });
      } catch (error) {
        return failureOf(error);
      }
    },
  };
}

type Letter = {
  readonly token: string;
  readonly desk: string;
  readonly user: string;
  readonly address: string;
  readonly message: Message;
  readonly key: string;
  /** The end of an earlier attempt is not known: it may stand there already. */
  readonly tried: boolean;
};

async function deliver(port: NoticePort, letter: Letter): Promise<Sent> {
  return letter.message.case ? deliverCard(port, letter, letter.message.case) : deliverOther(port, letter);
}

async function deliverCard(port: NoticePort, letter: Letter, it: Case): Promise<Sent> {
  const { message, address } = letter;
  const shown = await cardOf(port, asCard(message, address));
  const posted = await postOnce(port, letter, shown);
  await rememberCard(port.store, {
    desk: it.desk,
    case_id: it.id,
    ...posted,
    template: message.template,
    role: message.toContact ? 'contact' : 'person',
    address,
    round: 'round' in it ? it.round : 1,
    version: it.version,
    drawn: hashOf(shown),
  });
  return sentAs(posted);
}

async function deliverOther(port: NoticePort, letter: Letter): Promise<Sent> {
  const { message, desk, address, token } = letter;
  const draw = port.others?.[message.template];
  const drawn: Drawn = (await draw?.({ ...port, token, desk, address, message })) ?? {
    kind: 'show',
    shown: notice(`${message.subject}. ${message.text}`),
  };
  if (drawn.kind === 'leave') {
    port.log.warn(`a message of kind "${message.template}" was not posted: ${drawn.because}`);
    return { kind: 'sent', id: 'left' };
  }
  try {
    return sentAs(await postOr(port, letter, drawn));
  } catch (error) {
    if (isRefused(error)) await drawn.refused?.(failureOf(error));
    throw error;
  }
}

async function postOr(port: NoticePort, letter: Letter, drawn: Drawn & { kind: 'show' }): Promise<Posted> {
  const { shown, simpler, posted } = drawn;
  const posting = async (what: typeof shown, as: 'shown' | 'simpler') => {
    const at = await postOnce(port, letter, what);
    await posted?.(at, as);
    return at;
  };
  try {
    return await posting(shown, 'shown');
  } catch (error) {
    if (!simpler || refusalOf(error) !== 'invalid_blocks') throw error;
    return posting(simpler, 'simpler');
  }
}

const sentAs = ({ channel, ts }: Posted): Sent => ({ kind: 'sent', id: `${channel} ${ts}` });

async function postOnce(port: NoticePort, letter: Letter, shown: ReturnType<typeof notice>): Promise<Posted> {
  const mark = markOf(letter.key);
  const before = letter.tried ? await earlier(port, letter, mark) : null;
  return before ?? post(port, letter, marked(shown, mark));
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
  const at = shown.blocks.findIndex(({ type }) => type === 'section');
  return { ...shown, blocks: shown.blocks.map((block, index) => (index === at ? { ...block, block_id } : block)) };
}
