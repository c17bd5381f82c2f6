// The second, explicit act under a private answer: made anew from the rules of now and posted where it stood.
import { claimDelivery, releaseDelivery } from '../../store/deliveries.ts';
import type { Message } from '../../views/blocks.ts';
import { ACTION } from '../../views/ids.ts';
import { notice } from '../../views/notices.ts';
import { sharedOriMessage } from '../../views/ori-answer.ts';
import { sharedClausesMessage } from '../../views/policy-answer.ts';
import type { Deps } from '../deps.ts';
import type { Click, ClickHandler } from '../handlers.ts';
import { readOri } from '../ori-answer.ts';

export const shareOri: ClickHandler = {
  id: ACTION.shareOri,
  handle: async (click, deps) => {
    const reading = readOri(click.value, await deps.directories.current(click.person.desk), deps);
    await shareOnce(click, reading.check.valid ? sharedOriMessage(reading, click.person.user) : null, deps);
  },
};

export const shareClauses: ClickHandler = {
  id: ACTION.shareClauses,
  handle: async (click, deps) => {
    const { pack } = deps.policies.current;
    const ids = click.value.split(' ').filter((id) => pack.clauses.has(id));
    const message =
      ids.length === 0 ? null : sharedClausesMessage({ ids, pack, official: deps.official }, click.person.user);
    await shareOnce(click, message, deps);
  },
};

async function shareOnce(click: Click, message: Message | null, { store }: Deps): Promise<void> {
  if (!message)
    return click.respond(notice('This is not in the rules any more. Ask again and share the new answer.'), 'beside');
  const { desk } = click.person;
  const delivery = `share ${click.place}`;
  if (!(await claimDelivery(store, desk, delivery)))
    return click.respond(notice('You have shared this already.'), 'beside');
  try {
    await click.respond(message, 'in-channel');
  } catch (error) {
    await releaseDelivery(store, desk, delivery);
    throw error;
  }
}
