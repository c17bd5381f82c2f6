// What a workspace holds: teams, people, channels, messages, views and files.

import type { Block, HomePayload, ModalPayload } from '../limits/index.ts';
import type { PersonSeed } from '../seeds.ts';

export type Team = {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  readonly botToken: string;
  readonly botUserId: string;
  readonly botId: string;
};

export type Person = PersonSeed & { readonly teamId: string; readonly isBot: boolean };

export type Channel = {
  readonly id: string;
  readonly teamId: string;
  readonly name: string;
  readonly kind: 'public' | 'private' | 'im';
  readonly purpose: string;
  readonly members: Set<string>;
};

/** What was chosen or typed in the elements of a message or view: block, action, state as Slack sends it. */
export type Values = Record<string, Record<string, StateValue>>;
export type StateValue = { readonly type: string } & Readonly<Record<string, unknown>>;

export type Message = {
  readonly ts: string;
  readonly channelId: string;
  readonly userId: string;
  /** Only this person sees it. */
  readonly onlyFor?: string;
  readonly threadTs?: string;
  readonly metadata?: unknown;
  readonly fileIds?: readonly string[];
  text: string;
  blocks: readonly Block[];
  edited?: string;
  /** What each person has chosen in the message, by user id. */
  readonly chosen: Map<string, Values>;
};

export type View = {
  readonly id: string;
  readonly teamId: string;
  readonly userId: string;
  payload: ModalPayload | HomePayload;
  hash: string;
  values: Values;
  readonly rootId: string;
  readonly previousId: string | null;
  /** The channel a modal was opened from. */
  readonly channelId?: string;
};

export type StoredFile = {
  readonly id: string;
  readonly teamId: string;
  readonly name: string;
  readonly length: number;
  /** The person who put it into a form; nobody where the app uploaded it. */
  readonly userId?: string;
  readonly altText: string;
  title: string;
  bytes?: Uint8Array;
  /** By the app's upload; or by sending the form that it was put into. Before that the app cannot see it. */
  completed: boolean;
};
