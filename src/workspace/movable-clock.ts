// The clock of the local workspace: the real time plus an offset that people may move, so that reminders and deadlines can be seen.

import type { Clock } from '../clock.ts';
import { systemClock } from '../clock.ts';

export type MovableClock = Clock & {
  readonly advance: (ms: number) => void;
  readonly set: (instant: Date) => void;
  readonly reset: () => void;
  /** How far the clock stands from the real time, in milliseconds. */
  readonly offset: () => number;
  /** Calls `listener` after each move; what comes back stops that. */
  readonly onMove: (listener: (now: Date) => void) => () => void;
};

/** A clock that runs with `base` until it is moved. */
export function movableClock(base: Clock = systemClock): MovableClock {
  const listeners = new Set<(now: Date) => void>();
  let offset = 0;
  const now = () => new Date(base.now().getTime() + offset);
  const moveTo = (next: number) => {
    offset = next;
    for (const listener of listeners) listener(now());
  };
  return {
    now,
    advance: (ms) => moveTo(offset + ms),
    set: (instant) => moveTo(instant.getTime() - base.now().getTime()),
    reset: () => moveTo(0),
    offset: () => offset,
    onMove: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
