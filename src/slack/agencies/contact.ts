// The contact of an agency, entered and confirmed by coordinators; its history is theirs to see as well.
import { changeContact, confirmContact, contactHistory, readContact } from '../../agencies/index.ts';
import { contactForm } from '../../views/agencies/forms.ts';
import { historyModal } from '../../views/agencies/history.ts';
import { AGENCY, AGENCY_FORM } from '../../views/agencies/ids.ts';
import { noticeModal } from '../../views/notices.ts';
import { readForm } from '../cases/read-form.ts';
import { tell } from '../cases/show.ts';
import type { Deps } from '../deps.ts';
import type { Click, ClickHandler, SubmissionHandler } from '../handlers.ts';
import { recordKeptOut } from '../kept-out.ts';
import type { Person } from '../person.ts';
import { may } from '../training/may.ts';
import { cardScreen, NOT_KNOWN, showInCardsPlace } from './card.ts';

const WAYS = ['name', 'telephone', 'email', 'slackChannel', 'hours'] as const;

export const editContact: ClickHandler = {
  id: AGENCY.editContact,
  handle: (click, deps) =>
    forCoordinators(click, deps, async ({ ori, name }) => {
      const contact = await readContact(deps.store.db, { desk: click.person.desk, ori });
      await showInCardsPlace(click, contactForm({ ori, name }, contact ?? null));
    }),
};

export const contactSent: SubmissionHandler = {
  id: AGENCY_FORM.contact,
  handle: async ({ person, view, show, correct }, deps) => {
    const allowed = await may('contact.change', person, deps);
    if ('refused' in allowed) return show(noticeModal('Not done', allowed.refused));
    const agency = await agencyOf(view.metadata, person, deps);
    if (!agency) return show(noticeModal('Not done', NOT_KNOWN));
    const form = readForm(view.values);
    const typed = Object.fromEntries(WAYS.map((way) => [way, form.text(way)]));
    if (WAYS.every((way) => form.text(way) === '')) return correct({ name: 'Enter at least one way to reach it.' });
    const change = { desk: person.desk, ori: agency.ori, actor: allowed.actor };
    const outcome = await changeContact(deps.store, change, typed);
    if (outcome.kind === 'refused') {
      for (const { way, kinds } of outcome.problems)
        if (kinds) await recordKeptOut({ person, where: `agency-contact.${way}`, kinds }, deps);
      return correct(Object.fromEntries(outcome.problems.map(({ way, says }) => [way, says])));
    }
    const note = outcome.kind === 'changed' ? 'The contact was changed.' : 'Nothing was changed.';
    await show(await cardScreen(agency.ori, person, deps, [note]));
  },
};

export const confirmButton: ClickHandler = {
  id: AGENCY.confirmContact,
  handle: (click, deps) =>
    forCoordinators(click, deps, async ({ ori }, actor) => {
      const note = await confirm({ desk: click.person.desk, ori, actor }, deps);
      await showInCardsPlace(click, await cardScreen(ori, click.person, deps, [note]));
    }),
};

const DAY = 86_400_000;

/** A second click on the same day adds nothing to the first. */
async function confirm(change: Parameters<typeof confirmContact>[1], { store, clock }: Deps): Promise<string> {
  const before = await readContact(store.db, change);
  const own = before?.confirmedBy === change.actor.id && clock.now().getTime() - (before.confirmedAt ?? 0) < DAY;
  if (own) return 'You confirmed it already today.';
  const { kind } = await confirmContact(store, change);
  return kind === 'no-contact' ? 'There is no contact to confirm. Enter one.' : 'Confirmed today.';
}

export const historyButton: ClickHandler = {
  id: AGENCY.history,
  handle: (click, deps) =>
    forCoordinators(click, deps, async ({ ori, name }) => {
      const records = await contactHistory(deps.store, { desk: click.person.desk, ori });
      const shown = records.map(({ time, actor, kind, data }) => ({ at: time, by: actor.id, kind, data }));
      await showInCardsPlace(click, historyModal(ori, name, shown));
    }),
};

type Named = { readonly ori: string; readonly name: string };
type Acting = (agency: Named, actor: Parameters<typeof confirmContact>[1]['actor']) => Promise<void>;

/** Whoever is refused is told so, and the ledger keeps it. */
async function forCoordinators(click: Click, deps: Deps, act: Acting): Promise<void> {
  const allowed = await may('contact.change', click.person, deps);
  if ('refused' in allowed) return tell(click, allowed.refused);
  const agency = await agencyOf(click.value, click.person, deps);
  if (!agency) return tell(click, NOT_KNOWN);
  await act(agency, allowed.actor);
}

async function agencyOf(ori: string, { desk }: Person, { directories }: Deps): Promise<Named | undefined> {
  return (await directories.current(desk)).byOri(ori);
}
