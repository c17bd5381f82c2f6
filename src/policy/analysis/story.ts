// Witnesses: a short set of facts that leads somewhere in a diagram whatever else holds, and how one tells it as a sentence.
import type { Workshop } from '../compile.ts';
import { isLeaf, leafOf, type Ref } from '../diagram.ts';
import type { Facts, Pack } from '../model.ts';

type Wanted = (leaf: number) => boolean;

/**
 * Facts under which `ref` ends in a leaf that `wanted` accepts, whatever the others are: on a shortest way down, without
 * any that can be left out. Null when no combination leads there.
 */
export function shortestStory(workshop: Workshop, ref: Ref, wanted: Wanted): Facts | null {
  const way = shortestWay(workshop, ref, wanted);
  if (way === null) return null;
  let values = way;
  for (const level of [...way.keys()].sort((a, b) => a - b)) {
    const without = new Map([...values].filter(([other]) => other !== level));
    if (alwaysLeads(workshop, ref, without, wanted)) values = without;
  }
  return Object.fromEntries(
    [...values]
      .sort(([a], [b]) => a - b)
      .map(([level, value]) => [workshop.variables[level]?.fact ?? '', workshop.variables[level]?.values[value] ?? '']),
  );
}

/** Value numbers by level. */
type Values = ReadonlyMap<number, number>;

/** The way down that passes the fewest nodes. */
function shortestWay({ builder }: Workshop, ref: Ref, wanted: Wanted): Values | null {
  const from = new Map<Ref, { readonly parent: Ref; readonly value: number } | null>([[ref, null]]);
  const queue: Ref[] = [ref];
  for (const at of queue) {
    if (!isLeaf(at)) {
      for (const [value, child] of builder.childrenAt(at).entries()) {
        if (from.has(child)) continue;
        from.set(child, { parent: at, value });
        queue.push(child);
      }
    } else if (wanted(leafOf(at))) {
      const values = new Map<number, number>();
      for (let step = from.get(at); step; step = from.get(step.parent)) {
        values.set(builder.levelOf(step.parent), step.value);
      }
      return values;
    }
  }
  return null;
}

function alwaysLeads({ builder }: Workshop, ref: Ref, values: Values, wanted: Wanted): boolean {
  const seen = new Set<Ref>();
  const visit = (at: Ref): boolean => {
    if (isLeaf(at)) return wanted(leafOf(at));
    if (seen.has(at)) return true;
    seen.add(at);
    const level = builder.levelOf(at);
    const value = values.get(level);
    return value === undefined ? builder.childrenAt(at).every(visit) : visit(builder.childOf(at, level, value));
  };
  return visit(ref);
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
