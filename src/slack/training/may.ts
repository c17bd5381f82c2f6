// Who may see and change the register and the audit: asked of the store each time; a refusal is a ledger record.
import { type DeskAction, mayOnDesk } from '../../casework/authority.ts';
import { DESK_REFUSED } from '../../casework/refused-kinds.ts';
import { type Actor, actorOf } from '../../casework/roles.ts';
import { record } from '../../store/index.ts';
import { doerFor } from '../cases/found.ts';
import type { Deps } from '../deps.ts';
import type { Person } from '../person.ts';

export type May = { readonly actor: Actor } | { readonly refused: string };

export async function may(action: DeskAction, { desk, user }: Person, deps: Deps): Promise<May> {
  const doer = await doerFor(desk, user, deps);
  const allowed = mayOnDesk(action, doer);
  if (allowed.kind === 'allowed') return { actor: { id: user, role: allowed.as } };
  const data = { event: action, reason: 'not-allowed' };
  await record(deps.store, { desk, actor: actorOf(doer), kind: DESK_REFUSED, subject: action, data });
  return { refused: allowed.sentence };
}
