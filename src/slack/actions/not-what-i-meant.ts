// “Not what I meant” under an answer: kept without a word of the question, so that the manual's finder can be bettered.

import { claimDelivery } from '../../store/deliveries.ts';
import { record } from '../../store/index.ts';
import { ACTION } from '../../views/ids.ts';
import { notice, noticeModal } from '../../views/notices.ts';
import type { ClickHandler } from '../handlers.ts';
import { isModal } from '../show-over.ts';

const THANKS =
  'Noted, without your words. Try it in other words with /policy, or ask your NAC; what people ask and do not find is looked at every month.';

export const notWhatIMeant: ClickHandler = {
  id: ACTION.notWhatIMeant,
  handle: async ({ person, place, value, view, screen, trigger, respond }, { store }) => {
    const [kind = '', ...shown] = value.split(' ');
    if (await claimDelivery(store, person.desk, `missed ${place}`))
      await record(store, {
        desk: person.desk,
        actor: { id: person.user, role: 'member' },
        kind: 'question.missed',
        subject: shown[0] ?? 'nothing',
        data: { kind, shown },
      });
    if (isModal(view)) await screen.push(trigger, noticeModal('Noted', THANKS));
    else await respond(notice(THANKS), 'beside');
  },
};
