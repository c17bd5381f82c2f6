// nac-desk policies explain DECISION: the decision drawn as an indented list or as SVG, with its counts.
import { writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { combinationsOf, countByOutcome } from '../../policy/analysis/count.ts';
import { interviewLength } from '../../policy/analysis/interview-length.ts';
import { nodesBelow } from '../../policy/diagram.ts';
import { outlineOf } from '../../policy/reference/outline.ts';
import { outlineAsList } from '../../policy/reference/outline-as-list.ts';
import { outlineAsSvg } from '../../policy/reference/outline-as-svg.ts';
import { MisuseError } from '../misuse.ts';
import { openPolicies, SHIPPED_PACK } from '../pack-option.ts';
import { today } from './cases.ts';

export function register(policies: Command): void {
  policies
    .command('explain')
    .description('draw a decision: indented list, or SVG with --svg FILE; counts and the length of its interview')
    .argument('<decision>', 'such as use-record')
    .option('--svg <file>', 'write the drawing as SVG')
    .option('--json', 'counts and lengths in JSON')
    .option('--pack <folder>', 'the policy pack', SHIPPED_PACK)
    .action(run);
}

type Options = { readonly svg?: string; readonly json?: true; readonly pack: string };

function run(id: string, options: Options): void {
  const { current } = openPolicies(options.pack);
  const compiled = current.compiled(id, today());
  if (!compiled)
    throw new MisuseError(`no decision is named "${id}"; there are ${[...current.pack.decisions.keys()].join(', ')}.`);
  const outline = outlineOf(compiled);
  if (options.svg) writeFileSync(options.svg, outlineAsSvg(outline, compiled.decision.title));
  const { worst, expected } = interviewLength(current.pack, compiled.decision, today());
  const facts = {
    decision: id,
    nodes: nodesBelow(compiled.diagram, compiled.root),
    combinations: combinationsOf(compiled),
    byOutcome: Object.fromEntries(countByOutcome(compiled).map(({ outcome, combinations }) => [outcome, combinations])),
    questionsAtMost: worst,
    questionsExpected: Number(expected.toFixed(3)),
  };
  if (options.json) console.log(JSON.stringify(facts));
  else
    console.log(
      [outlineAsList(outline), '', ...Object.entries(facts).map(([key, value]) => `${key}: ${inText(value)}`)].join(
        '\n',
      ),
    );
}

function inText(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
