// Learns from the files of ways of asking what finding needs: labels, words and a trained classifier.
import { LEADS, type Lead } from './answer.ts';
import type { AskFiles, Learned } from './corpus.ts';
import { featuresOf } from './features.ts';
import { SameMeaning } from './same-meaning.ts';
import { type Example, train } from './train.ts';
import { wordsOf } from './words.ts';

export type Way = { readonly label: string; readonly manner: string; readonly text: string };

/** Labels are `clause audit:1`, `topic fees` and `refused chatter`, so that the three kinds never meet. */
export function learn(files: AskFiles): Learned {
  const ways = waysOf(files);
  return { ...knowledgeOf(files), words: countWords(ways), classifier: train(examplesOf(ways, files)) };
}

export function waysOf({ clauses, topics, refused }: AskFiles): Way[] {
  const ofClauses = clauses.flatMap((file) =>
    Object.entries(file.clauses).flatMap(([id, manners]) =>
      Object.entries(manners).flatMap(([manner, lines]) =>
        lines.map((text) => ({ label: `clause ${id}`, manner, text })),
      ),
    ),
  );
  const ofTopics = Object.entries(topics.topics).flatMap(([id, { ways }]) =>
    ways.map((text) => ({ label: `topic ${id}`, manner: 'plain', text })),
  );
  const ofRefused = Object.entries(refused.kinds).flatMap(([id, { ways }]) =>
    (ways ?? []).map((text) => ({ label: `refused ${id}`, manner: 'plain', text })),
  );
  return [...ofClauses, ...ofTopics, ...ofRefused];
}

export function examplesOf(ways: readonly Way[], files: AskFiles): Example[] {
  const sameMeaning = new SameMeaning(files.synonyms.groups);
  return ways.map(({ label, text }) => ({ label, features: featuresOf({ text, words: wordsOf(text) }, sameMeaning) }));
}

function knowledgeOf(files: AskFiles): Omit<Learned, 'words' | 'classifier'> {
  const { topics, refused, synonyms } = files;
  return {
    topics: Object.entries(topics.topics).map(([id, { about, related, ask }]) => ({
      id,
      about,
      related,
      whom: topics.whom[ask] ?? ask,
    })),
    refused: Object.entries(refused.kinds).map(([id, { refusal }]) => ({ id, refusal })),
    starters: refused.starters,
    groups: synonyms.groups,
    leads: leadsByClause(files),
    examples: exampleByClause(files),
  };
}

function leadsByClause({ leads }: AskFiles): Record<string, Lead> {
  const pairs = LEADS.flatMap((lead) => (leads.leads[lead] ?? []).map((clause) => [clause, lead] as const));
  return Object.fromEntries(pairs);
}

function exampleByClause({ clauses }: AskFiles): Record<string, string> {
  const pairs = clauses.flatMap((file) =>
    Object.entries(file.clauses).map(([id, { plain }]) => [id, plain?.[0] ?? ''] as const),
  );
  return Object.fromEntries(pairs.filter(([, example]) => example !== ''));
}

function countWords(ways: readonly Way[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of ways) for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
