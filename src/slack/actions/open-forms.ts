// Home's quick actions that begin with typing something.

import { isOri } from '../../ori/index.ts';
import { ACTION } from '../../views/ids.ts';
import { oriModal, questionModal } from '../../views/typing-modals.ts';
import type { ClickHandler } from '../handlers.ts';
import { showOver } from '../show-over.ts';

export const openOriCheck: ClickHandler = {
  id: ACTION.openOriCheck,
  handle: (click) => showOver(click, oriModal(isOri(click.value) ? click.value : '')),
};

export const openPolicyQuestion: ClickHandler = {
  id: ACTION.openPolicyQuestion,
  handle: (click) => showOver(click, questionModal()),
};
