import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { decodeLearned, encodeLearned } from '../../src/ask/trained-file.ts';
import { AskCorpusError, readAskCorpus, storeLearned } from '../../src/packs/read-ask-corpus.ts';

const SMALL: Readonly<Record<string, string>> = {
  'ways.yml': 'clauses:\n  audit:8:\n    plain: |\n      how do we shred paper\n      who watches the shredding\n',
  'not-covered.yml':
    'whom: { cso: your CSO }\ntopics:\n  fees: { about: fees, related: audit:8, ask: cso, ways: "what does it cost" }\n',
  'out-of-scope.yml': 'starters: [what is a NAC]\nkinds:\n  chatter: { refusal: No., ways: "hello there" }\n',
  'synonyms.yml': 'groups:\n  shred: [shred, destroy]\n',
  'leads.yml': "leads:\n  retain-dispose: ['audit:8']\n",
};

let pack = '';

beforeEach(() => {
  pack = mkdtempSync(join(tmpdir(), 'ask-'));
  mkdirSync(join(pack, 'ask'));
  for (const [name, text] of Object.entries(SMALL)) writeFileSync(join(pack, 'ask', name), text);
});
afterEach(() => rmSync(pack, { recursive: true }));

function problem(): string {
  try {
    readAskCorpus(pack, []);
  } catch (error) {
    if (error instanceof AskCorpusError) return error.message;
    throw error;
  }
  return 'none';
}

describe('reading the ways of asking', () => {
  test('what was stored is used as long as the ways are the same', () => {
    expect(readAskCorpus(pack, []).learnedAnew).toBe(true);
    storeLearned(pack);
    expect(readAskCorpus(pack, []).learnedAnew).toBe(false);
    writeFileSync(join(pack, 'ask', 'leads.yml'), 'leads: {}\n');
    expect(readAskCorpus(pack, []).learnedAnew).toBe(true);
  });

  test('a stored file that is damaged is passed over', () => {
    const file = storeLearned(pack);
    writeFileSync(file, readFileSync(file).subarray(0, 40));
    expect(readAskCorpus(pack, []).learnedAnew).toBe(true);
  });

  test('what was learned comes back from its bytes as it was', () => {
    const { learned } = readAskCorpus(pack, []).corpus;
    expect(decodeLearned(encodeLearned(learned))).toEqual(learned);
  });

  test('a mistake is told with file, line and column', () => {
    writeFileSync(join(pack, 'ask', 'ways.yml'), 'clauses:\n  audit:8:\n    shouted: |\n      HOW\n');
    expect(problem()).toMatch(/^ask\/ways\.yml:3:5: .*shouted/);
  });

  test('a missing file is named', () => {
    rmSync(join(pack, 'ask', 'leads.yml'));
    expect(problem()).toBe('ask/leads.yml is missing');
  });
});
