// Every button and form that a view can show has a handler, and every handler has a button or form.
import { describe, expect, it } from 'vitest';
import { clicks } from '../../src/slack/actions/index.ts';
import { submissions } from '../../src/slack/modals/index.ts';
import { AGENCY, AGENCY_FORM } from '../../src/views/agencies/ids.ts';
import { CASE, CASE_FORM } from '../../src/views/cases/ids.ts';
import { ACTION, MODAL } from '../../src/views/ids.ts';
import { TRAINING, TRAINING_FORM } from '../../src/views/training/ids.ts';

/** Inputs, whose values come with the form. */
const INPUTS: readonly string[] = [ACTION.answer, ACTION.channel, ACTION.words, CASE.owner, CASE.value];

/** Modals that are only looked at. */
const WITHOUT_SUBMIT: readonly string[] = [MODAL.decision];

const sorted = (names: readonly string[]) => [...names].sort();

describe('what comes back from a view', () => {
  it('buttons', () => {
    const shown = [
      ...Object.values(ACTION),
      ...Object.values(AGENCY),
      ...Object.values(CASE),
      ...Object.values(TRAINING),
    ].filter((id) => !INPUTS.includes(id));
    expect(sorted(clicks.map(({ id }) => id))).toEqual(sorted(shown));
  });

  it('forms', () => {
    const shown = [
      ...Object.values(MODAL),
      ...Object.values(CASE_FORM),
      ...Object.values(AGENCY_FORM),
      ...Object.values(TRAINING_FORM),
    ].filter((id) => !WITHOUT_SUBMIT.includes(id));
    expect(sorted(submissions.map(({ id }) => id))).toEqual(sorted(shown));
  });
});
