// The schema of properties.yml: what an author claims of a decision as a whole, to be proved or refuted.
import { z } from 'zod';
import { ConditionEntry } from './decision.ts';
import { FactName, Id, OutcomeId, Sentence } from './words.ts';

const Common = { id: Id, says: Sentence };
const Decisions = z.union([Id, z.literal('*')]);

export const PropertyEntry = z.union([
  /** Wherever `where` holds, the outcome is never one of these. */
  z.strictObject({ ...Common, decision: Decisions, where: ConditionEntry, never: z.array(OutcomeId).min(1) }),
  /** Whatever has this outcome carries these duties. */
  z.strictObject({ ...Common, decision: Decisions, outcome: OutcomeId, owes: z.array(Id).min(1) }),
  /** Another value for one of these facts alone never turns the one outcome into the other. */
  z.strictObject({
    ...Common,
    decision: Decisions,
    changing: z.array(FactName).min(1),
    from: OutcomeId,
    'never-to': OutcomeId,
  }),
  /** One more point of this fact never gives a stronger (worse) outcome. */
  z.strictObject({
    ...Common,
    decision: Decisions,
    'one-more-point-of': FactName,
    'never-worse': z.literal(true),
    where: ConditionEntry.optional(),
  }),
  /** Every answer cites a clause. */
  z.strictObject({ ...Common, decision: Decisions, 'always-cites': z.literal(true) }),
]);
export type PropertyEntry = z.infer<typeof PropertyEntry>;

export const PropertiesFile = z.strictObject({ properties: z.array(PropertyEntry).min(1) });
