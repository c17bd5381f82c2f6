// The table of packs that the loader refuses, and how each is made from the small pack.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { PackFiles } from '../../../src/policy/load.ts';
import { type Edit, edited, filesOf } from '../small-pack.ts';

export type RefusedPack = {
  readonly name: string;
  readonly edits?: readonly Edit[];
  /** Files in the place of those of the small pack; null takes one away. */
  readonly whole?: Readonly<Record<string, string | null>>;
  /** What a table cannot hold: made below. */
  readonly made?: keyof typeof MADE;
  /** The first diagnostic, in one line. */
  readonly says: string;
};

const DECISION = 'decisions/open-door.yml';

const MADE = {
  'ten-megabytes': (files: PackFiles) => add(files, 'duties.yml', `# ${'x'.repeat(10_000_000)}\n`),
  'alias-bomb': (files: PackFiles) =>
    add(files, 'duties.yml', `a: &a [x, x, x, x, x, x, x, x, x]\n${bomb('abcdefghi')}`),
  'doubling-conditions': (files: PackFiles) =>
    withConditions(files, [
      '  c0: { badge: staff }',
      ...Array.from({ length: 40 }, (_none, n) => `  c${n + 1}: { all: [{ is: c${n} }, { is: c${n} }] }`),
    ]),
  'deep-condition': (files: PackFiles) =>
    withConditions(files, [`  c40: ${'{ not: '.repeat(10_000)}{ badge: staff }${' }'.repeat(10_000)}`]),
  // One space a level: as deep as a file of the largest size can be.
  'deep-blocks': (files: PackFiles) =>
    add(files, 'duties.yml', Array.from({ length: 1_300 }, (_none, n) => `${' '.repeat(n)}deeper:\n`).join('')),
  'many-values': (files: PackFiles) =>
    add(
      files,
      'facts.yml',
      `  number:\n    type: choice\n    question: Which number?\n    values:\n${lines(65, (n) => `      v${n}: { label: Number ${n} }`)}`,
    ),
  'many-points': (files: PackFiles) =>
    add(
      files,
      'facts.yml',
      `  number:\n    type: points\n    question: Which numbers?\n    points:\n${lines(30, (n) => `      v${n}: { label: Number ${n} }`)}`,
    ),
} as const;

export function refusedPacks(): readonly RefusedPack[] {
  return parse(readFileSync(`${import.meta.dirname}/refused.yml`, 'utf8')) as readonly RefusedPack[];
}

export function filesFor({ edits, whole, made }: RefusedPack): PackFiles {
  const files = new Map(edited(filesOf('small'), edits ?? []));
  for (const [file, text] of Object.entries(whole ?? {})) {
    if (text === null) files.delete(file);
    else files.set(file, text);
  }
  return made ? MADE[made](files) : files;
}

function add(files: PackFiles, file: string, text: string): PackFiles {
  return edited(files, [{ file, put: text }]);
}

function withConditions(files: PackFiles, conditions: readonly string[]): PackFiles {
  return edited(files, [
    { file: DECISION, find: 'rules:\n', put: `conditions:\n${conditions.join('\n')}\nrules:\n` },
    { file: DECISION, find: 'when: { badge: staff }', put: 'when: { is: c40 }' },
  ]);
}

/** Each letter nine times the one before it. */
function bomb(letters: string): string {
  return [...letters.slice(1)]
    .map((letter, index) => `${letter}: &${letter} [${Array(9).fill(`*${letters[index]}`).join(', ')}]\n`)
    .join('');
}

function lines(count: number, line: (n: number) => string): string {
  return Array.from({ length: count }, (_none, n) => `${line(n)}\n`).join('');
}
