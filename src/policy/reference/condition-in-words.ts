// A condition as a sentence: facts by their names, values by what they are called, groups by their members.
import type { Condition, Pack } from '../model.ts';

export function conditionInWords(condition: Condition, pack: Pack): string {
  switch (condition.kind) {
    case 'always':
      return 'always';
    case 'in':
      return testInWords(condition, pack);
    case 'not':
      return `not (${conditionInWords(condition.of, pack)})`;
    case 'all':
      return joined(condition, 'and', pack);
    case 'any':
      return joined(condition, 'or', pack);
  }
}

function joined({ of, kind }: Condition & { kind: 'all' | 'any' }, word: string, pack: Pack): string {
  const parts = of.map((part) => {
    const text = conditionInWords(part, pack);
    const mixed = (part.kind === 'all' || part.kind === 'any') && part.kind !== kind && part.of.length > 1;
    return mixed ? `(${text})` : text;
  });
  return parts.join(` ${word} `);
}

function testInWords({ fact: id, values }: Condition & { kind: 'in' }, pack: Pack): string {
  const fact = pack.facts.get(id);
  if (!fact) return `${id} is ${values.join(' or ')}`;
  const group = Object.entries(fact.groups).find(([, of]) => sameSet(of, values));
  if (group) return `\`${id}\` is one of *${group[0]}*`;
  if (values.length === 0) return `\`${id}\` is none of its values`;
  const others = fact.values.map((v) => v.id).filter((v) => !values.includes(v));
  if (others.length === 0) return `\`${id}\` is anything`;
  if (others.length < values.length) return `\`${id}\` is not ${listed(others)}`;
  return `\`${id}\` is ${listed(values)}`;
}

function listed(values: readonly string[]): string {
  return values.map((value) => `*${value}*`).join(' or ');
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item) => b.includes(item));
}
