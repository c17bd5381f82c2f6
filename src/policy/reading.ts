// Reads the files of a pack or an overlay one by one, gathering every fault instead of stopping at the first.
import type { Diagnostic } from './model.ts';
import type { Read, YamlSource } from './yaml-source.ts';

/** File texts by path relative to the folder, with forward slashes. */
export type PackFiles = ReadonlyMap<string, string>;

export type Whole = {
  readonly isKnown: (file: string) => boolean;
  /** What the files make up, for messages: "pack" or "overlay". */
  readonly whole: string;
};

/** What was read before, by file: a reload reads anew only the files whose text has changed. */
export type ReadCache = Map<string, { readonly text: string; readonly read: Read<unknown> }>;

type ReadFile<T> = (file: string, text: string) => Read<T>;

export class Reading {
  readonly diagnostics: Diagnostic[] = [];
  readonly sources = new Map<string, YamlSource>();
  readonly #files: PackFiles;
  readonly #whole: string;
  readonly #cache: ReadCache;

  constructor(files: PackFiles, { isKnown, whole }: Whole, cache: ReadCache = new Map()) {
    this.#files = files;
    this.#whole = whole;
    this.#cache = cache;
    for (const file of files.keys()) {
      if (!isKnown(file)) this.refuse(file, 'unknown-file', `${file} belongs to no part of a${nOf(whole)} ${whole}`);
    }
  }

  one<T>(file: string, read: ReadFile<T>): T | null {
    const text = this.#files.get(file);
    if (text !== undefined) return this.#keep(readOnce(this.#cache, file, text, read));
    this.refuse(file, 'missing-file', `the ${this.#whole} has no ${file}`);
    return null;
  }

  /** The files whose path begins with `start`, in the order of their names. */
  each<T>(start: string, read: ReadFile<T>): readonly { readonly file: string; readonly value: T }[] {
    const names = [...this.#files.keys()].filter((name) => name.startsWith(start)).sort();
    return names.flatMap((file) => {
      const value = this.#keep(readOnce(this.#cache, file, this.#files.get(file) ?? '', read));
      return value === null ? [] : [{ file, value }];
    });
  }

  refuse(file: string, code: string, message: string): void {
    const fix = code === 'missing-file' ? 'Add the file.' : 'Remove it, or put it where it belongs.';
    this.diagnostics.push({ code, severity: 'error', at: { file, line: 1, column: 1 }, message, fix });
  }

  source(file: string): YamlSource {
    const found = this.sources.get(file);
    if (!found) throw new Error(`no source for ${file}`);
    return found;
  }

  #keep<T>(read: Read<T>): T | null {
    if (!read.ok) {
      this.diagnostics.push(...read.diagnostics);
      return null;
    }
    this.sources.set(read.source.file, read.source);
    return read.value;
  }
}

function nOf(word: string): string {
  return /^[aeiou]/.test(word) ? 'n' : '';
}

/** Reads a file whose text differs from the one that was read before, else gives what that gave. */
export function readOnce<T>(cache: ReadCache, file: string, text: string, read: ReadFile<T>): Read<T> {
  const known = cache.get(file);
  // A file is always read with the schema its path stands for, so what was kept has the type asked for.
  if (known?.text === text) return known.read as Read<T>;
  const fresh = read(file, text);
  cache.set(file, { text, read: fresh });
  return fresh;
}

export type ReadIfThere<T> = {
  /** Null where the file is absent or wrong. */
  readonly value: T | null;
  readonly source: YamlSource | null;
  readonly diagnostics: readonly Diagnostic[];
};

/** A file that a pack may do without. */
export function readIfThere<T>(files: PackFiles, name: string, read: ReadFile<T>): ReadIfThere<T> {
  const text = files.get(name);
  if (text === undefined) return { value: null, source: null, diagnostics: [] };
  const result = read(name, text);
  if (!result.ok) return { value: null, source: null, diagnostics: result.diagnostics };
  return { value: result.value, source: result.source, diagnostics: [] };
}
