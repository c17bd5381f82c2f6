// Reads the files of a policy pack from a folder, refusing what is too large before it is taken into memory.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type Loaded, loadPack, type PackFiles, type ReadCache } from '../policy/load.ts';
import type { Diagnostic } from '../policy/model.ts';
import { MAX_CHARACTERS } from '../policy/yaml-source.ts';

/** The folder cannot be read at all; `cause` says why. */
export class PackFolderError extends Error {
  readonly code = 'pack-folder';
  override readonly name = 'PackFolderError';
}

const MAX_FILES = 500;
/** UTF-8 takes at most four bytes a character. */
const MAX_BYTES = MAX_CHARACTERS * 4;

/** Loads the pack in `folder`: the checked pack, or every diagnostic with file, line and column. */
export function readPackFolder(folder: string, cache?: ReadCache): Loaded {
  const read = readFiles(folder);
  return 'diagnostics' in read ? { ok: false, diagnostics: read.diagnostics } : loadPack(read.files, cache);
}

/** The texts of all YAML files below `folder`, by path with forward slashes. */
export function readFiles(
  folder: string,
): { readonly files: PackFiles } | { readonly diagnostics: readonly Diagnostic[] } {
  const names = yamlFilesBelow(folder);
  const tooLarge = names.filter((name) => statSync(join(folder, name)).size > MAX_BYTES);
  if (tooLarge.length > 0) return { diagnostics: tooLarge.map(refuseSize) };
  return { files: new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')])) };
}

function yamlFilesBelow(folder: string): readonly string[] {
  let entries: ReturnType<typeof entriesOf>;
  try {
    entries = entriesOf(folder);
  } catch (cause) {
    throw new PackFolderError(`${folder} cannot be read; is this the folder of a policy pack?`, { cause });
  }
  const files = entries.filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name));
  if (files.length > MAX_FILES) throw new PackFolderError(`${folder} holds more than ${MAX_FILES} YAML files`);
  return files.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')).sort();
}

function entriesOf(folder: string) {
  return readdirSync(folder, { withFileTypes: true, recursive: true });
}

function refuseSize(name: string): Diagnostic {
  return {
    code: 'too-large',
    severity: 'error',
    at: { file: name, line: 1, column: 1 },
    message: `the file is larger than ${MAX_CHARACTERS} characters`,
    fix: 'Split it into several files.',
  };
}
