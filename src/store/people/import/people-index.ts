// People in memory, found by their keys: those a batch of lines may be about, or those a dry run has not written.
import type { Person } from '../../../training/person.ts';
import { keysOf } from '../keys.ts';

export class PeopleIndex {
  readonly #people = new Map<string, Person>();
  readonly #byKey = new Map<string, Set<string>>();

  add(person: Person): void {
    this.#people.set(person.id, person);
    for (const key of keysOf(person)) {
      const ids = this.#byKey.get(key) ?? new Set();
      this.#byKey.set(key, ids.add(person.id));
    }
  }

  get(id: string): Person | undefined {
    return this.#people.get(id);
  }

  ids(keys: readonly string[]): readonly string[] {
    return keys.flatMap((key) => [...(this.#byKey.get(key) ?? [])]);
  }
}
