// The delivery worker of one replica: several messages at a time, so that one slow channel holds up nobody else's.
import { deliverOne } from './deliver-one.ts';
import type { DeliveryDeps } from './deps.ts';
import { type Loop, startLoop } from './loop.ts';

export type WorkerOptions = { readonly pauseMs?: number; readonly lanes?: number };

/** `wake` it after every step of a case: an exigent notice must not wait for the next look. */
export function startDelivery(deps: DeliveryDeps, { pauseMs = 1_000, lanes = 4 }: WorkerOptions = {}): Loop {
  const loops = Array.from({ length: lanes }, (_, index) =>
    startLoop({ name: `delivery ${index + 1}`, round: () => deliverOne(deps), pauseMs, log: deps.log }),
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
