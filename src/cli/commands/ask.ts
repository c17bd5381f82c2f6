// nac-desk ask: the clauses that answer a question in plain words, or an honest "not covered", or a refusal.
import type { Command } from 'commander';
import { z } from 'zod';
import { type AskIndex, buildAskIndex } from '../../ask/index.ts';
import { AskCorpusError, readAskCorpus, storeLearned } from '../../packs/read-ask-corpus.ts';
import { askInWords } from '../ask-in-words.ts';
import { runBatch } from '../batch.ts';
import { MisuseError } from '../misuse.ts';
import { openPolicies, SHIPPED_PACK } from '../pack-option.ts';

const Request = z.object({ text: z.string() });

type Options = { readonly json?: true; readonly batch?: true; readonly learn?: true; readonly pack: string };

export function register(program: Command): void {
  program
    .command('ask')
    .description('ask the manual in plain words: the clauses that answer, best first, or an honest no')
    .argument('[text...]', 'the question as you would say it')
    .option('--json', 'answer in JSON')
    .option('--batch', 'read JSON lines {"id","text"} from standard input, write one JSON line for each')
    .option('--learn', 'after editing the ways of asking: learn them and store the result in the pack')
    .option('--pack <folder>', 'the policy pack', SHIPPED_PACK)
    .action((words: string[], options: Options) => run(words, options));
}

async function run(words: readonly string[], options: Options): Promise<void> {
  if (options.learn) return console.log(`learned; stored in ${orMisuse(() => storeLearned(options.pack))}`);
  if (options.batch && words.length > 0) throw new MisuseError('give either TEXT or --batch, not both.');
  if (!options.batch && words.length === 0)
    throw new MisuseError('give the question, such as: ask may I put this record into a search warrant');
  const { pack } = openPolicies(options.pack).current;
  const index = openIndex(options.pack, [...pack.clauses.values()]);
  if (options.batch) return answerLines(index);
  const answer = index.ask(words.join(' '));
  console.log(
    options.json ? JSON.stringify({ id: null, ...inKeys(index, words.join(' ')) }) : askInWords(answer, pack),
  );
}

function openIndex(folder: string, clauses: Parameters<typeof readAskCorpus>[1]): AskIndex {
  const { corpus, learnedAnew } = orMisuse(() => readAskCorpus(folder, clauses));
  if (learnedAnew)
    console.error('The ways of asking changed since they were learned; run "nac-desk ask --learn" once.');
  return buildAskIndex(corpus);
}

function orMisuse<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof AskCorpusError) throw new MisuseError(error.message);
    throw error;
  }
}

function answerLines(index: AskIndex): Promise<void> {
  return runBatch({
    input: process.stdin,
    output: process.stdout,
    schema: Request,
    answer: ({ text }) => inKeys(index, text),
  });
}

function inKeys(index: AskIndex, text: string) {
  const { kind, clauses, confidence, askInstead } = index.ask(text);
  return { kind, clauses: clauses.map(({ id }) => id), confidence: Number(confidence.toFixed(4)), askInstead };
}
