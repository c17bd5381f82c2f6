// A roster imported from Slack: tried out first, taken in only when the same person says so to the same file.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Actor } from '../../casework/roles.ts';
import { type ImportReport, importRoster } from '../../store/people/index.ts';
import type { Modal } from '../../views/blocks.ts';
import { notice, noticeModal, STALE_MODAL } from '../../views/notices.ts';
import { TRAINING, TRAINING_FORM } from '../../views/training/ids.ts';
import {
  LARGER,
  ROSTER,
  rosterForm,
  rosterLandedModal,
  rosterTrialModal,
  rosterWaitingModal,
} from '../../views/training/import.ts';
import { ALL } from '../../views/training/roster.ts';
import { readForm } from '../cases/read-form.ts';
import { sealed, unsealed } from '../cases/sealed.ts';
import type { Deps } from '../deps.ts';
import type { ClickHandler, Submission, SubmissionHandler } from '../handlers.ts';
import { isGone } from '../screen.ts';
import { isModal, showOver } from '../show-over.ts';
import { importInWords } from './import-in-words.ts';
import { may } from './may.ts';
import { registerOf } from './place.ts';
import { tellPrivately } from './tell.ts';

/** Trying out keeps the people of the whole file in memory: about twenty thousand. */
const MOST_BYTES = 2_000_000;

export const importButton: ClickHandler = {
  id: TRAINING.importRoster,
  handle: async (click, deps) => {
    const allowed = await may('people.change', click.person, deps);
    if ('refused' in allowed) return tellPrivately(click, notice(allowed.refused));
    const form = rosterForm(null, click.value === ALL ? null : click.value);
    if (isModal(click.view)) await click.screen.update(click.view, form);
    else await showOver(click, form);
  },
};

const Carried = z.strictObject({
  file: z.string(),
  /** What was tried out is what is taken in. */
  sha256: z.string(),
  order: z.enum(['mdy', 'dmy']).nullable(),
  agency: z.string().nullable(),
});
type Wanted = Omit<z.infer<typeof Carried>, 'sha256'>;

const sealOf = ({ person }: Submission, { formKey }: Deps) =>
  ({ purpose: 'roster-import', person, key: formKey }) as const;

export const rosterSent: SubmissionHandler = {
  id: TRAINING_FORM.roster,
  handle: async (submission, deps) => {
    const { person, view, show, correct } = submission;
    const allowed = await may('people.change', person, deps);
    if ('refused' in allowed) return show(noticeModal('Not done', allowed.refused));
    const form = readForm(view.values);
    const file = form.file(ROSTER.file);
    if (file === null) return correct({ [ROSTER.file]: 'Choose a file.' });
    const order = form.one(ROSTER.dates);
    const wanted: Wanted = {
      file,
      order: order === 'mdy' || order === 'dmy' ? order : null,
      agency: form.agency(ROSTER.agency),
    };
    await show(rosterWaitingModal('Looking through the roster…'));
    await showAfterwards(submission, await tryOut(submission, wanted, allowed.actor, deps));
  },
};

async function tryOut(submission: Submission, wanted: Wanted, actor: Actor, deps: Deps): Promise<Modal> {
  const read = await run(submission, wanted, { actor, dryRun: true }, deps);
  if ('problem' in read) return rosterForm(read.problem, wanted.agency);
  const { added, changed } = read.report;
  const metadata = added + changed === 0 ? null : sealed({ ...wanted, sha256: read.sha256 }, sealOf(submission, deps));
  return rosterTrialModal(importInWords(read.report), metadata);
}

export const rosterLanding: SubmissionHandler = {
  id: TRAINING_FORM.landing,
  handle: async (submission, deps) => {
    const { person, view, show } = submission;
    const allowed = await may('people.change', person, deps);
    if ('refused' in allowed) return show(noticeModal('Not done', allowed.refused));
    const carried = unsealed(view.metadata, Carried, sealOf(submission, deps));
    if (!carried) return show(noticeModal('Start again', STALE_MODAL));
    await show(rosterWaitingModal('Importing… You can close this; you are told when it is done.'));
    const { sha256, ...wanted } = carried;
    const read = await run(submission, wanted, { actor: allowed.actor, dryRun: false, sha256 }, deps);
    await showAfterwards(
      submission,
      'problem' in read ? rosterForm(read.problem, wanted.agency) : rosterLandedModal(importInWords(read.report)),
    );
  },
};

type Run = { readonly actor: Actor; readonly dryRun: boolean; readonly sha256?: string };
type Outcome = { readonly report: ImportReport; readonly sha256: string } | { readonly problem: string };

/** Taken in twice it changes nothing the second time. */
async function run(
  { person, screen }: Submission,
  { file, order, agency }: Wanted,
  { actor, dryRun, sha256 }: Run,
  deps: Deps,
): Promise<Outcome> {
  const fetched = await screen.fetchFile(file, MOST_BYTES);
  if (fetched.kind === 'too-large') return { problem: `This file has more than 2 MB. ${LARGER}` };
  if (fetched.kind === 'not-there') return { problem: `Slack did not hand the file over. ${LARGER}` };
  const found = createHash('sha256').update(fetched.bytes).digest('hex');
  if (sha256 !== undefined && sha256 !== found)
    return { problem: 'The file is another than the one that was tried out. Try it out again.' };
  const place = registerOf(person, deps);
  const { ori: table } = deps.policies.current.pack;
  const result = await importRoster({ place, actor, table, file: fetched.bytes, order, agency, dryRun });
  return result.kind === 'unreadable'
    ? { problem: `This roster cannot be read: ${result.problems.join('; ')}.` }
    : { report: result.report, sha256: found };
}

/** Where the modal waits; who closed it meanwhile is told in a direct message. */
async function showAfterwards({ screen, view, person }: Submission, modal: Modal): Promise<void> {
  try {
    await screen.update({ id: view.id, hash: null }, modal);
  } catch (error) {
    if (!isGone(error)) throw error;
    if (modal.callback_id !== 'roster-import')
      return screen.post(
        person.user,
        notice('The roster was tried out, and the form closed meanwhile. Nothing was written.'),
      );
    await screen.post(person.user, { text: 'Import of the roster: done.', blocks: modal.blocks });
  }
}
