// nac-desk policies test: runs the cases beside the rules and shows every difference with its place.
import type { Command } from 'commander';
import { inOneLine } from '../../packs/policies.ts';
import { PackFolderError, readPackFolder } from '../../packs/read-pack-folder.ts';
import type { PackTestRun } from '../../policy/pack-tests.ts';
import { MisuseError } from '../misuse.ts';
import { SHIPPED_PACK } from '../pack-option.ts';
import { runCases } from './cases.ts';

export function register(policies: Command): void {
  policies
    .command('test')
    .description('run the cases beside the rules; exit 1 when one fails')
    .option('--json', 'answer in JSON')
    .option('--pack <folder>', 'the policy pack', SHIPPED_PACK)
    .action(run);
}

function run(options: { readonly json?: true; readonly pack: string }): void {
  const result = resultOf(options.pack);
  console.log(options.json ? JSON.stringify(summary(result)) : inWords(result));
  if (failures(result).length + result.diagnostics.length > 0) process.exitCode = 1;
}

/** A pack with errors runs no case: what is wrong with it is the answer. */
function resultOf(folder: string): PackTestRun {
  try {
    const loaded = readPackFolder(folder);
    return loaded.ok ? runCases(loaded.pack, folder) : { results: [], diagnostics: loaded.diagnostics };
  } catch (error) {
    if (error instanceof PackFolderError) throw new MisuseError(error.message);
    throw error;
  }
}

function failures(run: PackTestRun) {
  return run.results.filter((result) => result.differences.length > 0);
}

function summary(run: PackTestRun) {
  const failed = failures(run);
  return {
    passed: run.results.length - failed.length,
    failed: failed.length,
    failures: failed.map(({ decision, name, at, differences }) => ({ decision, name, ...at, differences })),
    diagnostics: run.diagnostics.map(({ at, ...rest }) => ({ ...rest, ...at })),
  };
}

function inWords(run: PackTestRun): string {
  const failed = failures(run);
  const lines = failed.flatMap(({ at, decision, name, differences }) => [
    `${at.file}:${at.line}:${at.column}: ${decision}: ${name}`,
    ...differences.map((difference) => `    ${difference}`),
  ]);
  const total = `${run.results.length - failed.length} cases passed, ${failed.length} failed`;
  return [...run.diagnostics.map(inOneLine), ...lines, total].join('\n');
}
