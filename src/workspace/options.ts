// What a workspace can be started with.

import type { Clock } from '../clock.ts';
import type { GuideStep } from './guide.ts';
import type { Manifest } from './manifest.ts';
import type { MovableClock } from './movable-clock.ts';
import type { TeamSeed } from './seeds.ts';

export type WorkspaceOptions = {
  readonly manifest: Manifest;
  /** 0, the default, takes any free one. */
  readonly port?: number;
  /** Loopback only; 127.0.0.1 by default. */
  readonly host?: string;
  /** The clock that people can move and that the app under it shares. */
  readonly clock?: MovableClock;
  /** The real time, for triggers, response URLs and rates; tests hand in their own. */
  readonly wall?: Clock;
  readonly signingSecret?: string;
  /** The address of the app's deliveries; without it they go over Socket Mode until `connectApp`. */
  readonly appUrl?: string;
  /** A file to keep the workspace in over a restart. */
  readonly statePath?: string;
  /** What the page suggests to try; steps of commands that the manifest lacks are left out. */
  readonly guide?: readonly GuideStep[];
  readonly teams?: readonly TeamSeed[];
  /** Milliseconds an app has to acknowledge; never more than Slack's 3,000. */
  readonly ackWithin?: number;
};
