// What a handler is given and may do: one shape each for commands, clicks, forms, shortcuts and events.

import type { Message, Modal } from '../views/blocks.ts';
import type { CommandHelp } from '../views/help.ts';
import type { Deps } from './deps.ts';
import type { Person } from './person.ts';
import type { Screen } from './screen.ts';

export type CommandCall = {
  readonly person: Person;
  /** Without Slack's escapes and mentions. */
  readonly text: string;
  readonly trigger: string;
  readonly screen: Screen;
  /** All commands, for help. */
  readonly commands: readonly CommandHelp[];
  /** Privately, in the acknowledgement itself: one round trip. */
  readonly answer: (message: Message) => Promise<void>;
  /** Says nothing; for commands that go on to open a modal. */
  readonly acknowledge: () => Promise<void>;
};

export type CommandHandler = CommandHelp & {
  /** Answers `help` itself instead of telling how it is used. */
  readonly helps?: true;
  readonly handle: (call: CommandCall, deps: Deps) => Promise<void>;
};

/** What was chosen or typed, by block and action, as Slack sends it. */
export type Values = Readonly<Record<string, Readonly<Record<string, Chosen>>>>;
export type Chosen = {
  readonly value?: string | null;
  readonly selected_option?: { readonly value: string } | null;
  readonly selected_options?: readonly { readonly value: string }[];
  readonly selected_conversation?: string | null;
  readonly selected_user?: string | null;
  /** Of a file input; what they hold is fetched by their ids. */
  readonly files?: readonly { readonly id: string }[];
  /** `2026-11-21` */
  readonly selected_date?: string | null;
  /** Seconds since 1970. */
  readonly selected_date_time?: number | null;
};

export type OpenView = {
  readonly id: string;
  readonly hash: string;
  readonly callbackId: string;
  readonly metadata: string;
  readonly values: Values;
};

export type Click = {
  readonly person: Person;
  readonly screen: Screen;
  /** Behind the colon of the action's id, for ids that carry one. */
  readonly argument: string;
  readonly value: string;
  readonly trigger: string;
  /** The modal or Home it stood in; null in messages. */
  readonly view: OpenView | null;
  /** Where it stood, the same for every click on it. */
  readonly place: string;
  /** In messages: to this person alone, in place of the message or beside it; in_channel for all to see. */
  readonly respond: (message: Message, how: 'replace' | 'beside' | 'in-channel') => Promise<void>;
};

/** Already acknowledged when the handler is called. */
export type ClickHandler = {
  /** The action's id, or what stands before the colon. */
  readonly id: string;
  readonly handle: (click: Click, deps: Deps) => Promise<void>;
};

export type Submission = {
  readonly person: Person;
  readonly screen: Screen;
  readonly view: OpenView;
  /** The same whenever this very form is delivered again. */
  readonly delivery: string;
  /** The three ways of acknowledging a form; exactly one, within three seconds. */
  readonly show: (modal: Modal) => Promise<void>;
  readonly correct: (errors: Readonly<Record<string, string>>) => Promise<void>;
  readonly close: () => Promise<void>;
  /** Into the conversation that the person chose in the form, where Slack handed over the way; null where not. */
  readonly respond: ((message: Message) => Promise<void>) | null;
};

export type SubmissionHandler = {
  readonly id: string;
  readonly handle: (submission: Submission, deps: Deps) => Promise<void>;
};

export type ShortcutCall = {
  readonly person: Person;
  readonly screen: Screen;
  readonly trigger: string;
  /** Of the message whose menu it was chosen from; null for global ones. Read, never kept. */
  readonly messageText: string | null;
};

export type ShortcutHandler = {
  readonly id: string;
  readonly type: 'global' | 'message';
  readonly handle: (call: ShortcutCall, deps: Deps) => Promise<void>;
};

export type EventCall = {
  readonly person: Person;
  readonly screen: Screen;
  readonly event: Readonly<Record<string, unknown>>;
};

export type EventHandler = {
  /** As the manifest subscribes to it. */
  readonly id: string;
  readonly handle: (call: EventCall, deps: Deps) => Promise<void>;
};
