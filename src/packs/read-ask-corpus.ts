// Reads the ways of asking of a pack, and what was learned from them: from the stored file when it is of exactly these
// ways, and by learning anew (some seconds) when it is not.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { z } from 'zod';
import {
  type AskClause,
  type AskCorpus,
  type AskFiles,
  ClauseWaysFile,
  LeadsFile,
  type Learned,
  RefusedFile,
  SynonymsFile,
  TopicsFile,
} from '../ask/corpus.ts';
import { learn } from '../ask/learn.ts';
import { decodeLearned, encodeLearned, TRAINED_VERSION } from '../ask/trained-file.ts';
import { readYaml } from '../policy/yaml-source.ts';

/** A file of ways of asking is missing or wrong; the message names file, line and column. */
export class AskCorpusError extends Error {
  readonly code = 'ask-corpus';
  override readonly name = 'AskCorpusError';
}

export type ReadAskCorpus = {
  readonly corpus: AskCorpus;
  /** True when the stored file was of other ways of asking, so that everything was learned anew. */
  readonly learnedAnew: boolean;
};

const STORED = 'learned.gz';
const HASH_BYTES = 32;

/** `packFolder` is the folder that holds `ask/`; `clauses` are those of the same pack. */
export function readAskCorpus(packFolder: string, clauses: readonly AskClause[]): ReadAskCorpus {
  const folder = join(packFolder, 'ask');
  const texts = readTexts(folder);
  const stored = readStored(join(folder, STORED), hashOf(texts));
  return { corpus: { clauses, learned: stored ?? learn(parseAskFiles(texts)) }, learnedAnew: stored === null };
}

/** What was stored, if it is of exactly the ways of asking that are there; null where it would have to be learned anew. */
export function readStoredCorpus(packFolder: string, clauses: readonly AskClause[]): AskCorpus | null {
  const folder = join(packFolder, 'ask');
  const learned = readStored(join(folder, STORED), hashOf(readTexts(folder)));
  return learned && { clauses, learned };
}

/** Learns from the ways of asking and stores the result beside them, for quick starts. */
export function storeLearned(packFolder: string): string {
  const folder = join(packFolder, 'ask');
  const texts = readTexts(folder);
  const file = join(folder, STORED);
  const bytes = encodeLearned(learn(parseAskFiles(texts)));
  writeFileSync(file, gzipSync(Buffer.concat([hashOf(texts), bytes]), { level: 9 }));
  return file;
}

export function readAskFiles(packFolder: string): AskFiles {
  return parseAskFiles(readTexts(join(packFolder, 'ask')));
}

type Texts = ReadonlyMap<string, string>;

function readTexts(folder: string): Texts {
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith('.yml'));
    return new Map(names.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  } catch (cause) {
    throw new AskCorpusError(`${folder} cannot be read; is it beside the clauses of a policy pack?`, { cause });
  }
}

function hashOf(texts: Texts): Buffer {
  const hash = createHash('sha256').update(`version ${TRAINED_VERSION}\n`);
  for (const [name, text] of texts) hash.update(`${name} ${text.length}\n`).update(text);
  return hash.digest();
}

// A stored file that is damaged or of other ways is passed over, never trusted.
function readStored(file: string, hash: Buffer): Learned | null {
  if (!existsSync(file)) return null;
  const bytes = unzipped(file);
  if (bytes === null || !bytes.subarray(0, HASH_BYTES).equals(hash)) return null;
  return decodeLearned(bytes.subarray(HASH_BYTES));
}

function unzipped(file: string): Buffer | null {
  try {
    return gunzipSync(readFileSync(file));
  } catch {
    return null;
  }
}

const APART = new Set(['not-covered.yml', 'out-of-scope.yml', 'synonyms.yml', 'leads.yml']);

function parseAskFiles(texts: Texts): AskFiles {
  return {
    clauses: [...texts.keys()].filter((name) => !APART.has(name)).map((name) => parsed(texts, name, ClauseWaysFile)),
    topics: parsed(texts, 'not-covered.yml', TopicsFile),
    refused: parsed(texts, 'out-of-scope.yml', RefusedFile),
    synonyms: parsed(texts, 'synonyms.yml', SynonymsFile),
    leads: parsed(texts, 'leads.yml', LeadsFile),
  };
}

function parsed<S extends z.ZodType>(texts: Texts, name: string, schema: S): z.output<S> {
  const text = texts.get(name);
  if (text === undefined) throw new AskCorpusError(`ask/${name} is missing`);
  const read = readYaml(`ask/${name}`, text, schema);
  if (read.ok) return read.value;
  const faults = read.diagnostics.map(
    ({ at, message, fix }) => `${at.file}:${at.line}:${at.column}: ${message}. ${fix}`,
  );
  throw new AskCorpusError(faults.join('\n'));
}
