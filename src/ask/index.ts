// A question in plain words: the clauses that answer it, or an honest "not covered", or a refusal that echoes nothing.
import { probabilities } from './classifier.ts';
import type { AskCorpus } from './corpus.ts';
import { featuresOf } from './features.ts';
import { plainText } from './plain-text.ts';
import { SameMeaning } from './same-meaning.ts';
import { Spelling } from './spelling.ts';
import { wordsOf } from './words.ts';

export type AskKind = 'answered' | 'not-covered' | 'out-of-scope';
export type AskAnswer = {
  readonly kind: AskKind;
  readonly clauses: readonly { readonly id: string; readonly score: number }[];
  readonly confidence: number;
};
export type AskIndex = { readonly ask: (text: string) => AskAnswer };

export function buildAskIndex({ learned }: AskCorpus): AskIndex {
  const sameMeaning = new SameMeaning(learned.groups);
  const spelling = new Spelling(learned.words);
  return {
    ask(typed) {
      const { text } = plainText(typed);
      const words = spelling.corrected(wordsOf(text));
      const p = probabilities(learned.classifier, featuresOf({ text, words }, sameMeaning));
      const ranked = learned.classifier.labels.map((label, at) => ({ label, score: p[at] ?? 0 })).sort((a, b) => b.score - a.score);
      const sums = { clause: 0, topic: 0, refused: 0 } as Record<string, number>;
      for (const { label, score } of ranked) sums[label.split(' ')[0] ?? ''] = (sums[label.split(' ')[0] ?? ''] ?? 0) + score;
      const best = Object.entries(sums).sort((a, b) => b[1] - a[1])[0]?.[0];
      const kind: AskKind = best === 'clause' ? 'answered' : best === 'topic' ? 'not-covered' : 'out-of-scope';
      const clauses = ranked.filter(({ label }) => label.startsWith('clause ')).slice(0, 3).map(({ label, score }) => ({ id: label.slice(7), score }));
      return { kind, clauses: kind === 'answered' ? clauses : [], confidence: ranked[0]?.score ?? 0 };
    },
  };
}
