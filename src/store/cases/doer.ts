// Who takes a step, with the roles the store says they hold: a button or a modal never brings its own authority.
import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import { DESK, type Doer, isRole } from '../../casework/roles.ts';
import type { Tables } from '../tables/index.ts';

export type By =
  | { readonly kind: 'user'; readonly user: string }
  /** The owner's contact, through a reply link that was checked; `ori` is the owner the link was made for. */
  | { readonly kind: 'reply-link'; readonly email: string; readonly ori: string }
  | { readonly kind: 'desk' };

export async function doerOf(trx: Transaction<Tables>, desk: string, by: By): Promise<Doer> {
  if (by.kind === 'desk') return DESK;
  if (by.kind === 'reply-link')
    return { id: linkId(by.email), roles: [{ role: 'owner-contact', agency: by.ori }], via: 'reply-link' };
  const rows = await trx
    .selectFrom('roles')
    .select(['role', 'agency'])
    .where('desk', '=', desk)
    .where('user_id', '=', by.user)
    .execute();
  const roles = rows.flatMap(({ role, agency }) => (isRole(role) ? [{ role, agency }] : []));
  return { id: by.user, roles, via: 'slack' };
}

// The ledger names the address without holding it.
const linkId = (email: string): string =>
  `mail:${createHash('sha256').update(email.trim().toLowerCase()).digest('hex').slice(0, 16)}`;
