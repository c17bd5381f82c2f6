// The finder behind questions in plain words: read when it is first needed, and anew when the pack has changed.
import { Worker } from 'node:worker_threads';
import { type AskAnswer, type AskCorpus, type AskIndex, buildAskIndex, factsInWords } from '../ask/index.ts';
import { decodeLearned } from '../ask/trained-file.ts';
import type { Log } from '../log.ts';
import type { Policies } from '../packs/policies.ts';
import { readStoredCorpus } from '../packs/read-ask-corpus.ts';
import type { Ask } from '../slack/deps.ts';

export type Asking = Ask & {
  /** Reads what has to be read, so that nobody waits for it with their question. */
  readonly warm: () => void;
};

/** While ways of asking are learned anew, the last index goes on answering; without one it says so. */
export function askOf(policies: Policies, log: Log): Asking {
  let index: AskIndex | undefined;
  let builtFor = '';
  const renew = () => {
    const { pack } = policies.current;
    if (builtFor === pack.revision) return;
    builtFor = pack.revision;
    const clauses = [...pack.clauses.values()];
    try {
      const stored = readStoredCorpus(policies.sources.folder, clauses);
      if (stored) index = buildAskIndex(stored);
      else learnAside(policies.sources.folder, clauses, log, (corpus) => (index = buildAskIndex(corpus)));
    } catch (error) {
      log.error('the ways of asking could not be read:', error);
    }
  };
  const question = (text: string): AskAnswer => {
    renew();
    return index?.ask(text) ?? NOT_READY;
  };
  return { question, facts: factsInWords, warm: renew };
}

const NOT_READY: AskAnswer = {
  kind: 'out-of-scope',
  clauses: [],
  confidence: 1,
  related: null,
  askWhom: null,
  topic: null,
  says: 'The ways of asking are being learned just now. Ask again in half a minute, or use /can-i-share and /ori-check meanwhile.',
  facts: factsInWords(''),
  leadsTo: null,
  truncated: false,
  askInstead: [],
};

type Clauses = AskCorpus['clauses'];

function learnAside(folder: string, clauses: Clauses, log: Log, done: (corpus: AskCorpus) => void): void {
  log.warn(
    'the ways of asking changed since they were learned, so they are learned anew; "nac-desk ask --learn" stores the result',
  );
  const worker = new Worker(new URL('./learn-worker.ts', import.meta.url), { workerData: folder });
  worker.unref();
  worker.once('message', (bytes: Uint8Array) => {
    const learned = decodeLearned(bytes);
    if (learned) done({ clauses, learned });
  });
  worker.once('error', (error) => log.error('the ways of asking could not be learned:', error));
}
