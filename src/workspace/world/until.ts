// Waits, without polling, until something can be seen in the workspace.

import type { World } from './world.ts';

/** Long enough for an app on a busy machine; a test that waits this long has failed. */
const patience = 15_000;

/** What `find` gives as soon as it gives something; looked at anew with every change. */
export function until<T>(world: World, what: string, find: () => T | undefined): Promise<T> {
  const already = find();
  if (already !== undefined) return Promise.resolve(already);
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      stop();
      reject(new Error(`Waited ${patience} ms for ${what}.\n${lately(world)}`));
    }, patience);
    const stop = world.changes.listen(() => {
      const found = find();
      if (found === undefined) return;
      clearTimeout(timer);
      stop();
      resolve(found);
    });
  });
}

/** The last traffic, so that a failed wait tells what the app did instead. */
function lately(world: World): string {
  const entries = world.traffic.entries().slice(-6);
  const lines = entries.map(({ direction, name, error, answer }) => {
    const failure = error === null ? 'ok' : `${error} ${JSON.stringify(answer)}`;
    return `  ${direction} ${name}: ${failure}`;
  });
  return `The last deliveries and calls:\n${lines.join('\n') || '  none'}`;
}
