// Whether the cases beside the rules, or a claimed property, notice a damage to a decision.
import type { DecisionRules, Pack } from '../model.ts';
import { CompiledByDay, type PlacedCase, runCase } from '../pack-tests.ts';
import { proveProperties } from '../properties.ts';
import type { PropertyEntry } from '../schema/properties.ts';

export type Judge = {
  readonly pack: Pack;
  readonly cases: readonly PlacedCase[];
  readonly properties: readonly PropertyEntry[];
  /** The day for cases that name none. */
  readonly today: string;
};

/** Who notices that `mutated` stands in the place of the decision of its id; null when nobody does. */
export function noticedBy(
  { pack, cases, properties, today }: Judge,
  mutated: DecisionRules,
): 'case' | 'property' | null {
  const damaged: Pack = { ...pack, decisions: new Map([[mutated.id, mutated]]) };
  const compiled = new CompiledByDay(damaged);
  const own = cases.filter((one) => one.decision === mutated.id);
  if (own.some((one) => runCase(compiled, one, today).differences.length > 0)) return 'case';
  const claims = properties.filter(({ decision }) => decision === mutated.id || decision === '*');
  return proveProperties(damaged, claims).some((verdict) => !verdict.holds) ? 'property' : null;
}
