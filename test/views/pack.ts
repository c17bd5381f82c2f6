// The pack that ships, read once for all tests of a file.
import { Policies } from '../../src/packs/policies.ts';
import { SHIPPED_PACK } from '../../src/start/shipped.ts';

export const policies = new Policies(SHIPPED_PACK);
export const { pack } = policies.current;

const DAY = '2026-11-21';

/** A decision of the shipped pack; facts that it does not know fail the test. */
export function decided(decision: string, facts: Readonly<Record<string, string>>) {
  const answer = policies.current.decide(decision, facts, DAY);
  if (!answer.ok) throw new Error(answer.problems.map(({ message }) => message).join('; '));
  return answer.decided;
}
