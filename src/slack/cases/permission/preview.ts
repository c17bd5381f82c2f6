// What will be sent, word for word, with the earlier requests about the same record beside it; and sending it.
import type { PermissionCase } from '../../../casework/permission/case.ts';
import { zoneOf } from '../../../casework/settings.ts';
import { wordsOf } from '../../../delivery/wording/index.ts';
import type { Modal } from '../../../views/blocks.ts';
import { CASE_FORM } from '../../../views/cases/ids.ts';
import { previewModal } from '../../../views/cases/permission-form.ts';
import { stateWords } from '../../../views/cases/state.ts';
import type { Deps } from '../../deps.ts';
import type { SubmissionHandler } from '../../handlers.ts';
import type { Found } from '../found.ts';
import { stepForm } from '../handlers.ts';

export async function previewOf({ case: it }: Found & { readonly case: PermissionCase }, deps: Deps): Promise<Modal> {
  const { casework } = deps;
  const settings = await casework.cases.settings(it.desk, []);
  const zone = zoneOf(settings, it.request.contact.user ?? '');
  const { text } = wordsOf('permission-request', it, { vocabulary: casework.vocabulary(), zone, replyLink: null });
  return previewModal({ case: it, letter: text, notes: [], earlier: await earlierOf(it, deps) });
}

/** A person in a hurry must see that the question was asked before, and what came of it. */
async function earlierOf(it: PermissionCase, { casework }: Deps): Promise<readonly string[]> {
  const { owner, reference, supersedes } = it.request;
  const asked = await casework.cases.permissionsFor({ desk: it.desk, ori: owner.ori, reference });
  return asked
    .filter(
      ({ id, state }) => id !== it.id && id !== supersedes && !['draft', 'withdrawn', 'superseded'].includes(state),
    )
    .slice(0, 3)
    .map((each) => `Asked before about this record: ${each.id}. ${stateWords(each)} See /permission show ${each.id}`);
}

export const previewSent: SubmissionHandler = stepForm({
  id: CASE_FORM.preview,
  event: ({ case: it }) => (it.kind === 'permission' ? { event: { to: 'permission', event: { kind: 'send' } } } : null),
});
