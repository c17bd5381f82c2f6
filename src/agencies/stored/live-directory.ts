// Keeps a desk's directory in memory and reads it anew when an import has landed, here or in another replica.
import type { Store } from '../../store/index.ts';
import { type Directory, directoryOf } from '../directory.ts';
import { readStarterAgencies } from '../starter/starter-agencies.ts';
import { directoryVersion, loadAgencies } from './load-agencies.ts';

export type LiveDirectory = {
  /** The directory as of now: one small query, and a new index only after an import. */
  readonly current: () => Promise<Directory>;
};

export function liveDirectory(store: Store, desk: string): LiveDirectory {
  let held: { readonly version: string; readonly directory: Promise<Directory> } | undefined;
  const current = async () => {
    const version = await directoryVersion(store, desk);
    if (held?.version !== version) held = { version, directory: openDirectory(store, desk) };
    const { directory } = held;
    try {
      return await directory;
    } catch (fault) {
      // The next question tries again.
      if (held?.directory === directory) held = undefined;
      throw fault;
    }
  };
  return { current };
}

/** What ships with the product and what was imported for this desk. */
export async function openDirectory(store: Store, desk: string): Promise<Directory> {
  return directoryOf(await loadAgencies(store, desk, readStarterAgencies()));
}

/** What ships with the product alone; no database is needed. */
export function starterDirectory(): Directory {
  return directoryOf(readStarterAgencies());
}
