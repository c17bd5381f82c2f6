// The pack kept for the next start: the same pack, and never an old, damaged or altered one.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadKept } from '../../src/packs/kept-pack.ts';
import { readPackFolder } from '../../src/packs/read-pack-folder.ts';
import { SHIPPED_PACK } from '../../src/start/shipped.ts';

let folder: string;
let kept: string;
beforeEach(() => {
  const place = mkdtempSync(join(tmpdir(), 'nac-desk-kept-'));
  folder = join(place, 'pack');
  kept = join(place, 'data', 'pack.bin');
  cpSync(SHIPPED_PACK, folder, { recursive: true, filter: (path) => !/[\\/](tests|ask)$/.test(path) });
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

const revisionOf = (loaded: ReturnType<typeof loadKept>) => (loaded.ok ? loaded.pack.revision : 'refused');

describe('the kept pack', () => {
  it('is the same as the one read from its files', () => {
    const first = loadKept(folder, kept);
    const again = loadKept(folder, kept);
    expect(again).toEqual(first.ok ? { ...first, warnings: [] } : first);
    expect(revisionOf(again)).toBe(revisionOf(readPackFolder(folder)));
  });

  it('is passed over when a file of the pack has changed', () => {
    const before = revisionOf(loadKept(folder, kept));
    const file = join(folder, 'outcomes.yml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('Something must come first.', 'Something comes first.'));
    expect(revisionOf(loadKept(folder, kept))).not.toBe(before);
  });

  it('does not hide an error that was put into the pack', () => {
    loadKept(folder, kept);
    writeFileSync(join(folder, 'nonsense.yml'), 'a: 1\n');
    expect(loadKept(folder, kept)).toMatchObject({ ok: false, diagnostics: [{ at: { file: 'nonsense.yml' } }] });
  });

  it.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, 500)],
    ['emptied', () => Buffer.alloc(0)],
    ['of nonsense', (bytes: Buffer) => Buffer.concat([bytes.subarray(0, 32), Buffer.from('nonsense')])],
    ['altered in what it says', altered],
  ])('is passed over when it was %s', (_how, change) => {
    const before = loadKept(folder, kept);
    writeFileSync(kept, change(readFileSync(kept)));
    const again = loadKept(folder, kept);
    expect(again.ok && before.ok && again.pack.outcomes).toEqual(before.ok && before.pack.outcomes);
    expect(revisionOf(again)).toBe(revisionOf(before));
  });

  it('is done without where it cannot be written', () => {
    writeFileSync(join(folder, '..', 'data'), 'a file in the place of the folder');
    expect(revisionOf(loadKept(folder, kept))).toMatch(/^[0-9a-f]{64}$/);
  });
});

/** Somebody who can write to the folder makes “no” a “yes”, and leaves the revision as it is. */
function altered(bytes: Buffer): Buffer {
  const pack = deserialize(bytes.subarray(32));
  pack.outcomes.get('prohibited').title = 'Yes';
  return Buffer.concat([bytes.subarray(0, 32), serialize(pack)]);
}
