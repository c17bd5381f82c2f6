// nac-desk policies diff A B: clauses, intervals and answers that two packs, revisions or days do not share.
import type { Command } from 'commander';
import { clauseDifferences, intervalDifferences } from '../../policy/difference/clauses.ts';
import { decisionDifferences } from '../../policy/difference/decisions.ts';
import { differenceInWords } from '../../policy/difference/in-words.ts';
import { packAt } from './pack-at.ts';

export function register(policies: Command): void {
  policies
    .command('diff')
    .description('what changed between two packs: clauses, and the exact cases that are answered otherwise')
    .argument('<before>', 'a folder, a git revision, or a day such as 2011-06-01')
    .argument('<after>', 'likewise')
    .option('--json', 'answer in JSON')
    .action(run);
}

function run(before: string, after: string, options: { readonly json?: true }): void {
  const [a, b] = [packAt(before), packAt(after)];
  const difference = {
    clauses: clauseDifferences(a.pack, b.pack),
    intervals: intervalDifferences(a.pack, b.pack),
    decisions: decisionDifferences(a, b),
  };
  const revisions = { before: a.pack.revision, after: b.pack.revision };
  console.log(options.json ? JSON.stringify({ ...revisions, ...difference }) : differenceInWords(difference, b.pack));
}
