// The form in which somebody says that a course is finished, and the one in which a coordinator declines it.
import { type CourseId, courseTitle } from '../../training/person.ts';
import { type Input, type Modal, option, plain } from '../blocks.ts';
import { CASE } from '../cases/ids.ts';
import { DECLINE_BLOCK, REPORT_BLOCK, TRAINING_FORM } from './ids.ts';

const VALUE = CASE.value;

/** `about`: the course that a reminder was about. */
export function reportForm(courses: readonly CourseId[], about: string | null = null): Modal {
  const options = courses.map((course) => option(course, courseTitle(course)));
  const chosen = options.find(({ value }) => value === about);
  return {
    type: 'modal',
    callback_id: TRAINING_FORM.report,
    title: plain('I finished a course'),
    submit: plain('Report it'),
    close: plain('Cancel'),
    blocks: [
      {
        type: 'input',
        block_id: REPORT_BLOCK.course,
        label: plain('Which course?'),
        element: { type: 'static_select', action_id: VALUE, options, ...(chosen ? { initial_option: chosen } : {}) },
      },
      {
        type: 'input',
        block_id: REPORT_BLOCK.completed,
        label: plain('Completed on'),
        element: { type: 'datepicker', action_id: VALUE },
      },
      textInput(
        REPORT_BLOCK.proof,
        'Where is the proof?',
        'The number of the certificate, or where it is filed. Your coordinator confirms it.',
      ),
    ],
  };
}

export function declineForm(metadata: string): Modal {
  return {
    type: 'modal',
    callback_id: TRAINING_FORM.decline,
    title: plain('Decline a report'),
    submit: plain('Decline it'),
    close: plain('Cancel'),
    private_metadata: metadata,
    blocks: [textInput(DECLINE_BLOCK, 'Why?', 'The person is told. Write no personal data.')],
  };
}

function textInput(block: string, label: string, hint: string): Input {
  return {
    type: 'input',
    block_id: block,
    label: plain(label),
    hint: plain(hint),
    element: { type: 'plain_text_input', action_id: VALUE, max_length: 200 },
  };
}
