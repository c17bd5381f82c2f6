// The agencies and contacts that forms name: the name from the directory, the ways from what was typed, then from the directory.

import { readContact } from '../../agencies/index.ts';
import type { Agency, Contact, Recipient } from '../../casework/parties.ts';
import { allRoles } from '../../store/roles.ts';
import type { Deps } from '../deps.ts';
import type { Person } from '../person.ts';
import { orNull, type Read } from './read-form.ts';

export async function agencyWith(ori: string, { desk }: Person, { directories }: Deps): Promise<Agency> {
  const directory = await directories.current(desk);
  return { ori, name: directory.byOri(ori)?.name ?? null };
}

/** `form` has the inputs `contact`, `phone` and `email`; what is left empty there comes from the directory. */
export async function contactIn(form: Read, ori: string, person: Person, deps: Deps): Promise<Contact> {
  const known = await readContact(deps.store.db, { desk: person.desk, ori });
  return {
    name: orNull(form.text('contact')) ?? known?.name ?? null,
    phone: orNull(form.text('phone')) ?? known?.telephone ?? null,
    email: orNull(form.text('email')) ?? known?.email ?? null,
    user: await answersFor(ori, person, deps),
  };
}

/** Who answers for that agency in Slack, because a coordinator or administrator of this desk granted it; never the asker. */
async function answersFor(ori: string, { desk, user }: Person, { store }: Deps): Promise<string | null> {
  const roles = await allRoles(store, desk);
  const found = roles.find((each) => each.role === 'owner-contact' && each.agency === ori && each.user_id !== user);
  return found?.user_id ?? null;
}

/**
 * Kinds out of a list and agencies found by a search. Agencies go with the kind that names other agencies; a kind without any stands for all
 * of it.
 */
export function recipientsIn(form: Read): readonly Recipient[] {
  const kinds = form.many('recipients');
  const oris = form.many('recipientOris');
  const agencies = kinds.includes('criminal-justice-agency') ? 'criminal-justice-agency' : kinds[0];
  return kinds.flatMap((kind): Recipient[] =>
    kind === agencies && oris.length > 0 ? oris.map((ori) => ({ kind, ori })) : [{ kind, ori: null }],
  );
}
