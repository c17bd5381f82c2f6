// Settles a report of training from the board: confirmed or declined, and the person is told what became of it.
import type { Person } from '../../../training/person.ts';
import { MEND_BLOCK } from '../../../views/audit/ids.ts';
import { reportSettlingForm } from '../../../views/audit/person-forms.ts';
import { outcomeMessage } from '../../../views/training/status.ts';
import type { Filled, Mended } from './mending.ts';
import { personMending, proficiencyIn } from './people.ts';

export const settleReport = personMending({
  form: (it, { about }) => {
    const report = it.person.reports.find(({ id }) => id === about);
    return report ? reportSettlingForm(it, report) : null;
  },
  said: ({ target: { about }, form }) => {
    const report = about ?? '';
    const because = form.text(MEND_BLOCK.because);
    if (form.one(MEND_BLOCK.report) === 'confirm')
      return [{ kind: 'report-confirmed', report, ...proficiencyIn(form) }];
    if (because === '') return problems({ [MEND_BLOCK.because]: 'Say why, so that the person knows what to mend.' });
    return [{ kind: 'report-declined', report, because }];
  },
  afterwards: tellReporter,
});

const problems = (said: Readonly<Record<string, string>>): Extract<Mended, { kind: 'wrong' }> => ({
  kind: 'wrong',
  problems: said,
});

/** Who cannot be reached loses nothing: /training says the same. */
async function tellReporter(person: Person, { target, form, screen, deps }: Filled): Promise<void> {
  const report = person.reports.find(({ id }) => id === target.about);
  if (!report || person.user === null) return;
  const because = report.state === 'declined' ? form.text(MEND_BLOCK.because) : null;
  await screen.post(person.user, outcomeMessage({ ...report, because })).catch((error: unknown) => {
    deps.log.warn('the outcome of a report of training was not told:', error);
  });
}
