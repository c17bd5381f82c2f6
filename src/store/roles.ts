// Who holds which role on a desk. Every grant and revocation is a ledger record in the same transaction.
import type { Transaction } from 'kysely';
import { type Actor, type HeldRole, isRole, type Role, SYSTEM } from '../casework/roles.ts';
import type { Store } from './index.ts';
import type { Tables } from './tables/index.ts';

/** `agency` is the ORI the role is held for, for instance the owner a contact answers for; empty for the whole desk. */
export type RoleGrant = { readonly desk: string; readonly user: string; readonly role: Role; readonly agency?: string };

export type GrantOutcome = 'granted' | 'already-held';
export type RevokeOutcome = 'revoked' | 'not-held' | 'last-administrator';

/** Whether the actor may do this is decided by the caller (casework/authority.ts). */
export const grantRole = (store: Store, actor: Actor, grant: RoleGrant): Promise<GrantOutcome> =>
  store.transaction((trx) => grantWithin(store, trx, actor, grant));

export function revokeRole(store: Store, actor: Actor, grant: RoleGrant): Promise<RevokeOutcome> {
  return store.transaction(async (trx) => {
    if (grant.role === 'administrator' && (await isLastAdministrator(store, trx, grant))) return 'last-administrator';
    const { numDeletedRows } = await trx
      .deleteFrom('roles')
      .where('desk', '=', grant.desk)
      .where('user_id', '=', grant.user)
      .where('role', '=', grant.role)
      .where('agency', '=', grant.agency ?? '')
      .executeTakeFirstOrThrow();
    if (numDeletedRows === 0n) return 'not-held';
    await store.ledger.append(trx, roleEntry('role.revoked', actor, grant));
    return 'revoked';
  });
}

/** The first administrators come from the configuration; someone who lost the role later does not get it back by it. */
export function ensureFirstAdministrators(
  store: Store,
  desk: string,
  users: readonly string[],
): Promise<readonly string[]> {
  return store.transaction(async (trx) => {
    if (await hasAdministrator(trx, desk)) return [];
    for (const user of users) await grantWithin(store, trx, SYSTEM, { desk, user, role: 'administrator' });
    return users;
  });
}

/** Roles of a person, `member` included: everyone in the workspace is one. */
export async function rolesOf(store: Store, desk: string, user: string): Promise<readonly HeldRole[]> {
  const rows = await store.db
    .selectFrom('roles')
    .select(['role', 'agency'])
    .where('desk', '=', desk)
    .where('user_id', '=', user)
    .orderBy('role')
    .orderBy('agency')
    .execute();
  const held = rows.flatMap(({ role, agency }) => (isRole(role) ? [{ role, agency }] : []));
  return held.some(({ role }) => role === 'member') ? held : [...held, { role: 'member', agency: '' }];
}

/** Everybody who holds the role, for the whole desk or for that agency. */
export const usersWithRole = (store: Store, desk: string, role: Role, agency?: string): Promise<readonly string[]> =>
  usersWithRoleIn(store.db, desk, role, agency);

export async function usersWithRoleIn(
  db: Pick<Store['db'], 'selectFrom'>,
  desk: string,
  role: Role,
  agency?: string,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('roles')
    .select('user_id')
    .distinct()
    .where('desk', '=', desk)
    .where('role', '=', role)
    .$if(agency !== undefined, (select) => select.where('agency', 'in', ['', agency ?? '']))
    .orderBy('user_id')
    .execute();
  return rows.map((row) => row.user_id);
}

/** The roster of roles for `/nac-desk roles`. */
export const allRoles = (store: Store, desk: string) =>
  store.db.selectFrom('roles').selectAll().where('desk', '=', desk).orderBy('role').orderBy('user_id').execute();

async function grantWithin(
  store: Store,
  trx: Transaction<Tables>,
  actor: Actor,
  grant: RoleGrant,
): Promise<GrantOutcome> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('roles')
    .values({
      desk: grant.desk,
      user_id: grant.user,
      role: grant.role,
      agency: grant.agency ?? '',
      granted_at: store.clock.now().getTime(),
      granted_by: actor.id,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 0n) return 'already-held';
  await store.ledger.append(trx, roleEntry('role.granted', actor, grant));
  return 'granted';
}

const roleEntry = (kind: string, actor: Actor, { desk, user, role, agency }: RoleGrant) => ({
  desk,
  actor,
  kind,
  subject: user,
  data: { role, agency: agency ?? '' },
});

// Locked on PostgreSQL, or two administrators who revoke each other at the same moment would leave none.
async function isLastAdministrator(
  store: Store,
  trx: Transaction<Tables>,
  { desk, user }: RoleGrant,
): Promise<boolean> {
  const query = trx.selectFrom('roles').select('user_id').where('desk', '=', desk).where('role', '=', 'administrator');
  const rows = await (store.kind === 'postgres' ? query.forUpdate() : query).execute();
  return rows.some((row) => row.user_id === user) && rows.every((row) => row.user_id === user);
}

async function hasAdministrator(trx: Transaction<Tables>, desk: string): Promise<boolean> {
  const row = await trx
    .selectFrom('roles')
    .select('user_id')
    .where('desk', '=', desk)
    .where('role', '=', 'administrator')
    .executeTakeFirst();
  return row !== undefined;
}
