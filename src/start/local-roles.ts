// The people of the local workspace have the roles that their parts in the play call for.
import { type Role, SYSTEM } from '../casework/roles.ts';
import type { Store } from '../store/index.ts';
import { grantRole } from '../store/roles.ts';

const ROLES: readonly (readonly [string, readonly Role[]])[] = [
  ['U0COORD001', ['coordinator', 'administrator']],
  ['U0CSAOFF01', ['csa-officer']],
  ['U0AUDITOR1', ['auditor']],
  ['U0OWNER001', ['owner-contact']],
];

/** On every desk of the workspace: the owner's contact acts from a team of its own. */
export async function grantRolesOfThePlay(store: Store, desks: readonly string[]): Promise<void> {
  for (const desk of desks)
    for (const [user, roles] of ROLES) for (const role of roles) await grantRole(store, SYSTEM, { desk, user, role });
}
