// The house keeps its order: pure folders import nothing that acts, and nobody imports a face.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const SRC = join(import.meta.dirname, '..', '..', 'src');

const PURE = ['policy', 'ori', 'ask', 'guard', 'casework', 'training', 'views'];
const FACES = ['slack', 'workspace', 'cli'];
/** What puts the product together stands above the faces. */
const ABOVE = ['', 'start', 'operate'];
/** The command line works on the local workspace's desk where there is no other, and must know its id. */
const KNOWN = new Set(['cli/which-desk.ts workspace/seeds.ts']);

/** Of Node's own modules a pure folder may use what only computes. */
const PURE_MODULES = new Set(['node:crypto', 'node:util', 'node:zlib']);
const PURE_PACKAGES = new Set(['zod', 'yaml', 'luxon']);
const IMPURE_WORDS = [
  /\bDate\.now\(/,
  /\bnew Date\(\)/,
  /\bMath\.random\(/,
  /\bprocess\.env\b/,
  /\brandomUUID\b/,
  /\brandomBytes\b/,
];

type Import = { readonly file: string; readonly from: string };

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
const imports: readonly Import[] = files.flatMap((file) => {
  const text = readFileSync(join(SRC, file), 'utf8');
  const found = [
    ...text.matchAll(/^\s*(?:import|export)\s[^'"]*?from\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm),
  ];
  return found.map((match) => ({ file, from: match[1] ?? match[2] ?? '' }));
});

function folderOf(path: string): string {
  return path.includes('/') ? (path.split('/')[0] ?? '') : '';
}

function target({ file, from }: Import): string {
  return relative(SRC, join(SRC, dirname(file), from));
}

describe('the pure folders', () => {
  const own = imports.filter(({ file }) => PURE.includes(folderOf(file)));

  test('import other pure folders alone', () => {
    const strays = own.filter((one) => one.from.startsWith('.') && !PURE.includes(folderOf(target(one))));
    expect(strays).toEqual([]);
  });

  test('import no Slack, no file system, no database', () => {
    const strays = own.filter(
      ({ from }) => !from.startsWith('.') && !PURE_MODULES.has(from) && !PURE_PACKAGES.has(from),
    );
    // Types of Block Kit are shapes, not Slack at work.
    expect(strays.filter(({ from }) => from !== '@slack/types')).toEqual([]);
  });

  test('ask neither the clock, nor chance, nor the environment', () => {
    const strays = files
      .filter((file) => PURE.includes(folderOf(file)))
      .flatMap((file) =>
        IMPURE_WORDS.filter((word) => word.test(readFileSync(join(SRC, file), 'utf8'))).map(
          (word) => `${file}: ${word.source}`,
        ),
      );
    expect(strays).toEqual([]);
  });
});

describe('the faces', () => {
  test('are imported by nothing but themselves and the composition root', () => {
    const strays = imports.filter((one) => {
      if (!one.from.startsWith('.')) return false;
      const [from, to] = [folderOf(one.file), folderOf(target(one))];
      return FACES.includes(to) && from !== to && !ABOVE.includes(from) && !KNOWN.has(`${one.file} ${target(one)}`);
    });
    expect(strays).toEqual([]);
  });
});
