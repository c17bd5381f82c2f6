// A coordinator adds a person to the register by a form.

import { checkOri } from '../../ori/index.ts';
import { findPerson, type NewPerson, personOfName, registerPerson } from '../../store/people/index.ts';
import type { PersonEvent } from '../../training/events.ts';
import { ACCESSES } from '../../training/person.ts';
import { notice, noticeModal } from '../../views/notices.ts';
import { TRAINING, TRAINING_FORM } from '../../views/training/ids.ts';
import { FIELD, registerForm } from '../../views/training/person-forms.ts';
import { ALL } from '../../views/training/roster.ts';
import { meet } from '../cases/meet.ts';
import { orNull, type Read, readForm } from '../cases/read-form.ts';
import type { Deps } from '../deps.ts';
import type { ClickHandler, Submission, SubmissionHandler } from '../handlers.ts';
import { showOver } from '../show-over.ts';
import { besideFields } from './beside-fields.ts';
import { may } from './may.ts';
import { personScreen } from './person.ts';
import { registerOf } from './place.ts';
import { tellPrivately } from './tell.ts';

export const addPerson: ClickHandler = {
  id: TRAINING.addPerson,
  handle: async (click, deps) => {
    const allowed = await may('people.change', click.person, deps);
    if ('refused' in allowed) return tellPrivately(click, notice(allowed.refused));
    await showOver(click, registerForm(click.value === ALL ? null : click.value));
  },
};

export const personSent: SubmissionHandler = {
  id: TRAINING_FORM.person,
  handle: async (submission, deps) => {
    const { person: by, view, screen, show, correct } = submission;
    const allowed = await may('people.change', by, deps);
    if ('refused' in allowed) return show(noticeModal('Not added', allowed.refused));
    const form = readForm(view.values);
    const { valid, normalized: agency } = checkOri(form.agency(FIELD.agency) ?? '', deps.policies.current.pack.ori);
    if (!valid || agency === null) return correct({ [FIELD.agency]: 'Choose an agency, or type its ORI.' });
    const person = newPerson(form, agency);
    if (await isDoubtful(person.identity, agency, submission, deps)) return correct({ [FIELD.number]: SAME_NAME });
    const made = await registerPerson(registerOf(by, deps), { actor: allowed.actor, ...person });
    if (made.kind === 'already-known') return correct({ [FIELD.name]: await knownAs(submission, made.person, deps) });
    if (made.kind === 'refused') return correct(besideFields(made.problems, view));
    if (made.kind === 'unknown-person') return show(noticeModal('Not added', 'This person could not be added.'));
    if (made.person.user !== null) meet({ desk: by.desk, user: made.person.user }, screen, deps);
    await show(await personScreen(by, made.person, deps, 'Added to the register'));
  },
};

const SAME_NAME =
  'Somebody of this name is in the register at this agency. If this is another person, give a personnel number, an e-mail or a Slack user.';

/** With nothing but a name nobody can tell a second person from a form that was sent twice. */
async function isDoubtful(
  { name, user, email, number }: NewPerson['identity'],
  agency: string,
  { person: { desk } }: Submission,
  { store }: Deps,
): Promise<boolean> {
  if (user !== null || email !== null || number !== null) return false;
  return (await personOfName(store.db, desk, name, agency)) !== undefined;
}

function newPerson(form: Read, agency: string): Pick<NewPerson, 'identity' | 'events'> {
  const check = form.day(FIELD.check);
  const access = ACCESSES.find((each) => each === form.one(FIELD.access)) ?? null;
  const changes = { role: orNull(form.text(FIELD.role)), assigned: form.day(FIELD.assigned), access };
  const events: readonly PersonEvent[] = [
    { kind: 'posting-set', agency, changes },
    ...(check === null ? [] : [{ kind: 'record-check-made', agency, on: check } as const]),
  ];
  return { identity: identityIn(form), events };
}

export const identityIn = (form: Read) => ({
  name: form.text(FIELD.name),
  user: form.user(FIELD.user),
  email: orNull(form.text(FIELD.email)),
  number: orNull(form.text(FIELD.number)),
});

export async function knownAs(
  { person: { desk } }: Pick<Submission, 'person'>,
  id: string,
  { store }: Deps,
): Promise<string> {
  const known = await findPerson(store.db, desk, id);
  const where = known?.postings.map(({ agency }) => agency).join(', ') ?? '';
  return `The register knows this user, e-mail or number already: ${known?.name ?? id} (${where}). Nothing was changed; look at that entry in the roster.`;
}
