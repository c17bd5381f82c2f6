// A pack of a few rules about doors, clean under every check, and the real pack: both as texts that a test can break.
import { readFiles } from '../../src/packs/read-pack-folder.ts';
import type { CheckedPack } from '../../src/policy/checks/check-pack.ts';
import { checkPack, type Surroundings } from '../../src/policy/checks/check-pack.ts';
import { loadPack, type PackFiles, type ReadCache } from '../../src/policy/load.ts';
import type { Diagnostic, Pack } from '../../src/policy/model.ts';

export const DAY = '2026-11-21';

/** In `file`, `find` (which must be there) becomes `put`; without `find` the text is added at the end. */
export type Edit = { readonly file: string; readonly find?: string; readonly put: string };

const folders = { small: 'test/policy/small-pack', ndex: 'policies/ndex' } as const;
export type PackName = keyof typeof folders;

const read = new Map<PackName, PackFiles>();
const caches = new Map<PackName, ReadCache>();

export function filesOf(name: PackName): PackFiles {
  const known = read.get(name);
  if (known) return known;
  const found = readFiles(folders[name]);
  if ('diagnostics' in found) throw new Error(JSON.stringify(found.diagnostics, null, 2));
  read.set(name, found.files);
  return found.files;
}

export function edited(files: PackFiles, edits: readonly Edit[]): PackFiles {
  const changed = new Map(files);
  for (const { file, find, put } of edits) {
    const text = changed.get(file) ?? '';
    if (find !== undefined && !text.includes(find)) throw new Error(`${file} does not hold: ${find}`);
    changed.set(file, find === undefined ? text + put : text.replace(find, () => put));
  }
  return changed;
}

export function mustLoad(files: PackFiles, cache?: ReadCache): Pack {
  const loaded = loadPack(files, cache);
  if (!loaded.ok) throw new Error(loaded.diagnostics.map(inOneLine).join('\n'));
  return loaded.pack;
}

export function packOf(name: PackName, edits: readonly Edit[] = []): Pack {
  return mustLoad(edited(filesOf(name), edits), cacheOf(name));
}

export function checked(name: PackName, edits: readonly Edit[], around: Partial<Surroundings> = {}): CheckedPack {
  const given = { today: DAY, ways: null, changedPins: null, ...around };
  return checkPack(edited(filesOf(name), edits), given, cacheOf(name));
}

export function inOneLine({ at, code, message }: Diagnostic): string {
  return `${at.file}:${at.line}:${at.column}: ${code}: ${message}`;
}

/** What was read once is not read again: breaking one file of the real pack reads that file alone. */
function cacheOf(name: PackName): ReadCache {
  const known = caches.get(name) ?? new Map();
  if (known.size === 0) checkPack(filesOf(name), { today: DAY, ways: null, changedPins: null }, known);
  caches.set(name, known);
  return new Map(known);
}
