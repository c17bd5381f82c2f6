// Where the parts of a pack stand that carry no place of their own: clauses, duties, facts.
import type { Place } from '../model.ts';
import type { YamlSource } from '../yaml-source.ts';

export type Places = {
  readonly clause: (id: string) => Place;
  readonly duty: (id: string) => Place;
  readonly fact: (id: string) => Place;
};

/** `sources` are the pack's files as they were read, by path. */
export function placesIn(sources: ReadonlyMap<string, YamlSource>): Places {
  const clauses = new Map<string, Place>();
  for (const source of sources.values()) {
    if (!source.file.startsWith('clauses/')) continue;
    const { clauses: entries } = source.data as { readonly clauses: readonly { readonly id: string }[] };
    for (const [index, { id }] of entries.entries()) clauses.set(id, source.placeOf(['clauses', index, 'id']));
  }
  const within = (file: string, list: string) => (id: string) => sources.get(file)?.placeOf([list, id]) ?? topOf(file);
  return {
    clause: (id) => clauses.get(id) ?? topOf('clauses/'),
    duty: within('duties.yml', 'duties'),
    fact: within('facts.yml', 'facts'),
  };
}

export function topOf(file: string): Place {
  return { file, line: 1, column: 1 };
}
