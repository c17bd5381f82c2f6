// nac-desk agencies search: agencies by what people call them.
import { z } from 'zod';
import { type Directory, type Found, labelOf, type SearchAnswer } from '../../agencies/index.ts';
import { runBatch } from '../batch.ts';
import { MisuseError } from '../misuse.ts';
import { type DirectoryOptions, withDirectory } from './directory-option.ts';

const Request = z.object({ text: z.string(), state: z.string().nullish() });

export type SearchOptions = DirectoryOptions & {
  readonly state?: string;
  readonly limit: string;
  readonly json?: true;
  readonly batch?: true;
};

export async function search(words: readonly string[], options: SearchOptions): Promise<void> {
  if (options.batch && words.length > 0) throw new MisuseError('give either TEXT or --batch, not both.');
  if (!options.batch && words.length === 0)
    throw new MisuseError('say what to look for, such as: agencies search dane county sheriff');
  const limit = limitOf(options.limit);
  await withDirectory(options, async (directory) => {
    if (options.batch) await answerLines(directory, limit);
    else print(directory.search(words.join(' '), { state: options.state, limit }), options);
  });
}

function limitOf(text: string): number {
  const limit = Number(text);
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000)
    throw new MisuseError('--limit takes a whole number from 1 to 1000.');
  return limit;
}

function answerLines(directory: Directory, limit: number): Promise<void> {
  return runBatch({
    input: process.stdin,
    output: process.stdout,
    schema: Request,
    answer: ({ text, state }) => ({ results: resultsOf(directory.search(text, { state: state ?? undefined, limit })) }),
  });
}

function print(answer: SearchAnswer, options: SearchOptions): void {
  if (answer.kind === 'unknown-state') throw new MisuseError(answer.says);
  if (options.json) console.log(JSON.stringify({ id: null, results: resultsOf(answer) }));
  else for (const found of answer.found) console.log(inWords(found));
  if (answer.kind === 'found') return;
  console.error(answer.says);
  process.exitCode = 1;
}

function resultsOf(answer: SearchAnswer) {
  return answer.found.map(({ agency: { ori, name, state, county, type } }) => ({ ori, name, state, county, type }));
}

function inWords({ agency, why }: Found): string {
  return [agency.ori, labelOf(agency, 200), agency.type, why].filter((part) => part !== null).join('  ');
}
