// Learns from the files of ways of asking what finding needs: labels, words, the ways as numbers, a trained classifier.
import { LEADS, type Lead } from './answer.ts';
import type { AskFiles, Learned, LearnedFromWays } from './corpus.ts';
import { type Memory, remember, SORTS, sortOf, sortsOf } from './memory.ts';
import { Reader, type Vocabulary } from './reader.ts';
import type { Groups } from './same-meaning.ts';
import { stem } from './stem.ts';
import { train } from './train.ts';
import { wordsOf } from './words.ts';

export type Way = { readonly label: string; readonly manner: string; readonly text: string };

export function learn(files: AskFiles): Learned {
  return { ...knowledgeOf(files), ...learnWays(waysOf(files), files.synonyms.groups) };
}

/** The part that is learned from the ways alone. */
export function learnWays(ways: readonly Way[], groups: Groups): Pick<Learned, LearnedFromWays> {
  const vocabulary = vocabularyOf(ways);
  const memory = memoryOf(ways, new Reader(vocabulary, groups));
  const linear = train(memory, memory.labelOf, memory.labels.length);
  return { vocabulary, memory, linear, sorts: train(memory, sortsOf(memory), SORTS.length) };
}

/** Labels are `clause audit:1`, `topic fees` and `refused chatter`, so that the three kinds never meet. */
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

function memoryOf(ways: readonly Way[], reader: Reader): Memory {
  return remember(ways.map(({ label, text }) => ({ label, features: reader.way(text, isOfField(label)) })));
}

function vocabularyOf(ways: readonly Way[]): Vocabulary {
  const words = new Map<string, number>();
  const field = new Map<string, number>();
  for (const { label, text } of ways) {
    const own = wordsOf(text);
    for (const word of own) words.set(word, (words.get(word) ?? 0) + 1);
    if (isOfField(label)) for (const one of new Set(own.map(stem))) field.set(one, (field.get(one) ?? 0) + 1);
  }
  return { words, field };
}

function isOfField(label: string): boolean {
  return sortOf(label) !== 'refused';
}

function knowledgeOf(files: AskFiles): Omit<Learned, LearnedFromWays> {
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
    Object.entries(file.clauses).flatMap(([id, { plain }]) =>
      plain?.[0] === undefined ? [] : [[id, plain[0]] as const],
    ),
  );
  return Object.fromEntries(pairs);
}
