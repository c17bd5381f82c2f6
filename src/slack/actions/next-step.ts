// The step that a decision leads to, such as asking the owner: handed to whoever registered it.
import { ACTION } from '../../views/ids.ts';
import { noticeModal, unknownWords } from '../../views/notices.ts';
import type { ClickHandler } from '../handlers.ts';
import { showOver } from '../show-over.ts';

export const nextStep: ClickHandler = {
  id: ACTION.nextStep,
  handle: async (click, deps) => {
    const step = deps.nextSteps.find(({ id }) => id === click.argument);
    if (!step) return showOver(click, noticeModal('NAC Desk', unknownWords('button')));
    const { person, screen, trigger, value } = click;
    await step.start({ person, screen, trigger, decision: value }, deps);
  },
};
