// The agency directory of each desk, in memory: asked after a new import at most once a second, and shared by all handlers.
import { type Directory, type LiveDirectory, liveDirectory } from '../agencies/index.ts';
import type { Store } from '../store/index.ts';

export type Directories = { readonly current: (desk: string) => Promise<Directory> };

const FRESH_MS = 1_000;

type Held = { readonly live: LiveDirectory; directory: Promise<Directory>; askedAt: number };

export function directoriesOf(store: Store): Directories {
  const held = new Map<string, Held>();
  return {
    current: (desk) => {
      const known = held.get(desk);
      if (known && performance.now() - known.askedAt < FRESH_MS) return known.directory;
      const live = known?.live ?? liveDirectory(store, desk);
      const now = { live, directory: live.current(), askedAt: performance.now() };
      // One that could not be read is asked for again at once.
      now.directory.catch(() => held.delete(desk));
      held.set(desk, now);
      return now.directory;
    },
  };
}
