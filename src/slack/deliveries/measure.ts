// Measures how long each delivery waits for its acknowledgement, and counts what is still being worked on.
import type { App } from '@slack/bolt';
import type { DeliveryKind, Deps } from '../deps.ts';

/** Socket Mode says nothing about late acknowledgements, and HTTP answers 404 without a word to us. */
const LATE_SECONDS = 2;

export type InFlight = {
  readonly count: () => number;
  /** Resolves when nothing is being worked on, or after so many milliseconds; true when all was finished. */
  readonly drained: (within: number) => Promise<boolean>;
};

/** Where the arrival is kept in Bolt's context, which all listeners of a delivery share. */
const ARRIVED = 'nacDeskArrived';

export function countInFlight(app: App): InFlight {
  let working = 0;
  const idle = new Set<() => void>();
  app.use(async ({ context, next }) => {
    working += 1;
    context[ARRIVED] = performance.now();
    try {
      await next();
    } finally {
      working -= 1;
      if (working === 0) for (const tell of idle) tell();
    }
  });
  return { count: () => working, drained: (within) => untilIdle(() => working, idle, within) };
}

type Arrival = { readonly kind: DeliveryKind; readonly context: Readonly<Record<string, unknown>> };

/** The same acknowledgement, its wait measured when it has gone out. */
export function timed<A extends readonly unknown[]>(
  ack: (...given: A) => Promise<void>,
  { kind, context }: Arrival,
  { metrics, log }: Pick<Deps, 'metrics' | 'log'>,
): (...given: A) => Promise<void> {
  return async (...given) => {
    await ack(...given);
    const arrived = context[ARRIVED];
    const seconds = typeof arrived === 'number' ? (performance.now() - arrived) / 1_000 : 0;
    metrics.acknowledged(kind, seconds);
    if (seconds > LATE_SECONDS) log.warn(`a ${kind} was acknowledged after ${seconds.toFixed(1)} seconds`);
  };
}

function untilIdle(working: () => number, idle: Set<() => void>, within: number): Promise<boolean> {
  if (working() === 0) return Promise.resolve(true);
  return new Promise((resolve) => {
    const finish = (all: boolean) => {
      clearTimeout(timer);
      idle.delete(tell);
      resolve(all);
    };
    const tell = () => finish(true);
    const timer = setTimeout(() => finish(false), within);
    idle.add(tell);
  });
}
