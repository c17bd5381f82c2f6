// The schemas of an overlay: an agency's or a state's own rules on top of a pack, which may only restrict it.
import { z } from 'zod';
import { ConditionEntry, RuleEntry } from './decision.ts';
import { PackFile } from './pack-file.ts';
import { Day, Id, Sentence } from './words.ts';

export const OverlayFile = z.strictObject({
  overlay: Id,
  title: Sentence,
  publisher: Sentence,
  /** The id of the pack it lies on. */
  extends: Id,
  /** An overlay that opens what the pack closes must say so, and why it may. */
  widens: z.strictObject({ reason: Sentence }).optional(),
  documents: PackFile.shape.documents.optional(),
  editions: PackFile.shape.editions.optional(),
  contacts: PackFile.shape.contacts.optional(),
});
export type OverlayFile = z.infer<typeof OverlayFile>;

export const OverlayDecisionFile = z.strictObject({
  decision: Id,
  reviewed: Day,
  conditions: z.record(Id, ConditionEntry).optional(),
  rules: z.array(RuleEntry).min(1),
});
export type OverlayDecisionFile = z.infer<typeof OverlayDecisionFile>;
