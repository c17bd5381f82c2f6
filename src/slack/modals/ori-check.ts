// The form of Home's “Check an ORI”, answered in the same modal.
import { ACTION, MODAL } from '../../views/ids.ts';
import { answerModal, WORDS_BLOCK } from '../../views/typing-modals.ts';
import type { SubmissionHandler } from '../handlers.ts';
import { answerOri } from '../ori-answer.ts';

export const oriCheck: SubmissionHandler = {
  id: MODAL.oriCheck,
  handle: async ({ view, person, show }, deps) => {
    const text = view.values[WORDS_BLOCK]?.[ACTION.words]?.value ?? '';
    await show(answerModal('Check an ORI', await answerOri(text, person, 'modal', deps)));
  },
};
