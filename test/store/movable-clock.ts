// A clock that stands still until a test moves it.
import type { Clock } from '../../src/clock.ts';

export type MovableClock = Clock & {
  readonly forward: (milliseconds: number) => void;
  readonly set: (at: string) => void;
};

export function movableClock(start = '2026-03-02T15:00:00.000Z'): MovableClock {
  let now = Date.parse(start);
  return {
    now: () => new Date(now),
    forward: (milliseconds) => {
      now += milliseconds;
    },
    set: (at) => {
      now = Date.parse(at);
    },
  };
}
