// nac-desk ori-check: validity, what the ninth character says, N-DEx access with its clauses, and slips.
import { join } from 'node:path';
import type { Command } from 'commander';
import { z } from 'zod';
import { checkOri, type OriTable } from '../../ori/index.ts';
import { readOriTable } from '../../packs/read-ori-table.ts';
import { runBatch } from '../batch.ts';
import { MisuseError } from '../misuse.ts';
import { oriInWords } from '../ori-in-words.ts';

const PACK = join(import.meta.dirname, '..', '..', '..', 'policies', 'ndex');

const Request = z.object({ input: z.string() });

type Options = { readonly json?: true; readonly batch?: true; readonly pack: string };

export function register(program: Command): void {
  program
    .command('ori-check')
    .description('is this an ORI, what does its ninth character say, and may such an agency have N-DEx access')
    .argument('[text...]', 'the ORI as you would type it')
    .option('--json', 'answer in JSON')
    .option('--batch', 'read JSON lines {"id","input"} from standard input, write one JSON line for each')
    .option('--pack <folder>', 'the policy pack', PACK)
    .action((words: string[], options: Options) => run(words, options));
}

async function run(words: readonly string[], options: Options): Promise<void> {
  if (options.batch && words.length > 0) throw new MisuseError('give either TEXT or --batch, not both.');
  if (!options.batch && words.length === 0)
    throw new MisuseError('give the ORI to check, such as: ori-check CA0194200');
  const table = readOriTable(options.pack);
  if (options.batch) return answerLines(table);
  const answer = checkOri(words.join(' '), table);
  console.log(options.json ? JSON.stringify({ id: null, ...answer }) : oriInWords(answer, table));
  if (!answer.valid) process.exitCode = 1;
}

function answerLines(table: OriTable): Promise<void> {
  return runBatch({
    input: process.stdin,
    output: process.stdout,
    schema: Request,
    answer: ({ input }) => checkOri(input, table),
  });
}
