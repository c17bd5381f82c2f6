// The form of Home's “Ask the manual”, answered in the same modal.
import { ACTION, MODAL } from '../../views/ids.ts';
import { answerModal, WORDS_BLOCK } from '../../views/typing-modals.ts';
import type { SubmissionHandler } from '../handlers.ts';
import { replyTo } from '../policy-reply.ts';

export const policyQuestion: SubmissionHandler = {
  id: MODAL.policyQuestion,
  handle: async ({ view, person, show }, deps) => {
    const text = view.values[WORDS_BLOCK]?.[ACTION.words]?.value ?? '';
    const reply = await replyTo({ text, person, place: 'modal', where: 'home.ask-the-manual' }, deps);
    await show(answerModal('Ask the manual', reply));
  },
};
