// Every button and form that a view can show has a handler, and every handler has a button or form.
import { describe, expect, it } from 'vitest';
import { clicks } from '../../src/slack/actions/index.ts';
import { submissions } from '../../src/slack/modals/index.ts';
import { AGENCY, AGENCY_FORM } from '../../src/views/agencies/ids.ts';
import { AUDIT, AUDIT_FORM } from '../../src/views/audit/ids.ts';
import { CASE, CASE_FORM } from '../../src/views/cases/ids.ts';
import { ACTION, MODAL } from '../../src/views/ids.ts';
import { TRAINING, TRAINING_FORM } from '../../src/views/training/ids.ts';

/** Inputs, whose values come with the form. */
const INPUTS: readonly string[] = [ACTION.answer, ACTION.channel, ACTION.words, CASE.owner, CASE.value, AUDIT.person];

/** Modals that are only looked at. */
const WITHOUT_SUBMIT: readonly string[] = [MODAL.decision];

const sorted = (names: readonly string[]) => [...names].sort();

describe('what comes back from a view', () => {
  it('buttons', () => {
    const shown = [ACTION, AGENCY, CASE, TRAINING, AUDIT].flatMap(Object.values).filter((id) => !INPUTS.includes(id));
    expect(sorted(clicks.map(({ id }) => id))).toEqual(sorted(shown));
  });

  it('forms', () => {
    const shown = [MODAL, CASE_FORM, AGENCY_FORM, TRAINING_FORM, AUDIT_FORM]
      .flatMap(Object.values)
      .filter((id) => !WITHOUT_SUBMIT.includes(id));
    expect(sorted(submissions.map(({ id }) => id))).toEqual(sorted(shown));
  });
});
