import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { waysOf } from '../../src/ask/learn.ts';
import { wordsOf } from '../../src/ask/words.ts';
import { readAskFiles } from '../../src/packs/read-ask-corpus.ts';
import { SHIPPED_PACK, shippedIsLearned } from './shipped-index.ts';

const FEWEST_WAYS = 25;
const CLAUSE_IDS = join(import.meta.dirname, '..', '..', '..', 'shared', 'clause-ids.json');

const files = readAskFiles(SHIPPED_PACK);
const ways = waysOf(files);

describe('the ways of asking that ship', () => {
  test('what was learned is of exactly these ways (else run: nac-desk ask --learn)', () => {
    expect(shippedIsLearned).toBe(true);
  });

  test.skipIf(!existsSync(CLAUSE_IDS))(
    'every clause has at least twenty-five (skipped: clause ids not beside the project)',
    () => {
      const ids = Object.keys(z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(CLAUSE_IDS, 'utf8'))));
      const few = ids.filter((id) => ways.filter(({ label }) => label === `clause ${id}`).length < FEWEST_WAYS);
      expect(few).toEqual([]);
    },
  );

  test('no way of asking stands under two labels', () => {
    const labels = new Map<string, Set<string>>();
    for (const { label, text } of ways) {
      const key = wordsOf(text).join(' ');
      labels.set(key, (labels.get(key) ?? new Set()).add(label));
    }
    expect([...labels].filter(([, own]) => own.size > 1)).toEqual([]);
  });

  test('every topic names a related clause that has ways, and somebody to ask', () => {
    const clauses = new Set(files.clauses.flatMap((file) => Object.keys(file.clauses)));
    const wrong = Object.entries(files.topics.topics).filter(
      ([, { related, ask }]) => !clauses.has(related) || files.topics.whom[ask] === undefined,
    );
    expect(wrong).toEqual([]);
  });
});
