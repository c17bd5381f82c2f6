// A recorded decision brought back to be shown: with its reasons where the rules are still the same, else as the bare record.
import type { Decided, Pack } from '../policy/model.ts';
import { findDecision, type RecordedDecision } from '../store/decisions.ts';
import type { DecisionCard } from '../views/decision/index.ts';
import type { Deps } from './deps.ts';
import type { Person } from './person.ts';

export type Recalled =
  | { readonly kind: 'whole'; readonly card: DecisionCard }
  | { readonly kind: 'rules-changed'; readonly recorded: RecordedDecision }
  | { readonly kind: 'unknown' };

/** Only the person's own: a decision id on a button is no authority. */
export async function recall(id: string, person: Person, deps: Deps): Promise<Recalled> {
  const recorded = await findDecision(deps.store, person.desk, id);
  if (!recorded || recorded.user !== person.user) return { kind: 'unknown' };
  const { current } = deps.policies;
  if (recorded.revision !== current.pack.revision) return { kind: 'rules-changed', recorded };
  const answer = current.decide(recorded.decision, Object.fromEntries(recorded.given), recorded.asOf);
  return answer.ok
    ? { kind: 'whole', card: cardOf(recorded, answer.decided, current.pack) }
    : { kind: 'rules-changed', recorded };
}

export function cardOf(recorded: RecordedDecision, decided: Decided, pack: Pack): DecisionCard {
  return {
    decided,
    pack,
    given: recorded.given.filter(([fact]) => pack.facts.get(fact)?.asked === true),
    notKnown: recorded.notKnown,
    id: recorded.id,
    recordedAt: recorded.madeAt,
  };
}
