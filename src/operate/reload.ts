// Reads the pack anew when its files change or on SIGHUP; a pack with an error is refused and the last good one stays.
import { watch } from 'node:fs';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import { inOneLine, type Policies } from '../packs/policies.ts';
import { dayOf } from '../policy/day.ts';

/** An editor saves in several steps; the pack is read once they are over. */
const SETTLE_MS = 300;

export type Reloading = {
  readonly policies: Policies;
  readonly clock: Clock;
  readonly log: Log;
  readonly told: (how: 'changed' | 'unchanged' | 'refused') => void;
  /** Called after the rules have changed. */
  readonly changed: () => void;
};

export function reloadPack(reloading: Reloading): void {
  const { policies, log, told, changed } = reloading;
  const { changed: isNew, diagnostics } = readAnew(reloading);
  for (const diagnostic of diagnostics) log.warn(inOneLine(diagnostic));
  const refused = diagnostics.some(({ severity }) => severity === 'error');
  if (refused) log.error('the policy pack has errors and was not taken; the last good one goes on answering');
  else if (isNew) {
    log.info(`the rules changed; now revision ${policies.current.pack.revision.slice(0, 12)}`);
    changed();
  }
  told(refused ? 'refused' : isNew ? 'changed' : 'unchanged');
}

function readAnew({ policies, clock, log }: Reloading): ReturnType<Policies['reload']> {
  try {
    return policies.reload(dayOf(clock.now()));
  } catch (error) {
    // The folder is gone for a moment while somebody replaces it: what is in memory still holds.
    log.error('the policy pack could not be read; the last good one goes on answering:', error);
    return { changed: false, diagnostics: [] };
  }
}

/** What comes back stops watching. */
export function watchPack(reloading: Reloading): () => void {
  let timer: NodeJS.Timeout | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => reloadPack(reloading), SETTLE_MS);
    timer.unref();
  };
  const watcher = watch(reloading.policies.sources.folder, { recursive: true, persistent: false }, soon);
  watcher.on('error', (error) =>
    reloading.log.warn('the policy pack is not watched any more; send SIGHUP instead:', error),
  );
  return () => {
    clearTimeout(timer);
    watcher.close();
  };
}
