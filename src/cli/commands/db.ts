// nac-desk db: bring the database to the newest shape, back it up while it runs, put a backup back.
import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { systemClock } from '../../clock.ts';
import { backup, restore } from '../../store/backup/index.ts';
import { MisuseError } from '../misuse.ts';
import {
  DATABASE_OPTION,
  type StoreOptions,
  sayingFaults,
  urlOf,
  withExistingStore,
  withStore,
} from '../with-store.ts';

type Options = StoreOptions & { readonly json?: true };
type BackupOptions = Options & { readonly jsonLines?: true; readonly force?: true };

export function register(program: Command): void {
  const db = program.command('db').description('the database: migrate, back up, restore');
  db.command('migrate')
    .description('bring the database to the shape this version needs (also done at every start)')
    .option(...DATABASE_OPTION)
    .option('--json', 'answer in JSON')
    .action(migrateNow);
  db.command('backup')
    .description('copy everything to FILE, safe while the desk is running')
    .argument('<file>')
    .option(...DATABASE_OPTION)
    .option('--json-lines', 'JSON Lines, which either database can restore (always so on PostgreSQL)')
    .option('--force', 'replace FILE if it exists')
    .option('--json', 'answer in JSON')
    .action(backUp);
  db.command('restore')
    .description('put a backup back and prove its ledgers; stop the desk before')
    .argument('<file>')
    .option(...DATABASE_OPTION)
    .option('--json', 'answer in JSON')
    .action(putBack);
}

const migrateNow = (options: Options) =>
  withStore(options, async ({ kind, migrated }) => {
    const applied = migrated.applied.length > 0 ? `applied ${migrated.applied.join(', ')}` : 'nothing to do';
    say(options, { database: kind, ...migrated }, `${kind}: ${applied}`);
  });

function backUp(file: string, options: BackupOptions): Promise<void> {
  if (existsSync(file) && !options.force) throw new MisuseError(`${file} exists: choose another name, or --force.`);
  return withExistingStore(options, async (store) => {
    const made = await backup(store, file, options.jsonLines ? 'json-lines' : undefined);
    say(options, made, `backed up to ${made.file} (${made.form})`);
  });
}

function putBack(file: string, options: Options): Promise<void> {
  if (!existsSync(file)) throw new MisuseError(`${file} does not exist.`);
  return sayingFaults(async () => {
    const restored = await restore({ url: urlOf(options), file, clock: systemClock });
    const kept = restored.kept ? `; what was there before is kept as ${restored.kept}` : '';
    say(options, restored, `restored; ${restored.records} ledger records proved${kept}`);
  });
}

function say({ json }: Options, value: object, sentence: string): void {
  console.log(json ? JSON.stringify(value) : sentence);
}
