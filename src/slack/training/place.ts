// The register of the desk a person acts on, and today's day there.
import type { PeopleDesk } from '../../store/people/index.ts';
import type { Deps } from '../deps.ts';
import type { Person } from '../person.ts';

export function registerOf({ desk }: Pick<Person, 'desk'>, { store, policies }: Deps): PeopleDesk {
  return { store, desk, pack: policies.current.pack };
}

export const decidingOf = (person: Person, deps: Deps) => ({
  store: deps.store,
  desk: person.desk,
  revision: deps.policies.current,
});
