// The channels a message can leave by, as the workers see them, and what comes back from an attempt.
import type { Message } from './message.ts';

export type Sent =
  /** `id` is what the channel calls the message. */
  | { readonly kind: 'sent'; readonly id: string }
  /** The channel asks for patience: 429 and its like. */
  | { readonly kind: 'wait'; readonly milliseconds: number }
  /** Not now; the code is for the operator and holds nothing of the message. */
  | { readonly kind: 'outage'; readonly code: string }
  /** Never: no such person or address. */
  | { readonly kind: 'impossible'; readonly code: string };

export type SlackTarget = { readonly desk: string; readonly channel: string };

/**
 * `channel` is a user id (a direct message) or a channel id. `dedupeKey` is the same whenever the same message is tried again: a
 * sender that can look up what it posted before must not post it twice. `tried`: an earlier attempt may have got through.
 */
export type SlackPort = {
  readonly post: (target: SlackTarget, message: Message, dedupeKey: string, tried?: boolean) => Promise<Sent>;
};

export type EmailTarget = { readonly desk: string; readonly address: string };

export type EmailPort = {
  readonly send: (target: EmailTarget, message: Message, dedupeKey: string) => Promise<Sent>;
};

/** Stands in where a channel is not set up: the message waits and is watched, it is not lost. */
export const notSetUp = (channel: string): Sent => ({ kind: 'outage', code: `${channel}-not-set-up` });
