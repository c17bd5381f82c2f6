// Opens the store for one command of the command line and closes it again; faults of the store are said in a sentence.
import { existsSync } from 'node:fs';
import { systemClock } from '../clock.ts';
import { databaseUrl } from '../store/default-database.ts';
import { locate } from '../store/dialect/location.ts';
import { openStore, type Store, StoreError } from '../store/index.ts';
import { MisuseError } from './misuse.ts';

export type StoreOptions = { readonly database?: string };

export const DATABASE_OPTION = [
  '--database <url>',
  'postgres://… or a SQLite file (default: DATABASE_URL, else desk.sqlite in NAC_DESK_DATA, else in .nac-desk)',
] as const;

export const urlOf = ({ database }: StoreOptions): string => database ?? databaseUrl(process.env);

export function withStore(options: StoreOptions, run: (store: Store) => Promise<void>): Promise<void> {
  return sayingFaults(async () => {
    const store = await openStore({ url: urlOf(options), clock: systemClock });
    try {
      await run(store);
    } finally {
      await store.close();
    }
  });
}

/** For commands that only look: a mistyped path must not answer like an empty desk. */
export function withExistingStore(options: StoreOptions, run: (store: Store) => Promise<void>): Promise<void> {
  const location = locate(urlOf(options));
  if (location.kind === 'sqlite' && !existsSync(location.file))
    throw new MisuseError(`there is no database at ${location.file}: say where with --database or DATABASE_URL.`);
  return withStore(options, run);
}

/** A fault of the store is an answer to the operator: the sentence on standard error, exit code 1, no stack. */
export async function sayingFaults(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    console.error(`error: ${error.message}`);
    process.exitCode = 1;
  }
}
