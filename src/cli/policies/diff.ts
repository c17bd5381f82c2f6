// nac-desk policies diff: clauses, intervals and answers that two packs do not share; or recorded decisions replayed.
import type { Command } from 'commander';
import { differenceInWords } from '../../policy/difference/in-words.ts';
import { packDifference } from '../../policy/difference/index.ts';
import { MisuseError } from '../misuse.ts';
import { SHIPPED_PACK } from '../pack-option.ts';
import { DATABASE_OPTION, type StoreOptions, withExistingStore } from '../with-store.ts';
import { replayInWords, replayLedger } from './against-ledger.ts';
import { packAt } from './pack-at.ts';

export function register(policies: Command): void {
  policies
    .command('diff')
    .description('what changed between two packs: clauses, and the exact cases that are answered otherwise')
    .argument('[before]', 'a folder, a git revision, or a day such as 2011-06-01')
    .argument('[after]', 'likewise')
    .option('--against-ledger', 'decide every recorded decision again with the one pack named (the shipped one)')
    .option(...DATABASE_OPTION)
    .option('--json', 'answer in JSON')
    .action(run);
}

type Options = StoreOptions & { readonly json?: true; readonly againstLedger?: true };

async function run(before: string | undefined, after: string | undefined, options: Options): Promise<void> {
  if (options.againstLedger) {
    if (after !== undefined) throw new MisuseError('with --against-ledger name one pack, or none for the shipped one.');
    return replay(before ?? SHIPPED_PACK, options);
  }
  if (before === undefined || after === undefined)
    throw new MisuseError('name two packs, revisions or days to compare.');
  compare(before, after, options);
}

function compare(before: string, after: string, options: Options): void {
  const [a, b] = [packAt(before), packAt(after)];
  const difference = packDifference(a, b);
  const revisions = { before: a.pack.revision, after: b.pack.revision };
  console.log(options.json ? JSON.stringify({ ...revisions, ...difference }) : differenceInWords(difference, b.pack));
}

function replay(pack: string, options: Options): Promise<void> {
  return withExistingStore(options, async (store) => {
    const result = await replayLedger(store, packAt(pack));
    console.log(options.json ? JSON.stringify(result) : replayInWords(result));
  });
}
