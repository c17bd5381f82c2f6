// The delivery worker of one replica: several messages at a time, so that one slow channel holds up nobody else's.
import { nextMessageAt } from '../store/outbox/claim.ts';
import { deliverOne } from './deliver-one.ts';
import type { DeliveryDeps } from './deps.ts';
import { type Loop, startLoop } from './loop.ts';

export type WorkerOptions = { readonly pauseMs?: number; readonly lanes?: number };

/** `wake` it after every step of a case: an exigent notice must not wait for the next look. */
export function startDelivery(deps: DeliveryDeps, { pauseMs = 1_000, lanes = 4 }: WorkerOptions = {}): Loop {
  const loops = Array.from({ length: lanes }, (_, index) =>
    startLoop({
      name: `delivery ${index + 1}`,
      round: () => deliverOne(deps),
      pauseMs,
      untilNext: () => untilNextMessage(deps),
      log: deps.log,
    }),
  );
  return {
    wake: () => {
      for (const loop of loops) loop.wake();
    },
    stop: async () => {
      await Promise.all(loops.map((loop) => loop.stop()));
    },
  };
}

/** Milliseconds; a message that waits for its channel goes out when the channel is free and not up to a pause later. */
async function untilNextMessage({ store }: DeliveryDeps): Promise<number> {
  const next = await nextMessageAt(store);
  return next === null ? Number.POSITIVE_INFINITY : next - store.clock.now().getTime();
}
