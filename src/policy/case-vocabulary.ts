// The pick-lists of casework, read off the facts of the pack: cases and decisions speak of the same acts and purposes.
import { CONFIRM_FIRST } from '../casework/hit/case.ts';
import type { Choice, Vocabulary } from '../casework/vocabulary.ts';
import type { Fact, FactValue, Pack } from './model.ts';

/** A pack without one of the facts gives an empty list, and a case that needs it cannot be opened. */
export function vocabularyOf({ facts }: Pack): Vocabulary {
  const group = (id: string, name: string) => choicesOf(inGroup(facts.get(id), name));
  const all = (id: string) => choicesOf(facts.get(id)?.values ?? []);
  return {
    acts: group('act', 'needing-permission'),
    purposes: group('purpose', 'listed'),
    grounds: group('exigency', 'ground'),
    recipients: all('recipient'),
    points: choicesOf(facts.get('verified')?.points ?? []),
    hitActs: all('hitAct').filter(({ id }) => CONFIRM_FIRST.includes(id)),
    methods: all('method'),
  };
}

const choicesOf = (values: readonly FactValue[]): readonly Choice[] => values.map(({ id, label }) => ({ id, label }));

function inGroup(fact: Fact | undefined, name: string): readonly FactValue[] {
  const ids = fact?.groups[name] ?? [];
  return fact?.values.filter(({ id }) => ids.includes(id)) ?? [];
}
