// The finder over the shipped ways of asking: what is stored where it is fresh, else learned once for the test.
import { buildAskIndex, factsInWords } from '../../src/ask/index.ts';
import { readAskCorpus } from '../../src/packs/read-ask-corpus.ts';
import type { Ask } from '../../src/slack/deps.ts';
import { SHIPPED_PACK } from '../../src/start/shipped.ts';
import { pack } from '../views/pack.ts';

export function askForTests(): Ask {
  const { corpus } = readAskCorpus(SHIPPED_PACK, [...pack.clauses.values()]);
  const index = buildAskIndex(corpus);
  return { question: (text) => index.ask(text), facts: factsInWords };
}
