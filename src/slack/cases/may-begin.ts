// Who may open a case, asked before the form is shown: nobody fills in three screens to hear no at the end.
import { mayOpen } from '../../casework/authority.ts';
import { DESK_REFUSED } from '../../casework/refused-kinds.ts';
import { actorOf } from '../../casework/roles.ts';
import { record } from '../../store/index.ts';
import type { Modal } from '../../views/blocks.ts';
import { noticeModal } from '../../views/notices.ts';
import type { Deps } from '../deps.ts';
import type { Person } from '../person.ts';
import { doerFor } from './found.ts';

/** Why not, or null: who is there to audit alone changes nothing. A refusal is a ledger record; `what` is its subject. */
export async function mayNotBegin(what: string, { desk, user }: Person, deps: Deps): Promise<string | null> {
  const doer = await doerFor(desk, user, deps);
  const allowed = mayOpen(doer);
  if (allowed.kind === 'allowed') return null;
  const data = { event: what, reason: allowed.reason };
  await record(deps.store, { desk, actor: actorOf(doer), kind: DESK_REFUSED, subject: what, data });
  return allowed.sentence;
}

type Beginning = {
  readonly what: 'permission.new' | 'exigent.new' | 'hit.new' | 'release.new' | 'disposal.new';
  readonly person: Person;
  readonly form: Modal;
};

/** The form, or in its place the sentence that says why not. */
export async function orRefusal({ what, person, form }: Beginning, deps: Deps): Promise<Modal> {
  const refused = await mayNotBegin(what, person, deps);
  return refused === null ? form : noticeModal('Not done', refused);
}
