// /nac-desk roles: who holds what, granted and revoked by administrators; every change is in the ledger.
import { mayOnDesk } from '../../../casework/authority.ts';
import { DESK_REFUSED } from '../../../casework/refused-kinds.ts';
import { actorOf, isRole } from '../../../casework/roles.ts';
import { checkOri } from '../../../ori/index.ts';
import { record } from '../../../store/index.ts';
import { allRoles, grantRole, revokeRole } from '../../../store/roles.ts';
import type { Modal } from '../../../views/blocks.ts';
import { CASE, CASE_FORM } from '../../../views/cases/ids.ts';
import { grantForm, rolesModal } from '../../../views/cases/roles.ts';
import { noticeModal } from '../../../views/notices.ts';
import type { Deps } from '../../deps.ts';
import type { Click, ClickHandler, CommandCall, Submission, SubmissionHandler } from '../../handlers.ts';
import type { Person } from '../../person.ts';
import { isModal } from '../../show-over.ts';
import { doerFor } from '../found.ts';
import { readForm } from '../read-form.ts';
import { tell } from '../show.ts';

export async function openRoles({ person, acknowledge, screen, trigger }: CommandCall, deps: Deps): Promise<void> {
  await acknowledge();
  await screen.open(trigger, await rolesScreen(person, deps));
}

async function rolesScreen(person: Person, deps: Deps): Promise<Modal> {
  const rows = await allRoles(deps.store, person.desk);
  const may = mayOnDesk('roles.change', await doerFor(person.desk, person.user, deps));
  const lines = rows.map(({ user_id: user, role, agency }) => ({ user, role, agency }));
  return rolesModal(lines, may.kind === 'allowed');
}

/** The actor to write down, or null after a refusal was recorded. */
export async function actorFor(
  action: 'roles.change' | 'settings.change',
  { desk, user }: Person,
  deps: Deps,
): Promise<{ readonly id: string; readonly role: 'administrator' | 'coordinator' } | null> {
  const doer = await doerFor(desk, user, deps);
  const may = mayOnDesk(action, doer);
  if (may.kind === 'allowed') return { id: user, role: may.as === 'administrator' ? 'administrator' : 'coordinator' };
  const data = { event: action, reason: 'not-allowed' };
  await record(deps.store, { desk, actor: actorOf(doer), kind: DESK_REFUSED, subject: action, data });
  return null;
}

const NOT_YOURS = 'Only an administrator can change roles. Nothing was changed.';

export const grantButton: ClickHandler = {
  id: CASE.rolesGrant,
  handle: async (click, deps) => {
    if (!(await actorFor('roles.change', click.person, deps))) return tell(click, NOT_YOURS);
    if (isModal(click.view)) await click.screen.update(click.view, grantForm());
    else await click.screen.open(click.trigger, grantForm());
  },
};

export const granted: SubmissionHandler = {
  id: CASE_FORM.rolesGrant,
  handle: async (submission, deps) => {
    const { person } = submission;
    const actor = await actorFor('roles.change', person, deps);
    if (!actor) return submission.show(noticeModal('Not done', NOT_YOURS));
    const grant = grantIn(submission, deps);
    if ('problems' in grant) return submission.correct(grant.problems);
    await grantRole(deps.store, actor, { desk: person.desk, ...grant });
    await submission.show(await rolesScreen(person, deps));
  },
};

const ELSEWHERE = /^[TE][A-Z0-9]{2,}:[UW][A-Z0-9]{2,}$/;

function grantIn({ view }: Submission, deps: Deps) {
  const form = readForm(view.values);
  const address = form.text('address').toUpperCase();
  const user = address === '' ? form.user('user') : address;
  const role = form.one('role') ?? '';
  const chosen = form.agency('agency');
  const ori = chosen === null ? '' : checkOri(chosen, deps.policies.current.pack.ori).normalized;
  if (user === null) return { problems: { user: 'Choose a person.' } };
  if (address !== '' && !ELSEWHERE.test(address))
    return { problems: { address: 'Write it as in T0AAAAAAA:U0BBBBBBB.' } };
  if (!isRole(role)) return { problems: { role: 'Choose a role.' } };
  if (ori === null) return { problems: { agency: 'That is no ORI.' } };
  if (role === 'owner-contact' && ori === '')
    return { problems: { agency: 'Say for which agency this person answers.' } };
  return { user, role, agency: ori };
}

export const revokeButton: ClickHandler = {
  id: CASE.rolesRevoke,
  handle: async (click, deps) => {
    const { person } = click;
    const actor = await actorFor('roles.change', person, deps);
    if (!actor) return tell(click, NOT_YOURS);
    const [user = '', role = '', agency = ''] = heldIn(click);
    if (!isRole(role)) return tell(click, 'There is no such role.');
    const outcome = await revokeRole(deps.store, actor, { desk: person.desk, user, role, agency });
    if (outcome === 'last-administrator')
      return tell(click, 'This is the last administrator: grant the role to somebody else first.');
    if (click.view) await click.screen.update(click.view, await rolesScreen(person, deps));
  },
};

function heldIn({ value }: Click): readonly string[] {
  const held: unknown = JSON.parse(value);
  return Array.isArray(held) ? held.map(String) : [];
}
