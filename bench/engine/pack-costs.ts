// What the whole pack costs: compiling all decisions once, and checking it from its texts.
import { readFiles } from '../../src/packs/read-pack-folder.ts';
import { waysByClause } from '../../src/packs/ways-by-clause.ts';
import { checkPack } from '../../src/policy/checks/check-pack.ts';
import { compileDecision } from '../../src/policy/compile.ts';
import type { Pack } from '../../src/policy/model.ts';

/** Milliseconds of processor time, nothing warmed up. */
export function compilingMs(pack: Pack, day: string): number {
  return processorMs(() => {
    for (const decision of pack.decisions.values()) compileDecision(pack, decision, day);
  });
}

/** Milliseconds of processor time, from reading the texts to the last property. */
export function checkingMs(folder: string, day: string): number {
  return processorMs(() => {
    const read = readFiles(folder);
    if ('diagnostics' in read) throw new Error(JSON.stringify(read.diagnostics));
    checkPack(read.files, { today: day, ways: waysByClause(folder), changedPins: null });
  });
}

function processorMs(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
