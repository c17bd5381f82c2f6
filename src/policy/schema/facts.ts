// The schema of facts.yml: every fact, its question and its finite values.
import { z } from 'zod';
import { FactName, Id, Label, Sentence } from './words.ts';

const Value = z.strictObject({
  label: Label,
  hint: Sentence.optional(),
  say: Label.optional(),
  within: Id.optional(),
});

const Common = {
  question: Sentence,
  hint: Sentence.optional(),
  default: z.string().optional(),
  asked: z.boolean().optional(),
};

const Values = z.record(Id, Value);

/** Every subset of the points is a value of its own, and nobody chooses among more than 64. */
const MOST_POINTS = 6;
const Points = Values.refine((points) => Object.keys(points).length <= MOST_POINTS, `at most ${MOST_POINTS} points`);
const Groups = z.record(Id, z.array(z.string()).min(1)).optional();

export const FactEntry = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('boolean'), ...Common, yes: Label.optional(), no: Label.optional() }),
  z.strictObject({ type: z.literal('choice'), ...Common, values: Values, groups: Groups }),
  z.strictObject({
    type: z.literal('points'),
    ...Common,
    points: Points,
    /** How it reads inside a sentence that all of them hold: "the owner confirmed all four points". */
    all: Label.optional(),
    /** The same for none of them, and what stands before the points that hold: "the owner confirmed only". */
    none: Label.optional(),
    some: Label.optional(),
    exclusive: Values.optional(),
    groups: Groups,
  }),
  z.strictObject({ type: z.literal('ori'), ...Common, groups: Groups }),
  z.strictObject({
    type: z.literal('date'),
    ...Common,
    values: Values,
    groups: Groups,
    /** The value of a day still to come; without it such a day is refused. */
    future: Id.optional(),
  }),
]);
export type FactEntry = z.infer<typeof FactEntry>;

export const FactsFile = z.strictObject({ facts: z.record(FactName, FactEntry) });
export type FactsFile = z.infer<typeof FactsFile>;
