// Which directory a command looks into: the database where there is one, else what ships with the product.
import { existsSync } from 'node:fs';
import { type Directory, EVERY_DESK, openDirectory, starterDirectory } from '../../agencies/index.ts';
import { locate } from '../../store/dialect/location.ts';
import type { Store } from '../../store/index.ts';
import { type StoreOptions, urlOf, withExistingStore } from '../with-store.ts';

export type DirectoryOptions = StoreOptions & { readonly desk?: string };

export const DESK_OPTION = ['--desk <id>', 'which desk, where there are several'] as const;

/** On a fresh machine no database is made only to look something up. */
export function withDirectory(
  options: DirectoryOptions,
  run: (directory: Directory, store: Store | null, desk: string) => Promise<void>,
): Promise<void> {
  // One that was named must be there: a mistyped path must not answer like an empty directory.
  if (options.database === undefined && !hasDatabase(options)) return run(starterDirectory(), null, EVERY_DESK);
  return withExistingStore(options, async (store) => {
    const desk = await deskOf(store, options);
    await run(await openDirectory(store, desk), store, desk);
  });
}

/** False on a fresh machine. */
export function hasDatabase(options: StoreOptions): boolean {
  const location = locate(urlOf(options));
  return location.kind === 'postgres' || existsSync(location.file);
}

/** The only desk there is; where there is none yet, or several, what is for all of them. */
export async function deskOf(store: Store, { desk }: DirectoryOptions): Promise<string> {
  if (desk !== undefined) return desk;
  const desks = (await store.ledger.desks()).filter((each) => each !== EVERY_DESK);
  return desks.length === 1 ? (desks[0] ?? EVERY_DESK) : EVERY_DESK;
}
