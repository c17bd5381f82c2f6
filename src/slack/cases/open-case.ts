// Opens a case from a form that was sent; what is wrong is said beside the inputs.
import type { Case, Said } from '../../casework/case.ts';
import { noticeModal } from '../../views/notices.ts';
import type { Deps } from '../deps.ts';
import type { Submission } from '../handlers.ts';
import { doerFor, type Found } from './found.ts';
import { besideInputs } from './handlers.ts';
import { meet } from './meet.ts';
import { ownAgency } from './own-agency.ts';

/** Null when it was not opened: then the person has been told why. */
export async function openFrom(submission: Submission, said: Said, deps: Deps): Promise<Found | null> {
  const { person, delivery } = submission;
  const agency = await ownAgency(person, deps);
  const by = { kind: 'user', user: person.user } as const;
  const outcome = await deps.casework.cases.open({ desk: person.desk, by, agency, said, dedupeKey: delivery });
  if (outcome.kind === 'done' || outcome.kind === 'repeated') {
    deps.casework.stepped(person.desk);
    meet(person, submission.screen, deps);
    return foundFor(outcome.case, submission, deps);
  }
  const beside = outcome.kind === 'refused' ? besideInputs(outcome.fields, submission) : null;
  if (beside) await submission.correct(beside);
  else await submission.show(noticeModal('Not done', outcome.sentence));
  return null;
}

const foundFor = async (it: Case, { person }: Submission, deps: Deps): Promise<Found> => ({
  case: it,
  person,
  doer: await doerFor(person.desk, person.user, deps),
  athome: true,
});
