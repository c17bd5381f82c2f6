// Makes one agency of what several sources say about one ORI; the same whatever order they came in.
import type { Agency, AgencyFacts, AgencySource, LayoutId } from '../agency.ts';
import { stateOfOri } from '../states.ts';
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

/** All names of all sources, in their precedence, that bring a word the agency's own name lacks. */
function otherNames(name: string, by: ReadonlyMap<LayoutId, AgencyFacts>): string[] {
  const all = PRECEDENCE.name.flatMap((layout) => {
    const facts = by.get(layout);
    return facts ? [...(facts.name === null ? [] : [facts.name]), ...facts.otherNames] : [];
  });
  return namesWithNewWords(name, all);
}

function rankOf(source: AgencySource): number {
  return PRECEDENCE.name.indexOf(source.layout);
}
