// The shapes of what finding works on: the files of ways of asking, and what is learned from them.
import { z } from 'zod';
import { LEADS, type Lead } from './answer.ts';
import type { Linear } from './linear.ts';
import type { Memory } from './memory.ts';
import type { Vocabulary } from './reader.ts';
import type { Groups } from './same-meaning.ts';

/** One way of asking a line; empty lines are left out. */
const Lines = z.string().transform((text) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== ''),
);

const Id = z.string().regex(/^[a-z][a-z0-9-]*$/, 'small letters, digits and dashes');
const ClauseId = z.string().regex(/^[a-z]+:[\w.-]+$/, 'a clause id such as audit:5.a');

/** The manners in which people ask; they serve writing and measuring, all count the same. */
const Manner = z.enum(['plain', 'terse', 'talk', 'story', 'typos', 'formal']);

export const ClauseWaysFile = z.strictObject({ clauses: z.record(ClauseId, z.partialRecord(Manner, Lines)) });
export type ClauseWaysFile = z.infer<typeof ClauseWaysFile>;

export const TopicsFile = z.strictObject({
  /** Whom to ask, by the short name that topics use. */
  whom: z.record(Id, z.string()),
  topics: z.record(Id, z.strictObject({ about: z.string(), related: ClauseId, ask: Id, ways: Lines })),
});
export type TopicsFile = z.infer<typeof TopicsFile>;

export const RefusedFile = z.strictObject({
  /** Questions to offer to somebody who has asked none. */
  starters: z.array(z.string()).min(1),
  /** Kinds that are told by their form alone have no ways. */
  kinds: z.record(Id, z.strictObject({ refusal: z.string(), ways: Lines.optional() })),
});
export type RefusedFile = z.infer<typeof RefusedFile>;

export const SynonymsFile = z.strictObject({ groups: z.record(Id, z.array(z.string()).min(2)) });
export type SynonymsFile = z.infer<typeof SynonymsFile>;

export const LeadsFile = z.strictObject({ leads: z.partialRecord(z.enum(LEADS), z.array(ClauseId)) });
export type LeadsFile = z.infer<typeof LeadsFile>;

/** The files of `ask/` once read. */
export type AskFiles = {
  readonly clauses: readonly ClauseWaysFile[];
  readonly topics: TopicsFile;
  readonly refused: RefusedFile;
  readonly synonyms: SynonymsFile;
  readonly leads: LeadsFile;
};

export type Topic = { readonly id: string; readonly about: string; readonly related: string; readonly whom: string };
export type Refused = { readonly id: string; readonly refusal: string };

/** What finding needs to know of a clause. */
export type AskClause = {
  readonly id: string;
  readonly section: string | null;
  readonly item: string;
  readonly title: string;
  readonly restated: string;
  readonly answer?: string | undefined;
};

/** What was learned from the ways of asking; the ways themselves are no longer needed. */
export type Learned = {
  readonly topics: readonly Topic[];
  readonly refused: readonly Refused[];
  readonly starters: readonly string[];
  readonly groups: Groups;
  /** Where a clause leads on to. */
  readonly leads: Readonly<Record<string, Lead>>;
  /** For each clause, a question that it answers. */
  readonly examples: Readonly<Record<string, string>>;
  readonly vocabulary: Vocabulary;
  readonly memory: Memory;
  /** Tells the labels apart. */
  readonly linear: Linear;
  /** Tells clauses, topics and what is refused apart, each as a whole. */
  readonly sorts: Linear;
};

export type LearnedFromWays = 'vocabulary' | 'memory' | 'linear' | 'sorts';

export type AskCorpus = { readonly clauses: readonly AskClause[]; readonly learned: Learned };
