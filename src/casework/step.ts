// What a step of a case comes to: the case as it is afterwards with what must be sent and recorded, or a refusal.

import type { GuardKind } from '../guard/index.ts';
import type { Instant } from './instant.ts';
import type { JsonObject } from './json.ts';
import type { Notice } from './notice.ts';
import type { ActorRole, Doer } from './roles.ts';
import type { CaseSettings } from './settings.ts';
import type { Vocabulary } from './vocabulary.ts';

export type RefusalReason =
  /** The person may not: answered privately and recorded. */
  | 'not-allowed'
  | 'own-request'
  /** The case is past this, or not there yet. */
  | 'wrong-state'
  | 'already-answered'
  | 'not-due'
  /** Something said is missing or not a value of the pick-list; `fields` says what. */
  | 'invalid'
  | 'outside-terms'
  | 'guarded';

export type Refused = {
  readonly kind: 'refused';
  readonly reason: RefusalReason;
  readonly sentence: string;
  /** What is wrong with what was said, by field, for showing it next to the field. */
  readonly fields: Readonly<Record<string, string>>;
  /** What the guard found in which field; the texts themselves are nowhere. */
  readonly guarded?: readonly Guarded[];
};

export type Guarded = { readonly field: string; readonly kinds: readonly GuardKind[] };

/** A step that another case takes in the same transaction. */
export type Further<Event> = { readonly caseId: string; readonly event: Event };

export type Stepped<Case, Event> = {
  readonly kind: 'stepped';
  readonly next: Case;
  readonly notices: readonly Notice[];
  /** The ledger's kind and data; the rest of the record is the same for every step. */
  readonly record: { readonly kind: string; readonly data: JsonObject };
  readonly as: ActorRole;
  readonly further: readonly Further<Event>[];
};

export type Step<Case, Event> = Stepped<Case, Event> | Refused;

export type Context = {
  readonly at: Instant;
  readonly doer: Doer;
  readonly settings: CaseSettings;
  readonly vocabulary: Vocabulary;
};

export const refused = (reason: RefusalReason, sentence: string): Refused => ({
  kind: 'refused',
  reason,
  sentence,
  fields: {},
});

/** Null when nothing is wrong. */
export function invalid(fields: Readonly<Record<string, string | null>>): Refused | null {
  const wrong = Object.entries(fields).flatMap(([field, sentence]) => (sentence === null ? [] : [[field, sentence]]));
  if (wrong.length === 0) return null;
  const sentence = wrong.map(([, text]) => text).join(' ');
  return { kind: 'refused', reason: 'invalid', sentence, fields: Object.fromEntries(wrong) };
}
