// What a button carries that starts an interview: the decision and the facts known, read and checked anew when pressed.
import type { AskAnswer } from '../ask/answer.ts';

type Pairs = readonly (readonly [string, string])[];

/** `use-record act=rely owner=other`, short enough for a button's 2,000 characters. */
export const startValue = (decision: string, facts: Pairs): string =>
  [decision, ...facts.map(([fact, value]) => `${fact}=${value}`)].join(' ');

export function readStartValue(value: string): { readonly decision: string; readonly facts: Pairs } {
  const [decision = '', ...pairs] = value.split(' ');
  return {
    decision,
    facts: pairs.flatMap((pair): Pairs => {
      const at = pair.indexOf('=');
      return at > 0 ? [[pair.slice(0, at), pair.slice(at + 1)]] : [];
    }),
  };
}

const ASKED = ['act', 'purpose', 'owner', 'recipient', 'permission', 'verified', 'exigency'] as const;

/** What words said, as facts; what they left open stays open. */
export function saidIn(facts: AskAnswer['facts']): Pairs {
  return ASKED.flatMap((id): Pairs => {
    const said = facts[id];
    return said === null ? [] : [[id, typeof said === 'string' ? said : said.join('+')]];
  });
}
