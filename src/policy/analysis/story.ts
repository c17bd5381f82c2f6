// Witnesses: the shortest set of facts that leads somewhere in a diagram, and how one tells it as a sentence.
import type { Workshop } from '../compile.ts';
import { isLeaf, leafOf, type Ref } from '../diagram.ts';
import type { Facts, Pack } from '../model.ts';

/** The fewest facts under which `ref` ends in a leaf that `wanted` accepts; null when none does. */
export function shortestStory(workshop: Workshop, ref: Ref, wanted: (leaf: number) => boolean): Facts | null {
  const { builder, variables } = workshop;
  const from = new Map<Ref, { readonly parent: Ref; readonly value: number } | null>([[ref, null]]);
  const queue: Ref[] = [ref];
  for (const at of queue) {
    if (isLeaf(at)) {
      if (!wanted(leafOf(at))) continue;
      return factsTo(at);
    }
    builder.childrenAt(at).forEach((child, value) => {
      if (from.has(child)) return;
      from.set(child, { parent: at, value });
      queue.push(child);
    });
  }
  return null;

  function factsTo(end: Ref): Facts {
    const facts: Record<string, string> = {};
    for (let step = from.get(end); step; step = from.get(step.parent)) {
      const variable = variables[builder.levelOf(step.parent)];
      if (variable) facts[variable.fact] = variable.values[step.value] ?? '';
    }
    const inOrder = variables.flatMap(({ fact }) => (facts[fact] === undefined ? [] : [[fact, facts[fact]] as const]));
    return Object.fromEntries(inOrder);
  }
}

/** "act = chart (put it into a chart); owner = own (our own record)", or "in every case" for no facts. */
export function tell(pack: Pack, facts: Facts): string {
  const parts = Object.entries(facts).map(([id, value]) => `${id} = ${value} (${said(pack, id, value)})`);
  return parts.length === 0 ? 'in every case' : parts.join('; ');
}

/** A bare "Yes" says nothing without its question. */
function said(pack: Pack, id: string, value: string): string {
  const fact = pack.facts.get(id);
  const known = fact?.values.find((v) => v.id === value);
  if (!fact || !known) return value;
  return /^(yes|no)$/i.test(known.say) ? `${fact.question} ${known.say}` : known.say;
}
