// The official wording an agency has attached: kept beside its data, never in the pack, quoted verbatim from then on.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { ClauseId } from '../policy/model.ts';

const File = z.strictObject({
  passages: z.record(z.string(), z.strictObject({ text: z.string(), pin: z.string() })),
});

export type Passage = { readonly text: string; readonly pin: string };

export type AttachedPassages = ReadonlyMap<ClauseId, Passage>;

/** The file of attached passages is damaged; nothing is quoted from it. */
export class AttachedFileError extends Error {
  readonly code = 'attached-file';
  override readonly name = 'AttachedFileError';
}

/** The passages in `file`; none where nothing has been attached. */
export function readAttached(file: string): AttachedPassages {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Map();
    throw error;
  }
  try {
    return new Map(Object.entries(File.parse(JSON.parse(text)).passages));
  } catch (cause) {
    throw new AttachedFileError(`${file} is damaged; attach the official texts again.`, { cause });
  }
}

/** Adds passages to `file` in place of those of the same clauses, and forgets those of `gone`. */
export function writeAttached(file: string, passages: AttachedPassages, gone: readonly ClauseId[]): void {
  const all = new Map([...readAttached(file), ...passages]);
  for (const clause of gone) all.delete(clause);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ passages: Object.fromEntries(all) }, null, 1)}\n`);
}
