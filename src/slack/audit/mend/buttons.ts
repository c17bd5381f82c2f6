// A gap's button opens the form that mends it; the form records, and the item below it is drawn anew.
import { isRegisterMend } from '../../../audit/index.ts';
import { deskRules } from '../../../store/people/index.ts';
import { AUDIT, AUDIT_FORM } from '../../../views/audit/ids.ts';
import { readTarget, writeTarget } from '../../../views/audit/mend-target.ts';
import { noticeModal } from '../../../views/notices.ts';
import { besideInputs } from '../../cases/handlers.ts';
import { readForm } from '../../cases/read-form.ts';
import { tell } from '../../cases/show.ts';
import type { Deps } from '../../deps.ts';
import type { ClickHandler, Submission, SubmissionHandler } from '../../handlers.ts';
import type { Person } from '../../person.ts';
import { isGone } from '../../screen.ts';
import { showOver } from '../../show-over.ts';
import { may } from '../../training/may.ts';
import { drawItem } from '../board.ts';
import { MENDINGS } from './index.ts';
import type { Mended, Mending, MendPlace } from './mending.ts';

const NOT_THERE = 'This gap is not there any more. Close this and look at the item again.';

const mendingOf = (id: string): Mending | null => (isRegisterMend(id) ? MENDINGS[id] : null);

async function placeOf({ desk }: Person, { store, policies }: Deps): Promise<MendPlace> {
  const { pack } = policies.current;
  const { today } = await deskRules({ store, desk, pack });
  return { store, desk, pack, today };
}

export const mendButton: ClickHandler = {
  id: AUDIT.mend,
  handle: async (click, deps) => {
    const allowed = await may('people.change', click.person, deps);
    if ('refused' in allowed) return tell(click, allowed.refused);
    const { target } = readTarget(click.value);
    const metadata = writeTarget(target, click.view?.id);
    const form = await mendingOf(target.mend)?.form(target, await placeOf(click.person, deps), metadata);
    if (form) await showOver(click, form);
    else await tell(click, NOT_THERE);
  },
};

export const mended: SubmissionHandler = {
  id: AUDIT_FORM.mend,
  handle: async (submission, deps) => {
    const { person, screen, view } = submission;
    const allowed = await may('people.change', person, deps);
    if ('refused' in allowed) return submission.show(noticeModal('Not done', allowed.refused));
    const { target, view: item } = readTarget(view.metadata);
    const place = await placeOf(person, deps);
    const filled = { target, form: readForm(view.values), place, actor: allowed.actor, screen, deps };
    const taken = (await mendingOf(target.mend)?.take(filled)) ?? { kind: 'gone' };
    if (taken.kind === 'gone') return submission.show(noticeModal('Not done', NOT_THERE));
    if (taken.kind === 'wrong') return submission.correct(besideInputs(taken.problems, submission) ?? {});
    if (taken.kind === 'long') await workWhileWaiting(submission, taken);
    else await submission.close();
    await redraw(item, () => drawItem({ person, screen, number: target.item }, item, deps));
  },
};

async function workWhileWaiting(
  { view, screen, show }: Submission,
  { waiting, work }: Extract<Mended, { kind: 'long' }>,
): Promise<void> {
  await show(noticeModal('One moment', waiting));
  const says = await work();
  await redraw(view.id, async () => void (await screen.update({ id: view.id, hash: null }, noticeModal('Done', says))));
}

/** The change is recorded already: what was closed meanwhile is no fault. */
async function redraw(item: string, draw: () => Promise<void>): Promise<void> {
  if (item === '') return;
  try {
    await draw();
  } catch (error) {
    if (!isGone(error)) throw error;
  }
}
