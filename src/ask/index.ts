// A question in plain words: the clauses that answer it, or an honest "not covered", or a refusal that echoes nothing.
import type { AskAnswer, AskKind, Lead } from './answer.ts';
import type { AskCorpus } from './corpus.ts';
import { type FactsInWords, factsInWords } from './facts-in-words.ts';
import { Finder } from './finder.ts';
import { clausesNamed } from './named-clauses.ts';
import { type PlainText, plainText } from './plain-text.ts';
import { refusedOutright } from './refused-outright.ts';
import { type Ranked, type Verdict, verdictOf } from './verdict.ts';

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
/** With nothing found and more than this share of its words unknown, a text is probably in another language. */
const MOST_UNKNOWN = 0.5;

class Asker {
  readonly #corpus: AskCorpus;
  readonly #finder: Finder;

  constructor(corpus: AskCorpus) {
    this.#corpus = corpus;
    this.#finder = new Finder(corpus.learned);
  }

  ask(typed: string): AskAnswer {
    const plain = plainText(typed);
    if (plain.text === '') return this.#refused('empty', 1, plain);
    const outright = refusedOutright(plain.text);
    const named = outright === null || outright === 'empty' ? clausesNamed(plain.text, this.#corpus.clauses) : [];
    if (named.length > 0)
      return this.#answered(
        named.map((id) => ({ id, score: 1 })),
        1,
        plain,
      );
    if (outright !== null) return this.#refused(outright, 1, plain);
    const verdict = verdictOf(this.#corpus.learned.memory.labels, this.#finder.find(plain.text));
    const kind = kindOf(verdict);
    if (kind === 'answered') return this.#answered(verdict.ranked.clause, verdict.share.clause, plain);
    if (kind === 'not-covered') return this.#notCovered(verdict, plain);
    const foreign = this.#finder.reader.shareUnknown(plain.text) > MOST_UNKNOWN;
    return this.#refused(foreign ? 'other-language' : best(verdict.ranked.refused).id, verdict.share.refused, plain);
  }

  #answered(found: readonly Ranked[], confidence: number, { text, truncated }: PlainText): AskAnswer {
    const facts = factsInWords(text);
    const shown = found.slice(0, MOST_CLAUSES).filter(({ score }, at) => at === 0 || score >= WORTH_SHOWING);
    const lead = this.#corpus.learned.leads[best(found).id] ?? null;
    return {
      ...NOTHING,
      kind: 'answered',
      clauses: shown,
      confidence,
      facts,
      leadsTo: leadOf(lead, facts),
      truncated,
    };
  }

  #notCovered({ ranked, share }: Verdict, { text, truncated }: PlainText): AskAnswer {
    const topic = this.#corpus.learned.topics.find(({ id }) => id === best(ranked.topic).id);
    const nearest = best(ranked.clause).id;
    const related = topic?.related ?? nearest;
    return {
      ...NOTHING,
      kind: 'not-covered',
      confidence: share.topic,
      related,
      askWhom: topic?.whom ?? null,
      topic: topic?.about ?? null,
      says: 'These documents do not answer that.',
      facts: factsInWords(text),
      truncated,
      askInstead: this.#examples([related, nearest]),
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
  if (share.clause >= share.topic && share.clause >= share.refused) return 'answered';
  return share.topic >= share.refused ? 'not-covered' : 'out-of-scope';
}

function best(ranked: readonly Ranked[]): Ranked {
  return ranked[0] ?? { id: '', score: 0 };
}

// A ground of exigency, or an act with a record, leads there whatever clause was found.
function leadOf(lead: Lead | null, { exigency, act, permission }: FactsInWords): Lead | null {
  if (exigency !== null && exigency !== 'none') return 'exigent';
  return act !== null && permission !== null ? 'use-record' : lead;
}
