// Some values of a fact in the fewest words: "another", "listed except data-admin", "anything but refused".
import type { Fact } from '../model.ts';

/** Several names joined; exact, whatever the wording. */
export function valuesInWords(values: readonly string[], fact: Fact | undefined): string {
  const [first, ...ways] = waysToSay(values, fact);
  const shortest = ways.reduce((a, b) => (b && a && b.names < a.names ? b : a), first);
  return shortest?.text ?? values.join(' or ');
}

/** `names` counts what a reader has to take in. */
type Saying = { readonly text: string; readonly names: number };

function waysToSay(values: readonly string[], fact: Fact | undefined): readonly Saying[] {
  const listed = { text: values.join(' or '), names: values.length };
  if (!fact) return [listed];
  const groups = Object.entries(fact.groups).map(([name, members]) => ({ name, members }));
  const others = fact.values.map(({ id }) => id).filter((id) => !values.includes(id));
  const anythingBut = { text: `anything but ${others.join(', ')}`, names: others.length + 0.5 };
  return [
    listed,
    ...groups.flatMap((group) => withGroup(group, values)),
    ...(others.length === 0 ? [] : [anythingBut]),
  ];
}

type Group = { readonly name: string; readonly members: readonly string[] };

function withGroup({ name, members }: Group, values: readonly string[]): readonly Saying[] {
  const [extra, lacking] = [without(values, members), without(members, values)];
  if (lacking.length === members.length || (extra.length > 0 && lacking.length > 0)) return [];
  if (lacking.length > 0) return [{ text: `${name} except ${lacking.join(', ')}`, names: 1 + lacking.length }];
  return [{ text: [name, ...extra].join(' or '), names: 1 + extra.length }];
}

function without(items: readonly string[], others: readonly string[]): readonly string[] {
  return items.filter((item) => !others.includes(item));
}
