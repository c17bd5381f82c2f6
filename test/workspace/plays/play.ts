// What a play is: one thing that people do on the page, from the composer to the result as they read it.

import type { Window } from '../chromium.ts';
import type { cast } from './steps.ts';

/** A screen worth a look on the way: the tests check it, and its picture may be taken. */
export type Pause = (screen: string) => Promise<void>;

export type Play = {
  /** The name of its last screen, and of the picture of it in docs/pictures/. */
  readonly name: string;
  /** The slash command it carries through; empty where it needs none. */
  readonly command: string;
  /** Who begins; others come in by the page's own switch of people. */
  readonly as: keyof typeof cast;
  /** Ends when the result is on the screen. */
  readonly go: (window: Window, pause: Pause) => Promise<void>;
};
