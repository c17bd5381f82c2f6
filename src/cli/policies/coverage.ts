// nac-desk policies coverage: what the cases beside the rules have exercised, as text, JSON or a page.
import { writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { type Coverage, type Covered, coverageOf } from '../../policy/analysis/coverage.ts';
import { openPolicies, SHIPPED_PACK } from '../pack-option.ts';
import { answersOf, runCases } from './cases.ts';

export function register(policies: Command): void {
  policies
    .command('coverage')
    .description('which rules, tests, duties and clauses the cases have exercised')
    .option('--html <file>', 'write a page')
    .option('--json', 'answer in JSON')
    .option('--pack <folder>', 'the policy pack', SHIPPED_PACK)
    .action(run);
}

function run(options: { readonly html?: string; readonly json?: true; readonly pack: string }): void {
  const { pack } = openPolicies(options.pack).current;
  const coverage = coverageOf(pack, answersOf(runCases(pack, options.pack)));
  if (options.html) writeFileSync(options.html, page(coverage));
  console.log(options.json ? JSON.stringify(coverage) : inWords(coverage));
}

const TITLES: Readonly<Record<keyof Coverage, string>> = {
  rules: 'rules fired',
  tests: 'tests seen true, false and unknown',
  duties: 'duties emitted',
  clauses: 'clauses of rules cited',
};

function parts(coverage: Coverage): readonly (readonly [string, Covered])[] {
  return (Object.keys(TITLES) as (keyof Coverage)[]).map((key) => [TITLES[key], coverage[key]]);
}

function inWords(coverage: Coverage): string {
  return parts(coverage)
    .flatMap(([title, { seen, total, unseen }]) => [
      `${title}: ${seen} of ${total} (${percent(seen, total)})`,
      ...unseen.map((item) => `  not: ${item}`),
    ])
    .join('\n');
}

function percent(seen: number, total: number): string {
  return total === 0 ? 'none' : `${((100 * seen) / total).toFixed(1)} %`;
}

function page(coverage: Coverage): string {
  const sections = parts(coverage).map(
    ([title, { seen, total, unseen }]) =>
      `<h2>${title}: ${seen} of ${total} (${percent(seen, total)})</h2>\n<progress max="${total}" value="${seen}"></progress>\n<ul>${unseen.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`,
  );
  return `<!doctype html>\n<html lang="en"><meta charset="utf-8"><title>Coverage of the cases</title>\n<h1>Coverage of the cases</h1>\n${sections.join('\n')}\n</html>\n`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
