// A question in plain words: the clauses that answer it, or an honest "not covered", or a refusal that echoes nothing.
import type { AskAnswer, AskKind, Lead } from './answer.ts';
import { probabilities } from './classifier.ts';
import type { AskCorpus } from './corpus.ts';
import { type FactsInWords, factsInWords } from './facts-in-words.ts';
import { featuresOf } from './features.ts';
import { type PlainText, plainText } from './plain-text.ts';
import { refusedOutright } from './refused-outright.ts';
import { SameMeaning } from './same-meaning.ts';
import { Spelling } from './spelling.ts';
import { type Ranked, type Verdict, verdictOf } from './verdict.ts';
import { wordsOf } from './words.ts';

export type { AskAnswer, AskKind, Lead } from './answer.ts';
export type { AskClause, AskCorpus } from './corpus.ts';
export { type FactsInWords, factsInWords } from './facts-in-words.ts';

export type AskIndex = { readonly ask: (text: string) => AskAnswer };

/** Never throws, whatever the text; the same text always gets the same answer. */
export function buildAskIndex(corpus: AskCorpus): AskIndex {
  const asker = new Asker(corpus);
  return { ask: (text) => asker.ask(text) };
}

/** A clause beyond the first is worth showing from this probability on. */
const WORTH_SHOWING = 0.002;
const MOST_CLAUSES = 3;
/** Below this share of known words, and with nothing found, the text is probably in another language. */
const OWN_LANGUAGE = 0.5;

class Asker {
  readonly #corpus: AskCorpus;
  readonly #sameMeaning: SameMeaning;
  readonly #spelling: Spelling;

  constructor(corpus: AskCorpus) {
    this.#corpus = corpus;
    this.#sameMeaning = new SameMeaning(corpus.learned.groups);
    this.#spelling = new Spelling(corpus.learned.words);
  }

  ask(typed: string): AskAnswer {
    const plain = plainText(typed);
    if (plain.text === '') return this.#refused('empty', 1, plain);
    const outright = refusedOutright(plain.text);
    if (outright !== null) return this.#refused(outright, 1, plain);
    const verdict = this.#verdict(plain.text);
    const kind = kindOf(verdict);
    if (kind === 'answered') return this.#answered(verdict, plain);
    if (kind === 'not-covered') return this.#notCovered(verdict, plain);
    return this.#refused(
      this.#foreign(plain.text) ? 'other-language' : best(verdict.refused).id,
      verdict.share.refused,
      plain,
    );
  }

  #verdict(text: string): Verdict {
    const { classifier } = this.#corpus.learned;
    const words = this.#spelling.corrected(wordsOf(text));
    return verdictOf(classifier, probabilities(classifier, featuresOf({ text, words }, this.#sameMeaning)));
  }

  #answered({ clauses, share }: Verdict, { text, truncated }: PlainText): AskAnswer {
    const facts = factsInWords(text);
    const shown = clauses.slice(0, MOST_CLAUSES).filter(({ score }, at) => at === 0 || score >= WORTH_SHOWING);
    const lead = this.#corpus.learned.leads[best(clauses).id] ?? null;
    return {
      ...NOTHING,
      kind: 'answered',
      clauses: shown,
      confidence: share.clauses,
      facts,
      leadsTo: leadOf(lead, facts),
      truncated,
    };
  }

  #notCovered({ clauses, topics, share }: Verdict, { text, truncated }: PlainText): AskAnswer {
    const { learned } = this.#corpus;
    const topic = learned.topics.find(({ id }) => id === best(topics).id);
    const related = topic?.related ?? best(clauses).id;
    return {
      ...NOTHING,
      kind: 'not-covered',
      confidence: share.topics,
      related,
      askWhom: topic?.whom ?? null,
      topic: topic?.about ?? null,
      says: 'These documents do not answer that.',
      facts: factsInWords(text),
      truncated,
      askInstead: this.#examples([related, best(clauses).id]),
    };
  }

  // The facts of a refused text are left out, so that nothing of it is handed on.
  #refused(id: string, confidence: number, { truncated }: PlainText): AskAnswer {
    const { refused, starters } = this.#corpus.learned;
    const says = refused.find((one) => one.id === id)?.refusal ?? null;
    return { ...NOTHING, kind: 'out-of-scope', confidence, topic: id, says, truncated, askInstead: [...starters] };
  }

  #examples(ids: readonly string[]): string[] {
    const { examples } = this.#corpus.learned;
    return [...new Set(ids)].flatMap((id) => examples[id] ?? []);
  }

  #foreign(text: string): boolean {
    const words = wordsOf(text);
    const known = words.filter((word) => this.#spelling.knows(word) || /^\d/.test(word)).length;
    return known / Math.max(1, words.length) < OWN_LANGUAGE;
  }
}

const NOTHING = {
  clauses: [],
  related: null,
  askWhom: null,
  topic: null,
  says: null,
  facts: factsInWords(''),
  leadsTo: null,
  askInstead: [],
} as const;

function kindOf({ share }: Verdict): AskKind {
  if (share.clauses >= share.topics && share.clauses >= share.refused) return 'answered';
  return share.topics >= share.refused ? 'not-covered' : 'out-of-scope';
}

function best(ranked: readonly Ranked[]): Ranked {
  return ranked[0] ?? { id: '', score: 0 };
}

// A ground of exigency, or an act with a record, leads there whatever clause was found.
function leadOf(lead: Lead | null, { exigency, act, permission }: FactsInWords): Lead | null {
  if (exigency !== null && exigency !== 'none') return 'exigent';
  return act !== null && permission !== null ? 'use-record' : lead;
}
