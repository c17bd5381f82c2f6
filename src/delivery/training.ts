import type { Policies } from '../packs/policies.ts';
import type { Store } from '../store/index.ts';
import {
  digestOf,
  putInOutbox,
  refreshDues,
  reminderMayGo,
  sendDueReminders,
  TRAINING_REMINDER,
  trainingReminderMaker,
} from '../store/people/index.ts';
import { planOnce } from '../store/schedules.ts';
import { countsInWords, totalOf } from '../training/digest.ts';
import type { MessageMaker } from './deps.ts';
import { eachDesk } from './each-desk.ts';
import { type Loop, startLoop } from './loop.ts';
import { digestReaders, weekly } from './weekly.ts';

export const REMINDER_TEMPLATE = TRAINING_REMINDER;
export const TRAINING_DIGEST_TEMPLATE = 'training-digest';

type Parts = { readonly store: Store; readonly policies: Policies };
type Log = { readonly error: (...parts: unknown[]) => void; readonly warn: (...parts: unknown[]) => void };

const PAUSE_MS = 60_000;

/** Looks in every desk whose reminders have come due; several replicas may, and none sends one twice. */
export function startTrainingReminders({ store, policies }: Parts, queued: () => void, log: Log): Loop {
  const planned = new Set<string>();
  const inEachDesk = eachDesk('the reminding of training', store, log);
  const round = async (): Promise<boolean> => {
    const { pack } = policies.current;
    let sent = 0;
    await inEachDesk(async (desk) => {
      // A desk whose register came by the command line has no case that would plan its digest.
      if (!planned.has(desk)) await planOnce(store, desk, trainingDigest);
      planned.add(desk);
      // A pack or a profile with other intervals makes other dues of the same register; cheap while neither changed.
      await refreshDues({ store, desk, pack });
      sent += await sendDueReminders({ place: { store, desk, pack }, put: putInOutbox });
    });
    if (sent > 0) queued();
    return sent > 0;
  };
  return startLoop({ name: 'training reminders', round, pauseMs: PAUSE_MS, log });
}

/** Written anew at the moment it goes out; null for somebody who has finished in the meantime. */
export const reminderMaker = ({ store, policies }: Parts): MessageMaker =>
  trainingReminderMaker((desk) => ({ store, desk, pack: policies.current.pack }));

export const reminderWaits = ({ store, policies }: Parts) =>
  reminderMayGo((desk) => ({ store, desk, pack: policies.current.pack }));

export const trainingDigest = weekly({
  template: TRAINING_DIGEST_TEMPLATE,
  readers: digestReaders,
  cause: (at) => ({ day: new Date(at).toISOString().slice(0, 10) }),
});

/** Null while nobody is in the register: an empty digest is noise. */
export const trainingDigestMaker =
  ({ store, policies }: Parts): MessageMaker =>
  async ({ desk }) => {
    const digest = await digestOf({ store, desk, pack: policies.current.pack });
    const total = totalOf(digest.counts);
    if (total === 0) return null;
    const text = [countsInWords(digest.counts), 'Type /training due for the whole list.'].join('\n');
    return { subject: 'Training this week', text, data: { digest } };
  };
