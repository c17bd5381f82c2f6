// The index over the ways of asking that ship, for tests.
import { join } from 'node:path';
import { buildAskIndex } from '../../src/ask/index.ts';
import { readAskCorpus } from '../../src/packs/read-ask-corpus.ts';

export const SHIPPED_PACK = join(import.meta.dirname, '..', '..', 'policies', 'ndex');

const { corpus, learnedAnew } = readAskCorpus(SHIPPED_PACK, []);

export const index = buildAskIndex(corpus);
export const shippedIsLearned = !learnedAnew;
export const shippedCorpus = corpus;
