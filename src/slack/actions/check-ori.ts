// A suggested or found ORI is checked, in place of the answer that suggested it.
import { ACTION } from '../../views/ids.ts';
import { answerModal } from '../../views/typing-modals.ts';
import type { ClickHandler } from '../handlers.ts';
import { answerOri } from '../ori-answer.ts';
import { isModal } from '../show-over.ts';

export const checkOri: ClickHandler = {
  id: ACTION.checkOri,
  handle: async ({ value, person, view, screen, respond }, deps) => {
    if (isModal(view)) {
      await screen.update(view, answerModal('Check an ORI', await answerOri(value, person, 'modal', deps)));
    } else await respond(await answerOri(value, person, 'channel', deps), 'replace');
  },
};
