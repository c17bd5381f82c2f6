// The cases beside a pack's rules, read and run once for the commands that need them.
import { systemClock } from '../../clock.ts';
import { inOneLine } from '../../packs/policies.ts';
import { readFiles } from '../../packs/read-pack-folder.ts';
import { dayOf } from '../../policy/day.ts';
import type { Decided, Pack } from '../../policy/model.ts';
import { type PackTestRun, runPackTests } from '../../policy/pack-tests.ts';
import { MisuseError } from '../misuse.ts';

export function casesOf(folder: string): ReadonlyMap<string, string> {
  const read = readFiles(folder);
  if ('diagnostics' in read) throw new MisuseError(read.diagnostics.map(inOneLine).join('\n'));
  return new Map([...read.files].filter(([name]) => name.startsWith('tests/')));
}

export function runCases(pack: Pack, folder: string): PackTestRun {
  return runPackTests(pack, casesOf(folder), today());
}

export function answersOf(run: PackTestRun): readonly Decided[] {
  return run.results.flatMap(({ decided }) => decided ?? []);
}

export function today(): string {
  return dayOf(systemClock.now());
}
