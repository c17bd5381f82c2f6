// Reminders of training due, and the coordinator's weekly training digest: put out once, written at the moment they go.
import { nextWeekly } from '../casework/working-hours.ts';
import type { Policies } from '../packs/policies.ts';
import { ZONE } from '../store/cases/settings.ts';
import type { Store } from '../store/index.ts';
import { queue } from '../store/outbox/queue.ts';
import {
  digestOf,
  putInOutbox,
  refreshDues,
  reminderMayGo,
  sendDueReminders,
  TRAINING_REMINDER,
  trainingReminderMaker,
} from '../store/people/index.ts';
import { usersWithRoleIn } from '../store/roles.ts';
import { planOnce, type Schedule } from '../store/schedules.ts';
import { readSetting } from '../store/settings.ts';
import { countsInWords, totalOf } from '../training/digest.ts';
import type { MessageMaker } from './deps.ts';
import { DIGEST } from './digest.ts';
import { eachDesk } from './each-desk.ts';
import { type Loop, startLoop } from './loop.ts';

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

export const trainingDigest: Schedule = {
  name: TRAINING_DIGEST_TEMPLATE,
  next: async (db, desk, after) => {
    const { weekday, time } = await readSetting(db, desk, DIGEST);
    return nextWeekly(after, weekday, time, await readSetting(db, desk, ZONE));
  },
  run: async (trx, desk, at) => {
    const { channel } = await readSetting(trx, desk, DIGEST);
    const day = new Date(at).toISOString().slice(0, 10);
    for (const address of channel === null ? await usersWithRoleIn(trx, desk, 'coordinator') : [channel])
      await queue(trx, {
        desk,
        caseId: '',
        dedupeKey: `${TRAINING_DIGEST_TEMPLATE}/${day}/${address}`,
        channel: 'slack',
        address,
        template: TRAINING_DIGEST_TEMPLATE,
        role: 'person',
        round: 1,
        data: { day },
        urgent: false,
        at,
        watchAt: null,
      });
  },
};

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
