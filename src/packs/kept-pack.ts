// Keeps the checked pack in a file, so that a start whose files have not changed need not read and check all the YAML again.
import { createHash, type Hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { type Loaded, loadPack, type PackFiles, revisionOfContent } from '../policy/load.ts';
import type { Pack } from '../policy/model.ts';
import { readFiles } from './read-pack-folder.ts';

const KEY_BYTES = 32;

/** Files of other readers change nothing in the pack: only their names count. */
const OF_OTHER_READERS = /^(?:tests|ask)\//;

/** What loads and checks a pack: when one of these changes, what was kept by the old ones is passed over. */
const LOADERS = ['policy', 'policy/schema', 'ori', 'packs'].map((folder) => join(import.meta.dirname, '..', folder));

/** The pack in `folder`, from `kept` where that was made of the very same files, else loaded, checked and kept there. */
export function loadKept(folder: string, kept: string): Loaded {
  const read = readFiles(folder);
  if ('diagnostics' in read) return { ok: false, diagnostics: read.diagnostics };
  const key = keyOf(read.files);
  const pack = readKept(kept, key);
  if (pack) return { ok: true, pack, warnings: [] };
  const loaded = loadPack(read.files);
  if (loaded.ok) writeKept(kept, key, loaded.pack);
  return loaded;
}

function keyOf(files: PackFiles): Buffer {
  const hash = createHash('sha256');
  for (const folder of LOADERS) addCode(hash, folder);
  for (const [name, text] of files) {
    const said = OF_OTHER_READERS.test(name) ? '' : text;
    hash.update(`${name} ${said.length}\n`).update(said);
  }
  return hash.digest();
}

function addCode(hash: Hash, folder: string): void {
  for (const name of readdirSync(folder).sort()) {
    const { size, mtimeMs, isFile } = stateOf(join(folder, name));
    if (isFile) hash.update(`${name} ${size} ${mtimeMs}\n`);
  }
}

function stateOf(path: string) {
  const state = statSync(path);
  return { size: state.size, mtimeMs: state.mtimeMs, isFile: state.isFile() };
}

/** Null for anything that is not whole: cut off, of other files, or saying something else than its revision. */
function readKept(file: string, key: Buffer): Pack | null {
  try {
    const bytes = readFileSync(file);
    if (!bytes.subarray(0, KEY_BYTES).equals(key)) return null;
    const { revision, ...content } = deserialize(bytes.subarray(KEY_BYTES)) as Pack;
    return revisionOfContent(content) === revision ? { ...content, revision } : null;
  } catch {
    // There is none yet, or it is damaged: the pack is read from its files, which costs half a second and nothing else.
    return null;
  }
}

function writeKept(file: string, key: Buffer, pack: Pack): void {
  const half = `${file}.${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(half, Buffer.concat([key, serialize(pack)]));
    renameSync(half, file);
  } catch {
    // A folder that cannot be written to: the next start reads the files again.
  }
}
