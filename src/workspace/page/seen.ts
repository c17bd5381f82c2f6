// What the page is told: the workspace as one person sees it, and what changes in it. The browser's code shares these types.

import type { GuideStep } from '../guide.ts';
import type { Block, HomePayload, ModalPayload } from '../limits/index.ts';
import type { Command, Shortcut } from '../manifest.ts';
import type { Values } from '../world/model.ts';
import type { TrafficEntry } from '../world/traffic.ts';

export type SeenPerson = {
  readonly id: string;
  readonly teamId: string;
  readonly name: string;
  readonly realName: string;
  readonly title: string;
  readonly part: string;
  readonly isBot: boolean;
};
export type SeenTeam = { readonly id: string; readonly name: string; readonly botUserId: string };
export type SeenChannel = {
  readonly id: string;
  readonly name: string;
  readonly kind: 'public' | 'private' | 'im';
  readonly purpose: string;
  readonly members: readonly string[];
};
export type SeenFile = {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly altText: string;
  readonly isPicture: boolean;
};
export type SeenMessage = {
  readonly ts: string;
  readonly channelId: string;
  readonly userId: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly isPrivate: boolean;
  readonly threadTs: string | null;
  readonly isEdited: boolean;
  readonly files: readonly SeenFile[];
  readonly values: Values;
};
export type SeenView = {
  readonly id: string;
  readonly hash: string;
  readonly payload: ModalPayload | HomePayload;
  readonly values: Values;
};
export type SeenClock = { readonly now: number; readonly offset: number };
export type SeenApp = { readonly name: string; readonly isConnected: boolean };

export type Snapshot = {
  readonly me: string;
  readonly team: SeenTeam;
  readonly teams: readonly SeenTeam[];
  readonly people: readonly SeenPerson[];
  readonly channels: readonly SeenChannel[];
  readonly messages: readonly SeenMessage[];
  readonly stack: readonly SeenView[];
  readonly home: SeenView | null;
  readonly clock: SeenClock;
  readonly app: SeenApp;
  readonly commands: readonly Command[];
  readonly shortcuts: readonly Shortcut[];
  readonly guide: readonly GuideStep[];
  /** How many changes are in it; with a later number on the line, some were missed. */
  readonly heard: number;
};

export type Update =
  /** Something changed between what the page was given and its line to the workspace. */
  | { readonly kind: 'missed' }
  | { readonly kind: 'message'; readonly message: SeenMessage }
  | { readonly kind: 'gone'; readonly channelId: string; readonly ts: string }
  | { readonly kind: 'views'; readonly stack: readonly SeenView[] }
  | { readonly kind: 'home'; readonly home: SeenView | null }
  | { readonly kind: 'channels'; readonly channels: readonly SeenChannel[] }
  | { readonly kind: 'clock'; readonly clock: SeenClock }
  | { readonly kind: 'app'; readonly app: SeenApp }
  | { readonly kind: 'traffic'; readonly entry: TrafficEntry };
