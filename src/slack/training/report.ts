// "I finished a course": the person's own report, which a coordinator confirms or declines.
import { randomBytes } from 'node:crypto';
import { changePerson, personOfUser } from '../../store/people/index.ts';
import { usersWithRole } from '../../store/roles.ts';
import { type CourseId, courseTitle, isCourse, type Person as Registered, type Report } from '../../training/person.ts';
import { noticeModal } from '../../views/notices.ts';
import { REPORT_BLOCK, TRAINING, TRAINING_FORM } from '../../views/training/ids.ts';
import { coursesOf } from '../../views/training/person-forms.ts';
import { reportForm } from '../../views/training/report-form.ts';
import { notInRegister, reportedMessage } from '../../views/training/status.ts';
import { readForm } from '../cases/read-form.ts';
import type { Deps } from '../deps.ts';
import type { ClickHandler, CommandCall, SubmissionHandler } from '../handlers.ts';
import { showOver } from '../show-over.ts';
import { registerOf } from './place.ts';
import { tellPrivately } from './tell.ts';

export async function openReportForm(call: CommandCall, _words: readonly string[], deps: Deps): Promise<void> {
  const person = await personOfUser(deps.store.db, call.person.desk, call.person.user);
  if (!person) return call.answer(notInRegister);
  await call.acknowledge();
  await call.screen.open(call.trigger, reportForm(coursesOf(person)));
}

export const openReport: ClickHandler = {
  id: TRAINING.openReport,
  handle: async (click, deps) => {
    const person = await personOfUser(deps.store.db, click.person.desk, click.person.user);
    if (!person) return tellPrivately(click, notInRegister);
    await showOver(click, reportForm(coursesOf(person), click.value));
  },
};

export const reported: SubmissionHandler = {
  id: TRAINING_FORM.report,
  handle: async (submission, deps) => {
    const { desk, user } = submission.person;
    const person = await personOfUser(deps.store.db, desk, user);
    if (!person) return submission.show(noticeModal('Not recorded', notInRegister.text));
    const form = readForm(submission.view.values);
    const course = form.one(REPORT_BLOCK.course) ?? '';
    const report = {
      id: `R-${randomBytes(4).toString('hex')}`,
      course: (isCourse(course) ? course : 'data-use') as CourseId,
      completed: form.day(REPORT_BLOCK.completed) ?? '',
      proof: form.text(REPORT_BLOCK.proof),
    };
    const changed = await changePerson(registerOf(submission.person, deps), {
      actor: { id: user, role: 'member' },
      person: person.id,
      events: [{ kind: 'self-reported', report }],
    });
    if (changed.kind === 'refused')
      return submission.correct(Object.fromEntries(changed.problems.map(({ field, message }) => [field, message])));
    if (changed.kind !== 'changed') return submission.show(noticeModal('Not recorded', notInRegister.text));
    const says = `${courseTitle(report.course)} training of ${report.completed} is reported. It counts once your coordinator has confirmed it.`;
    await submission.show(noticeModal('Reported', says));
    await tellCoordinators(submission, person, report, deps);
  },
};

type Told = Omit<Report, 'state'>;

/** A coordinator who cannot be reached loses nothing: the report waits in the register. */
async function tellCoordinators(
  { person: by, screen }: Parameters<SubmissionHandler['handle']>[0],
  person: Registered,
  report: Told,
  deps: Deps,
): Promise<void> {
  const coordinators = await usersWithRole(deps.store, by.desk, 'coordinator');
  const message = reportedMessage(person, report);
  for (const user of coordinators.filter((id) => id !== by.user)) {
    try {
      await screen.post(user, message);
    } catch (error) {
      deps.log.error(`a report of training did not reach ${user}: ${error instanceof Error ? error.message : 'fault'}`);
    }
  }
}
