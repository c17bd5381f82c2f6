// /nac-desk settings: seen and changed by coordinators and administrators; deadlines follow at once.
import { mayOnDesk } from '../../../casework/authority.ts';
import { auditReview } from '../../../delivery/audit-review.ts';
import { weeklyDigest } from '../../../delivery/digest.ts';
import { trainingDigest } from '../../../delivery/training.ts';
import { DIGEST } from '../../../delivery/weekly.ts';
import { refreshDues } from '../../../store/cases/due.ts';
import { plan } from '../../../store/schedules.ts';
import { changeSetting, readSetting } from '../../../store/settings.ts';
import type { Modal } from '../../../views/blocks.ts';
import { CASE, CASE_FORM } from '../../../views/cases/ids.ts';
import {
  blockOf,
  noSettings,
  readTyped,
  type SettingField,
  settingForm,
  settingsModal,
} from '../../../views/cases/settings.ts';
import { noticeModal } from '../../../views/notices.ts';
import type { Deps } from '../../deps.ts';
import type { ClickHandler, CommandCall, Submission, SubmissionHandler } from '../../handlers.ts';
import type { Person } from '../../person.ts';
import { isModal, showOver } from '../../show-over.ts';
import { doerFor } from '../found.ts';
import { type Read, readForm } from '../read-form.ts';
import { tell } from '../show.ts';
import { type KnownSetting, knownSettings } from './known-settings.ts';
import { actorFor } from './roles.ts';

export async function openSettings({ person, acknowledge, screen, trigger }: CommandCall, deps: Deps): Promise<void> {
  await acknowledge();
  await screen.open(trigger, await settingsScreen(person, deps));
}

async function settingsScreen({ desk, user }: Person, deps: Deps): Promise<Modal> {
  if (mayOnDesk('settings.change', await doerFor(desk, user, deps)).kind === 'refused') return noSettings();
  const read = ({ definition }: KnownSetting) => readSetting(deps.store.db, desk, definition);
  const shown = await Promise.all(
    knownSettings(deps.policies.current.pack).map(async (each) => ({ ...each, value: await read(each) })),
  );
  return settingsModal(shown);
}

const NOT_YOURS = 'Only a coordinator or an administrator can change settings. Nothing was changed.';

export const settingsButton: ClickHandler = {
  id: CASE.settingsOpen,
  handle: async (click, deps) => showOver(click, await settingsScreen(click.person, deps)),
};

export const changeButton: ClickHandler = {
  id: CASE.settingsChange,
  handle: async (click, deps) => {
    const setting = knownSettings(deps.policies.current.pack).find(({ key }) => key === click.value);
    if (!setting) return tell(click, 'There is no such setting.');
    if (!(await actorFor('settings.change', click.person, deps))) return tell(click, NOT_YOURS);
    const form = settingForm(setting, await readSetting(deps.store.db, click.person.desk, setting.definition));
    if (isModal(click.view)) await click.screen.update(click.view, form);
    else await showOver(click, form);
  },
};

export const settingSent: SubmissionHandler = {
  id: CASE_FORM.setting,
  handle: async (submission, deps) => {
    const setting = knownSettings(deps.policies.current.pack).find(({ key }) => key === submission.view.metadata);
    const actor = await actorFor('settings.change', submission.person, deps);
    if (!setting || !actor) return submission.show(noticeModal('Not done', NOT_YOURS));
    const { desk } = submission.person;
    const { definition } = setting;
    const outcome = await changeSetting(deps.store, {
      desk,
      actor,
      setting: definition,
      value: valueIn(submission, setting, await readSetting(deps.store.db, desk, definition)),
    });
    if (outcome.kind === 'refused') return submission.correct(besideFields(outcome.problems, setting));
    if (outcome.kind === 'changed') await follow(desk, setting, deps);
    await submission.show(await settingsScreen(submission.person, deps));
  },
};

/** What the form has no input for stays as it was. */
function valueIn({ view }: Submission, { fields }: KnownSetting, before: unknown): unknown {
  const form = readForm(view.values);
  const value = structuredClone(before) as Record<string, unknown>;
  for (const field of fields) {
    const said = saidIn(form, field);
    if (field.path.length === 0) return said;
    put(value, field.path, said);
  }
  return value;
}

/** A choice that was not offered is nothing that the setting's schema takes. */
function saidIn(form: Read, field: SettingField): unknown {
  if (field.as !== 'choice') return readTyped(form.text(blockOf(field)), field.as);
  const id = form.one(blockOf(field));
  return field.choices?.some((each) => each.id === id) && id !== null ? readTyped(id, 'choice') : undefined;
}

function put(into: Record<string, unknown>, [key = '', ...rest]: readonly string[], said: unknown): void {
  if (rest.length === 0) {
    into[key] = said;
    return;
  }
  const inner = (into[key] ?? {}) as Record<string, unknown>;
  into[key] = inner;
  put(inner, rest, said);
}

/** `ladder.0.minutes: …` belongs beside the ladder. */
function besideFields(problems: readonly string[], { fields }: KnownSetting): Record<string, string> {
  const beside: Record<string, string> = {};
  for (const problem of problems) {
    const field = fields.find(({ path }) => path.length > 0 && problem.startsWith(path.join('.'))) ?? fields[0];
    if (field) beside[blockOf(field)] = problem;
  }
  return beside;
}

// The dues of a large register take longer than Slack waits: the loop of training reckons them once it is woken.
async function follow(desk: string, { key }: KnownSetting, { store, casework }: Deps): Promise<void> {
  if (key === DIGEST.key)
    for (const digest of [weeklyDigest, trainingDigest, auditReview]) await plan(store, desk, digest);
  else await refreshDues(store, desk);
  casework.stepped(desk);
}
