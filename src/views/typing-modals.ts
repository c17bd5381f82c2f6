// The forms behind Home's quick actions: an ORI or a question, typed into a modal, answered in the same modal.
import { type Block, context, type Message, type Modal, plain } from './blocks.ts';
import { NEVER_CJI } from './help.ts';
import { ACTION, MODAL } from './ids.ts';
import { escaped } from './words.ts';

export const WORDS_BLOCK = 'words';

export const oriModal = (initial: string): Modal => ({
  type: 'modal',
  callback_id: MODAL.oriCheck,
  title: plain('Check an ORI'),
  submit: plain('Check'),
  close: plain('Cancel'),
  blocks: [
    wordsInput({ label: 'ORI, or the name of an agency', example: 'CA0194200', longest: 200, initial }),
    context(escaped(NEVER_CJI)),
  ],
});

export const questionModal = (): Modal => ({
  type: 'modal',
  callback_id: MODAL.policyQuestion,
  title: plain('Ask the manual'),
  submit: plain('Ask'),
  close: plain('Cancel'),
  blocks: [
    wordsInput({ label: 'Your question', example: 'May I put this into an affidavit?', longest: 500, initial: '' }),
    context(escaped(NEVER_CJI)),
  ],
});

/** An answer made for a message, shown in the modal that asked. */
export const answerModal = (title: string, { blocks }: Message): Modal => ({
  type: 'modal',
  callback_id: 'answer',
  title: plain(title),
  close: plain('Done'),
  blocks,
});

type Typing = { readonly label: string; readonly example: string; readonly longest: number; readonly initial: string };

const wordsInput = ({ label, example, longest, initial }: Typing): Block => ({
  type: 'input',
  block_id: WORDS_BLOCK,
  label: plain(label),
  element: {
    type: 'plain_text_input',
    action_id: ACTION.words,
    max_length: longest,
    placeholder: plain(example),
    ...(initial ? { initial_value: initial } : {}),
  },
});
