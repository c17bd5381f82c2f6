// The people whom a form offers while somebody types a name; nobody learns names here who may not change the register.
import { mayOnDesk } from '../../../casework/authority.ts';
import { peopleNamed } from '../../../store/people/index.ts';
import { type Option, option } from '../../../views/blocks.ts';
import { doerFor } from '../../cases/found.ts';
import type { Deps } from '../../deps.ts';
import type { Person } from '../../person.ts';
import { asTyped } from '../../typed.ts';

const MOST = 20;

export async function personOptions(typed: string, { desk, user }: Person, deps: Deps): Promise<readonly Option[]> {
  const doer = await doerFor(desk, user, deps);
  if (mayOnDesk('people.change', doer).kind === 'refused') return [];
  const found = await peopleNamed(deps.store.db, { desk, part: asTyped(typed), limit: MOST });
  return found.map(({ id, name, postings }) => option(id, name, postings.map(({ agency }) => agency).join(', ')));
}
