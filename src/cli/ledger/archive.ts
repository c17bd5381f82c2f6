// nac-desk ledger archive: closes a period of the ledger into a file; the chain goes on from its last hash.
import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { type Archived, ArchiveError, archiveLedger } from '../../audit/index.ts';
import { isDay } from '../../policy/day.ts';
import { MisuseError } from '../misuse.ts';
import { commandLine, WHICH_DESK_OPTION, whichDesk } from '../which-desk.ts';
import { DATABASE_OPTION, type StoreOptions, withExistingStore } from '../with-store.ts';

type ArchiveOptions = StoreOptions & { readonly before?: string; readonly desk?: string; readonly json?: true };

export function registerArchive(ledger: Command): void {
  ledger
    .command('archive')
    .description('move records that need not be kept any longer into FILE, proved before anything is removed')
    .argument('<file>', 'a new file, in the form of ledger export')
    .option('--before <day>', 'records before that day (standard: as the retention of the desk allows, three years)')
    .option(...DATABASE_OPTION)
    .option(...WHICH_DESK_OPTION)
    .option('--json', 'answer in JSON')
    .action(archive);
}

function archive(file: string, options: ArchiveOptions): Promise<void> {
  const { before } = options;
  if (existsSync(file)) throw new MisuseError(`${file} exists: choose another name.`);
  if (before !== undefined && !isDay(before))
    throw new MisuseError(`--before takes a day like 2026-03-31, not "${before}".`);
  return withExistingStore(options, async (store) => {
    const desk = await whichDesk(store, options);
    const until = before === undefined ? undefined : Date.parse(before);
    say(await archived({ store, desk, actor: commandLine(), before: until, file }), file, options);
  });
}

async function archived(archiving: Parameters<typeof archiveLedger>[0]): Promise<Archived> {
  try {
    return await archiveLedger(archiving);
  } catch (error) {
    if (error instanceof ArchiveError) throw new MisuseError(error.message);
    throw error;
  }
}

function say(result: Archived, file: string, { json }: ArchiveOptions): void {
  if (json) console.log(JSON.stringify(result.kind === 'archived' ? { ...result, file } : result));
  else console.log(inWords(result, file));
  if (result.kind === 'too-young') process.exitCode = 1;
}

function inWords(result: Archived, file: string): string {
  switch (result.kind) {
    case 'archived':
      return `${result.records} records are in ${file} (sha256 ${result.sha256}); the ledger goes on from record ${result.through} ${result.hash}`;
    case 'nothing-to-archive':
      return 'nothing to archive: every record must still be kept.';
    case 'too-young':
      return `refused: records are kept for ${result.years} years here, so nothing from ${new Date(result.earliest).toISOString().slice(0, 10)} on may go.`;
  }
}
