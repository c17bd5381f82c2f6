import { describe, expect, test } from 'vitest';
import { loadPack } from '../../../src/policy/load.ts';
import { filesOf, inOneLine } from '../small-pack.ts';
import { filesFor, refusedPacks } from './refused-packs.ts';

const A_SECOND = 1_000;

describe('a pack with', () => {
  test.each(refusedPacks())('$name is refused with its place, within a second of work', (broken) => {
    const files = filesFor(broken);
    const began = process.cpuUsage();
    const loaded = loadPack(files);
    const { user, system } = process.cpuUsage(began);
    expect(loaded.ok ? 'it was loaded' : inOneLine(loaded.diagnostics[0] ?? never())).toBe(broken.says);
    expect((user + system) / 1_000).toBeLessThan(A_SECOND);
  });
});

test('every refusal says what to do', () => {
  const silent = refusedPacks().flatMap((broken) => {
    const loaded = loadPack(filesFor(broken));
    return loaded.ok ? [] : loaded.diagnostics.filter(({ fix }) => fix.length < 8);
  });
  expect(silent).toEqual([]);
});

test('the pack that all of these are made from is loaded', () => {
  expect(loadPack(filesOf('small')).ok).toBe(true);
});

function never(): never {
  throw new Error('a refusal without a diagnostic');
}
