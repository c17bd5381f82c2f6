// Runs one piece of work over and over until it is stopped: at once when there is more, soon when woken, else after a pause.
import { setTimeout as delay } from 'node:timers/promises';

export type Loop = {
  /** Something has just been put there: look now. */
  readonly wake: () => void;
  /** Comes back when the round that is running has ended. */
  readonly stop: () => Promise<void>;
};

export type LoopOptions = {
  readonly name: string;
  /** True when there may be more to do at once. */
  readonly round: () => Promise<boolean>;
  readonly pauseMs: number;
  /** How long until there may be something to do; the pause is no longer than that. */
  readonly untilNext?: () => Promise<number>;
  readonly log: { readonly error: (...parts: unknown[]) => void };
};

const LONGEST_PAUSE_MS = 30_000;
/** What is due may be held by another replica: asked again soon, but not without end. */
const SHORTEST_PAUSE_MS = 20;

export function startLoop({ name, round, pauseMs, untilNext, log }: LoopOptions): Loop {
  let stopped = false;
  let faults = 0;
  let sleep = new AbortController();

  const usualPause = async () => {
    const next = (await untilNext?.().catch(() => pauseMs)) ?? pauseMs;
    return Math.min(pauseMs, Math.max(next, SHORTEST_PAUSE_MS));
  };

  const pause = async () => {
    const milliseconds = faults === 0 ? await usualPause() : Math.min(pauseMs * 2 ** faults, LONGEST_PAUSE_MS);
    await delay(milliseconds, undefined, { signal: sleep.signal }).catch(() => {});
    if (!stopped) sleep = new AbortController();
  };

  const run = async () => {
    while (!stopped) {
      const more = await round().then(
        (result) => {
          faults = 0;
          return result;
        },
        (error: unknown) => {
          faults += 1;
          // A database that is away for an hour must not fill the log.
          if (faults === 1 || faults % 20 === 0) log.error(`${name} failed (${faults} times in a row)`, error);
          return false;
        },
      );
      if (!more && !stopped) await pause();
    }
  };

  const running = run();
  return {
    wake: () => sleep.abort(),
    stop: () => {
      stopped = true;
      sleep.abort();
      return running;
    },
  };
}
