// Does something when the workspace's clock reaches an instant, whether time passes or somebody moves the clock.

import type { MovableClock } from '../movable-clock.ts';

/** Timers of Node hold at most this many milliseconds. */
const longestTimer = 2 ** 31 - 1;

export function atInstant(clock: MovableClock, instant: Date, act: () => Promise<void> | void): void {
  let timer: NodeJS.Timeout | undefined;
  const check = () => {
    clearTimeout(timer);
    const left = instant.getTime() - clock.now().getTime();
    if (left <= 0) {
      stop();
      void act();
      return;
    }
    timer = setTimeout(check, Math.min(left, longestTimer));
    timer.unref();
  };
  const stop = clock.onMove(check);
  check();
}
