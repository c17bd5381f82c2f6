// Everything that leaves for Slack goes through here: fitted to its limits first, with clients that do not retry too long.
import { webApi } from '@slack/bolt';
import type { Log } from '../log.ts';
import type { Home, Message, Modal } from '../views/blocks.ts';
import { type Fitted, fitHome, fitMessage, fitModal } from '../views/fit.ts';
import { inOneLine } from '../views/validate-blocks.ts';
import { type FetchedFile, fetchFile } from './fetch-file.ts';
import { keepFile, type NewFile, sendFile } from './upload.ts';

export type Shown = { readonly id: string; readonly hash: string };

/** `hash` guards against overwriting what the person did meanwhile; null only where nothing can be done in the view. */
export type ViewPlace = { readonly id: string; readonly hash: string | null };

export type Screen = {
  readonly open: (trigger: string, modal: Modal) => Promise<Shown>;
  readonly push: (trigger: string, modal: Modal) => Promise<Shown>;
  readonly update: (place: ViewPlace, modal: Modal) => Promise<Shown>;
  readonly publishHome: (user: string, home: Home) => Promise<void>;
  readonly post: (channel: string, message: Message, thread?: string) => Promise<void>;
  /** Seen by one person in a channel that the app is in. */
  readonly whisper: (channel: string, user: string, message: Message, thread?: string) => Promise<void>;
  /** Into the direct messages of one person; `says` is escaped already. */
  readonly sendFile: (user: string, file: NewFile, says: string) => Promise<void>;
  /** A file that somebody put into a form. */
  readonly fetchFile: (id: string, most: number) => Promise<FetchedFile>;
  /** For a picture in a message: the id of the file. */
  readonly keepFile: (file: NewFile) => Promise<string>;
  /** What Slack knows of a user of this workspace. */
  readonly lookUp: (user: string) => Promise<{ readonly zone: string | null; readonly email: string | null }>;
};

export type Clients = {
  /** For views: a trigger is dead after three seconds, so there is one quick retry. */
  readonly quick: webApi.WebClient;
  /** For messages: a retry after a timeout may post twice. */
  readonly once: webApi.WebClient;
  /** For files, which take their time. */
  readonly files: webApi.WebClient;
};

export function screenOf({ quick, once, files }: Clients, token: string | undefined, log: Log): Screen {
  const as = token === undefined ? {} : { token };
  const checked = <T>({ payload, problems }: Fitted<T>): T => {
    if (problems.length > 0) log.error(`a payload broke Slack's limits: ${problems.map(inOneLine).join('; ')}`);
    return payload;
  };
  return {
    open: async (trigger_id, modal) =>
      shown(await quick.views.open({ ...as, trigger_id, view: checked(fitModal(modal)) })),
    push: async (trigger_id, modal) =>
      shown(await quick.views.push({ ...as, trigger_id, view: checked(fitModal(modal)) })),
    update: async ({ id, hash }, modal) =>
      shown(
        await quick.views.update({
          ...as,
          view_id: id,
          ...(hash === null ? {} : { hash }),
          view: checked(fitModal(modal)),
        }),
      ),
    publishHome: async (user_id, home) => {
      await quick.views.publish({ ...as, user_id, view: checked(fitHome(home)) });
    },
    post: async (channel, message, thread) => {
      await once.chat.postMessage({ ...as, channel, ...quiet(checked(fitMessage(message))), ...inThread(thread) });
    },
    whisper: async (channel, user, message, thread) => {
      await once.chat.postEphemeral({ ...as, channel, user, ...checked(fitMessage(message)), ...inThread(thread) });
    },
    sendFile: (user, file, says) => sendFile(files, as, { user, file, says }),
    fetchFile: (id, most) => fetchFile(quick, { token, id, most }),
    keepFile: (file) => keepFile(files, as, file),
    lookUp: async (user) => {
      const answer = await quick.users.info({ ...as, user });
      return { zone: answer.user?.tz ?? null, email: answer.user?.profile?.email ?? null };
    },
  };
}

const inThread = (thread: string | undefined) => (thread === undefined ? {} : { thread_ts: thread });

const quiet = <T extends object>(message: T) => ({ ...message, unfurl_links: false, unfurl_media: false });

function shown({ view }: { view?: { id?: string; hash?: string } }): Shown {
  return { id: view?.id ?? '', hash: view?.hash ?? '' };
}

/** Slack's own name for why it refused; undefined for anything that is not Slack's answer. */
export const refusalOf = (error: unknown): string | undefined =>
  error instanceof webApi.WebAPIPlatformError ? error.data.error : undefined;

/**
 * To be expected, and nothing to repair: the modal was closed or changed by the person meanwhile; or the same delivery,
 * or the retry after a slow answer, came upon a trigger that has opened its modal already.
 */
export const isGone = (error: unknown): boolean => GONE.has(refusalOf(error) ?? '');

const GONE: ReadonlySet<string> = new Set(['not_found', 'hash_conflict', 'view_not_found', 'exchanged_trigger_id']);
