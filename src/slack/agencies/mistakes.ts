// A mistake of the directory, reported by whoever sees it and settled by whoever keeps it.
import { isMistake, MISTAKES, openMistakes, reportMistake, settleMistake } from '../../agencies/index.ts';
import { usersWithRole } from '../../store/roles.ts';
import { MISTAKE_BLOCK, mistakeForm } from '../../views/agencies/forms.ts';
import { AGENCY, AGENCY_CARD, AGENCY_FORM } from '../../views/agencies/ids.ts';
import { reportedMessage } from '../../views/agencies/reports.ts';
import { noticeModal } from '../../views/notices.ts';
import { mayNotBegin } from '../cases/may-begin.ts';
import { readForm } from '../cases/read-form.ts';
import { tell } from '../cases/show.ts';
import type { Deps } from '../deps.ts';
import type { ClickHandler, Submission, SubmissionHandler } from '../handlers.ts';
import { may } from '../training/may.ts';
import { cardScreen, NOT_KNOWN, showInCardsPlace } from './card.ts';
import { upkeepScreen } from './upkeep.ts';

const CHOICES = Object.entries(MISTAKES).map(([id, label]) => ({ id, label }));

export const mistakeButton: ClickHandler = {
  id: AGENCY.mistake,
  handle: async (click, deps) => {
    const refused = await mayNotBegin('mistake.report', click.person, deps);
    if (refused !== null) return tell(click, refused);
    const agency = (await deps.directories.current(click.person.desk)).byOri(click.value);
    if (!agency) return tell(click, NOT_KNOWN);
    await showInCardsPlace(click, mistakeForm(agency, CHOICES));
  },
};

export const mistakeSent: SubmissionHandler = {
  id: AGENCY_FORM.mistake,
  handle: async (submission, deps) => {
    const { person, view, show } = submission;
    const refused = await mayNotBegin('mistake.report', person, deps);
    if (refused !== null) return show(noticeModal('Not done', refused));
    const agency = (await deps.directories.current(person.desk)).byOri(view.metadata);
    if (!agency) return show(noticeModal('Not done', NOT_KNOWN));
    const about = readForm(view.values).one(MISTAKE_BLOCK) ?? '';
    if (!isMistake(about)) return submission.correct({ [MISTAKE_BLOCK]: 'Choose what is wrong.' });
    const open = await openMistakes(deps.store, person.desk, agency.ori);
    if (open.some((each) => each.about === about))
      return show(await cardScreen(agency.ori, person, deps, ['This was reported already and waits to be settled.']));
    const mistake = { desk: person.desk, actor: { id: person.user, role: 'member' }, ori: agency.ori, about } as const;
    if ((await reportMistake(deps.store, mistake, submission.delivery)) !== null)
      await tellCoordinators(submission, { ...agency, says: MISTAKES[about] }, deps);
    await show(await cardScreen(agency.ori, person, deps, ['Thank you: your coordinator is told.']));
  },
};

type Wrong = { readonly ori: string; readonly name: string; readonly says: string };

/** Who cannot be reached finds the report with /nac-desk agencies. */
async function tellCoordinators({ person, screen }: Submission, wrong: Wrong, { store, log }: Deps): Promise<void> {
  const message = reportedMessage(wrong, person.user);
  for (const user of await usersWithRole(store, person.desk, 'coordinator')) {
    if (user === person.user) continue;
    await screen.post(user, message).catch((error: unknown) => log.warn('a coordinator was not told:', error));
  }
}

export const settleButton: ClickHandler = {
  id: AGENCY.settle,
  handle: async (click, deps) => {
    const { person, view } = click;
    const allowed = await may('directory.keep', person, deps);
    if ('refused' in allowed) return tell(click, allowed.refused);
    const outcome = await settleMistake(deps.store, { desk: person.desk, actor: allowed.actor, id: click.value });
    const note = outcome === 'settled' ? 'Settled.' : 'This was settled already.';
    if (!view) return tell(click, note);
    const onCard = view.callbackId === AGENCY_CARD;
    const modal = onCard ? cardScreen(view.metadata, person, deps, [note]) : upkeepScreen(person, deps, [note]);
    await click.screen.update(view, await modal);
  },
};
