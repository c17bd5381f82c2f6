// A pack as a word on the command line names it: a folder, a revision of git, or a day on which the shipped pack is read.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { systemClock } from '../../clock.ts';
import { inOneLine } from '../../packs/policies.ts';
import { readPackFolder } from '../../packs/read-pack-folder.ts';
import { dayOf, isDay } from '../../policy/day.ts';
import type { Side } from '../../policy/difference/decisions.ts';
import { type Loaded, loadPack } from '../../policy/load.ts';
import { MisuseError } from '../misuse.ts';
import { SHIPPED_PACK } from '../pack-option.ts';

export function packAt(word: string): Side {
  const today = dayOf(systemClock.now());
  if (isDay(word)) return { pack: mustLoad(readPackFolder(SHIPPED_PACK), SHIPPED_PACK), asOf: word };
  if (existsSync(word)) return { pack: mustLoad(readPackFolder(word), word), asOf: today };
  return { pack: mustLoad(fromGit(word), word), asOf: today };
}

function mustLoad(loaded: Loaded, name: string) {
  if (loaded.ok) return loaded.pack;
  throw new MisuseError(`the pack ${name} has errors:\n${loaded.diagnostics.map(inOneLine).join('\n')}`);
}

function fromGit(revision: string): Loaded {
  if (revision.startsWith('-')) throw new MisuseError(`"${revision}" is neither a folder, a day nor a revision`);
  const root = git(['rev-parse', '--show-toplevel'], revision).trim();
  const folder = relative(root, SHIPPED_PACK);
  const names = git(['ls-tree', '-r', '--name-only', '--full-tree', revision, '--', `${folder}/`], revision).split(
    '\n',
  );
  const files = names.filter((name) => /\.ya?ml$/.test(name));
  if (files.length === 0) throw new MisuseError(`the revision ${revision} holds no policy pack`);
  return loadPack(
    new Map(files.map((name) => [name.slice(folder.length + 1), git(['show', `${revision}:${name}`], revision)])),
  );
}

function git(words: readonly string[], asked: string): string {
  try {
    return execFileSync('git', ['-C', SHIPPED_PACK, ...words], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 64_000_000,
    });
  } catch (cause) {
    throw new MisuseError(`"${asked}" is neither a folder, a day such as 2011-06-20, nor a revision that git knows`, {
      cause,
    });
  }
}
