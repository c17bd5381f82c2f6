// A list of agencies imported from Slack: tried out first, landed only when the same person says so to the same file.
import { z } from 'zod';
import {
  bytesSource,
  type FileRefusal,
  type ImportPlan,
  importFile,
  keptOutOfName,
  openImport,
} from '../../agencies/index.ts';
import type { Actor } from '../../casework/roles.ts';
import { AGENCY, AGENCY_FORM } from '../../views/agencies/ids.ts';
import { importingModal, LARGER, LIST, landedModal, listForm, trialModal } from '../../views/agencies/import.ts';
import type { Modal } from '../../views/blocks.ts';
import { notice, noticeModal, STALE_MODAL } from '../../views/notices.ts';
import { readForm } from '../cases/read-form.ts';
import { sealed, unsealed } from '../cases/sealed.ts';
import { tell } from '../cases/show.ts';
import type { Deps } from '../deps.ts';
import type { Click, ClickHandler, Submission, SubmissionHandler } from '../handlers.ts';
import { recordKeptOut } from '../kept-out.ts';
import { isGone, refusalOf } from '../screen.ts';
import { isModal } from '../show-over.ts';
import { may } from '../training/may.ts';
import { landedOf, trialOf } from './import-in-words.ts';

/** As much as Slack takes. */
const MOST_BYTES = 10_000_000;

export const importButton: ClickHandler = {
  id: AGENCY.import,
  handle: async (click, deps) => {
    const allowed = await may('directory.import', click.person, deps);
    if ('refused' in allowed) return tell(click, allowed.refused);
    if (isModal(click.view)) await showForm(click, click.view);
  },
};

const NO_FILES = `This app may not read files in this workspace: its manifest needs the scope files:read. ${LARGER}`;

const IF_AGAIN = `If that does not help, the app’s manifest needs the scope files:read. ${LARGER}`;

async function showForm({ screen }: Click, view: NonNullable<Click['view']>): Promise<void> {
  try {
    await screen.update(view, listForm(null));
  } catch (error) {
    if (!WITHOUT_FILES.includes(refusalOf(error) ?? '')) throw error;
    await screen.update(view, noticeModal('Import agencies', NO_FILES));
  }
}

/** An installation of before files were asked for. */
const WITHOUT_FILES = ['missing_scope', 'invalid_arguments'];

const Carried = z.strictObject({
  file: z.string(),
  /** What was tried out is what lands. */
  sha256: z.string(),
  ori: z.string().optional(),
  name: z.string().optional(),
});
type Carried = z.infer<typeof Carried>;

const sealOf = ({ person }: Submission, { formKey }: Deps) =>
  ({ purpose: 'agency-import', person, key: formKey }) as const;

export const listSent: SubmissionHandler = {
  id: AGENCY_FORM.list,
  handle: async (submission, deps) => {
    const { person, view, show } = submission;
    const allowed = await may('directory.import', person, deps);
    if ('refused' in allowed) return show(noticeModal('Not done', allowed.refused));
    const form = readForm(view.values);
    const file = form.file(LIST.file);
    if (file === null) return submission.correct({ [LIST.file]: 'Choose a file.' });
    await show(importingModal('Looking through the list…'));
    const columns = { ...said('ori', form.text(LIST.ori)), ...said('name', form.text(LIST.name)) };
    const trial = await tryOut({ submission, actor: allowed.actor, file, columns }, deps);
    await showAfterwards(submission, trial);
  },
};

const said = (field: 'ori' | 'name', text: string) => (text === '' ? {} : { [field]: text });

type Trying = {
  readonly submission: Submission;
  readonly actor: Actor;
  readonly file: string;
  readonly columns: Pick<Carried, 'ori' | 'name'>;
};

async function tryOut({ submission, actor, file, columns }: Trying, deps: Deps): Promise<Modal> {
  const plan = await planOf(submission, { file, ...columns }, deps);
  if (plan.kind === 'refused') return listForm(plan.says);
  const { desk } = submission.person;
  const outcome = await importFile({ store: deps.store, desk, actor, plan, dryRun: true });
  if (outcome.kind === 'refused') return listForm(outcome.says);
  const metadata = sealed({ file, sha256: plan.sha256, ...columns }, sealOf(submission, deps));
  return trialModal(trialOf(plan, outcome, metadata));
}

async function planOf(
  { screen, person }: Submission,
  { file, ori, name }: Pick<Carried, 'file' | 'ori' | 'name'>,
  deps: Deps,
): Promise<ImportPlan | Pick<FileRefusal, 'kind' | 'says'>> {
  const fetched = await screen.fetchFile(file, MOST_BYTES);
  if (fetched.kind === 'too-large') return { kind: 'refused', says: `This file has more than 10 MB. ${LARGER}` };
  if (fetched.kind === 'not-there')
    return { kind: 'refused', says: `Slack did not hand the file over: put it in again. ${IF_AGAIN}` };
  const kinds = keptOutOfName(fetched.name);
  if (kinds.length > 0) await recordKeptOut({ person, where: 'agency-list.file-name', kinds }, deps);
  const mapping = { ...(ori === undefined ? {} : { ori }), ...(name === undefined ? {} : { name }) };
  const plan = await openImport(bytesSource(fetched.name, fetched.bytes), mapping);
  // The command line has a flag for it, the form two inputs.
  return plan.kind === 'refused' ? { ...plan, says: plan.says.replace(/ with --map \w+=COLUMN/, ' below') } : plan;
}

export const landingSent: SubmissionHandler = {
  id: AGENCY_FORM.landing,
  handle: async (submission, deps) => {
    const { person, view, show } = submission;
    const allowed = await may('directory.import', person, deps);
    if ('refused' in allowed) return show(noticeModal('Not done', allowed.refused));
    const carried = unsealed(view.metadata, Carried, sealOf(submission, deps));
    if (!carried) return show(noticeModal('Start again', STALE_MODAL));
    await show(importingModal('Importing… You can close this; the directory changes when all of it is there.'));
    await showAfterwards(submission, await land(submission, carried, allowed.actor, deps));
  },
};

/** Sent twice it lands once: the second finds nothing new. */
async function land(submission: Submission, carried: Carried, actor: Actor, deps: Deps): Promise<Modal> {
  const plan = await planOf(submission, carried, deps);
  if (plan.kind === 'refused') return listForm(plan.says);
  if (plan.sha256 !== carried.sha256)
    return listForm('The file is another than the one that was tried out. Try again.');
  const outcome = await importFile({ store: deps.store, desk: submission.person.desk, actor, plan });
  return outcome.kind === 'refused' ? listForm(outcome.says) : landedModal(landedOf(plan, outcome));
}

/** Where the modal waits; who closed it meanwhile is told in a direct message. */
async function showAfterwards({ screen, view, person }: Submission, modal: Modal): Promise<void> {
  try {
    await screen.update({ id: view.id, hash: null }, modal);
  } catch (error) {
    if (!isGone(error)) throw error;
    if (modal.callback_id === AGENCY_FORM.landing || modal.callback_id === AGENCY_FORM.list)
      return screen.post(
        person.user,
        notice('The list was tried out, and the form closed meanwhile. Nothing was written.'),
      );
    await screen.post(person.user, { text: 'Import of agencies: done.', blocks: modal.blocks });
  }
}
