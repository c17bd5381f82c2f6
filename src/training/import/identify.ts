// Whom a line of a roster is about: one person known, somebody new, or a question that nobody guesses the answer to.
import type { Person } from '../person.ts';
import type { RosterRow } from './read-row.ts';

export type Candidates = {
  /** People found by user, e-mail or personnel number. */
  readonly strong: readonly Person[];
  /** People of that name at that agency. */
  readonly byName: readonly Person[];
  /** The person whose id the line gives, if it gives one that exists. */
  readonly byId: Person | undefined;
};

export type Identified =
  | { readonly kind: 'known'; readonly person: Person }
  | { readonly kind: 'new' }
  | { readonly kind: 'question'; readonly column: string; readonly message: string }
  | { readonly kind: 'problem'; readonly column: string; readonly message: string };

const SAY_WHICH = 'put the register’s id, or the word new, into a column "person"';

export function identify(row: RosterRow, { strong, byName, byId }: Candidates): Identified {
  if (row.person !== undefined && row.person.toLowerCase() !== 'new') {
    if (byId) return { kind: 'known', person: byId };
    return { kind: 'problem', column: 'person', message: `the register has no person "${row.person}"` };
  }
  if (strong.length > 1) {
    const ids = strong.map(({ id }) => id).join(' and ');
    return { kind: 'question', column: 'person', message: `this line fits ${ids}: ${SAY_WHICH}` };
  }
  const [known] = strong;
  if (known) return row.person === undefined ? asKnown(row, known) : refuseNew(known);
  return row.person === undefined ? byNameAlone(row, byName) : named(row);
}

/** A number that has gone to somebody else is commoner than a new name with an old number. */
function asKnown(row: RosterRow, person: Person): Identified {
  const sure =
    (row.user !== undefined && row.user === person.user) || (row.email !== undefined && row.email === person.email);
  if (sure || row.name === undefined || plain(row.name) === plain(person.name)) return { kind: 'known', person };
  const message = `number ${row.number} is that of ${person.name}, ${person.id}; is this the same person? If so, or if not, ${SAY_WHICH}`;
  return { kind: 'question', column: 'number', message };
}

const refuseNew = (known: Person): Identified => ({
  kind: 'problem',
  column: 'person',
  message: `the line says new, but its user, e-mail or number is that of ${known.id}`,
});

const named = (row: RosterRow): Identified =>
  row.name === undefined ? { kind: 'problem', column: 'name', message: 'is empty' } : { kind: 'new' };

function byNameAlone(row: RosterRow, byName: readonly Person[]): Identified {
  const possible = byName.filter((person) => !isSurelyAnother(row, person));
  const [only, ...others] = possible;
  if (!only) return named(row);
  const saysNothingMore = row.user === undefined && row.email === undefined && row.number === undefined;
  if (saysNothingMore && others.length === 0) return { kind: 'known', person: only };
  const ids = possible.map(({ id }) => id).join(', ');
  return {
    kind: 'question',
    column: 'name',
    message: `${row.name} is in the register at ${row.agency} as ${ids}: ${SAY_WHICH}`,
  };
}

/** Both have a number, or an e-mail, or a user, and they differ. */
const isSurelyAnother = (row: RosterRow, person: Person): boolean =>
  differs(row.user, person.user) || differs(row.email, person.email) || differs(row.number, person.number);

const differs = (said: string | undefined, known: string | null): boolean =>
  said !== undefined && known !== null && said.toLowerCase() !== known.toLowerCase();

const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/[^\p{L}]/gu, '')
    .toLowerCase();
