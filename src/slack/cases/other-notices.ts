// How messages that no case sends look in Slack: each kind draws its own, and hears what became of it.
import type { webApi } from '@slack/bolt';
import type { Message } from '../../delivery/message.ts';
import type { Sent } from '../../delivery/ports.ts';
import type { Log } from '../../log.ts';
import type { Message as Shown } from '../../views/blocks.ts';

export type Posted = { readonly channel: string; readonly ts: string };

export type OtherNotice = {
  readonly client: webApi.WebClient;
  readonly log: Log;
  readonly token: string;
  readonly desk: string;
  /** A user id or a channel id. */
  readonly address: string;
  readonly message: Message;
};

export type Drawn =
  | {
      readonly kind: 'show';
      readonly shown: Shown;
      /** Shown instead where Slack refuses the blocks, such as a picture that it has not finished taking in. */
      readonly simpler?: Shown;
      readonly posted?: (at: Posted, what: 'shown' | 'simpler') => Promise<void>;
      /** It is certain that nothing was posted. */
      readonly refused?: (failure: Sent) => Promise<void>;
    }
  /** It stands there already, or may: it is not posted again. */
  | { readonly kind: 'leave'; readonly because: string };

/** By template. */
export type OtherNotices = Readonly<Record<string, (notice: OtherNotice) => Promise<Drawn>>>;
