// Makes one agency of what several sources say about one ORI; the same whatever order they came in.
import type { Agency, AgencyFacts, AgencySource, LayoutId } from '../agency.ts';
import { stateOfOri } from '../states.ts';
import { isKindWord } from '../words/kind-words.ts';
import { nameWords } from '../words/name-words.ts';
import { namesWithNewWords } from '../words/names-with-new-words.ts';
import { PRECEDENCE } from './precedence.ts';

export type Said = { readonly source: AgencySource; readonly facts: AgencyFacts };

/** One `Said` a layout at most; undefined where no source has a name. */
export function mergeAgency(ori: string, said: readonly Said[]): Agency | undefined {
  const by = new Map(said.map((each) => [each.source.layout, each.facts] as const));
  const name = firstOf('name', by);
  if (name === null) return undefined;
  return {
    ori,
    name,
    otherNames: said.length === 1 ? (said[0]?.facts.otherNames ?? []) : otherNames(name, by),
    type: firstOf('type', by),
    county: firstOf('county', by),
    city: firstOf('city', by),
    level: firstOf('level', by),
    legacyOri: firstOf('legacyOri', by),
    coveredByLegacyOri: firstOf('coveredByLegacyOri', by),
    state: stateOfOri(ori)?.code ?? null,
    sources: said.map((each) => each.source).sort((a, b) => rankOf(a) - rankOf(b)),
  };
}

function firstOf(fact: keyof typeof PRECEDENCE, by: ReadonlyMap<LayoutId, AgencyFacts>): string | null {
  for (const layout of PRECEDENCE[fact]) {
    const told = by.get(layout)?.[fact] ?? null;
    if (told !== null) return told;
  }
  return null;
}

/** What other sources call it, in their precedence, and further names that bring a word of their own. */
function otherNames(name: string, by: ReadonlyMap<LayoutId, AgencyFacts>): string[] {
  const facts = PRECEDENCE.name.flatMap((layout) => by.get(layout) ?? []);
  const called = differently(
    name,
    facts.flatMap((each) => (each.name === null ? [] : [each.name])),
  );
  const further = facts.flatMap((each) => each.otherNames);
  return [...called, ...namesWithNewWords([name, ...called].join(' '), further)];
}

/** "St. Louis Police Department" beside "St. Louis Metropolitan Police Department"; a bare place beside both is none. */
function differently(name: string, others: readonly string[]): string[] {
  const known = new Set([keyOf(name)]);
  const own = new Set(nameWords(name));
  return others.filter((other) => {
    const key = keyOf(other);
    const isPlace = nameWords(other).every((word) => own.has(word) && !isKindWord(word));
    if (known.has(key) || isPlace) return false;
    known.add(key);
    return true;
  });
}

function keyOf(name: string): string {
  return nameWords(name).sort().join(' ');
}

function rankOf(source: AgencySource): number {
  return PRECEDENCE.name.indexOf(source.layout);
}
