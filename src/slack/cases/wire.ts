// Puts casework together: the cases, the workers that send, remind and keep cards up to date, and the server of reply links.
import type { webApi } from '@slack/bolt';
import type { Clock } from '../../clock.ts';
import { channelsHear } from '../../delivery/agency-channel.ts';
import { auditReview, REVIEW_TEMPLATE, reviewMaker } from '../../delivery/audit-review.ts';
import { contactsFollow } from '../../delivery/contact-marks.ts';
import { TEMPLATE as DIGEST_TEMPLATE, digestMaker, weeklyDigest } from '../../delivery/digest.ts';
import { startDueWork } from '../../delivery/due-worker.ts';
import { mailer } from '../../delivery/email/mailer.ts';
import type { MailServer } from '../../delivery/email/setting.ts';
import { type ReplyServer, startReplyServer } from '../../delivery/reply/server.ts';
import type { Secrets } from '../../delivery/reply/token.ts';
import {
  REMINDER_TEMPLATE,
  reminderMaker,
  reminderWaits,
  startTrainingReminders,
  TRAINING_DIGEST_TEMPLATE,
  trainingDigest,
  trainingDigestMaker,
} from '../../delivery/training.ts';
import { startDelivery } from '../../delivery/worker.ts';
import type { Log } from '../../log.ts';
import type { Policies } from '../../packs/policies.ts';
import { vocabularyOf } from '../../policy/case-vocabulary.ts';
import { type CaseDeps, casesOf } from '../../store/cases/index.ts';
import type { Store } from '../../store/index.ts';
import { planOnce } from '../../store/schedules.ts';
import type { OutboxRow } from '../../store/tables/delivery.ts';
import { reviewNotice } from '../audit/review.ts';
import { digestNotice } from '../training/digest-notice.ts';
import { startDigestUpdates } from '../training/digest-updates.ts';
import { type Learning, learnZone } from '../training/learn-zone.ts';
import { reminderNotice } from '../training/reminder-notice.ts';
import type { Casework } from './casework.ts';
import { noticePort } from './notice-port.ts';
import type { OtherNotices } from './other-notices.ts';
import { startRedrawing } from './redraw.ts';

export type CaseworkOptions = {
  readonly store: Store;
  readonly policies: Policies;
  readonly clock: Clock;
  readonly log: Log;
  /** Retries nothing by itself: the outbox does. */
  readonly client: webApi.WebClient;
  /** Null for a workspace that this app does not serve. */
  readonly tokenOf: (desk: string) => Promise<string | null>;
  readonly ownAgency: string;
  readonly mail: MailServer | null;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Null where no reply links are given out. */
  readonly replies: {
    readonly baseUrl: string;
    readonly host: string;
    readonly port: number;
    readonly secrets: Secrets;
  } | null;
};

export type CaseworkRunning = {
  readonly casework: Casework;
  /** Looks for work now, for instance because a clock was moved. */
  readonly wake: () => void;
  readonly start: () => Promise<void>;
  /** Comes back when what was being sent has been sent. */
  readonly stop: () => Promise<void>;
};

export function caseworkOf(options: CaseworkOptions): CaseworkRunning {
  const { store, policies, log, replies } = options;
  const vocabulary = () => vocabularyOf(policies.current.pack);
  const deps = {
    store,
    vocabulary,
    packRevision: () => policies.current.pack.revision,
    taken: inTurn(contactsFollow(store), channelsHear(store)),
  };
  const cases = casesOf(deps);
  const planned = new Set<string>();
  let workers: readonly Worker[] = [];
  let server: ReplyServer | null = null;
  const wake = () => {
    for (const worker of workers) worker.wake();
  };
  const stepped = (desk: string) => {
    wake();
    // A desk that is met for the first time gets its weekly digest from then on.
    if (!planned.has(desk)) planDigests(desk, planned, options);
  };
  return {
    casework: { cases, vocabulary, stepped, ownAgency: options.ownAgency },
    wake,
    start: async () => {
      workers = startWorkers(options, deps, wake);
      if (replies)
        server = await startReplyServer(
          { cases, vocabulary, clock: options.clock, secrets: replies.secrets, stepped: wake, log },
          { port: replies.port, host: replies.host },
        );
    },
    stop: async () => {
      await server?.stop();
      await Promise.all(workers.map((worker) => worker.stop()));
    },
  };
}

type Taken = NonNullable<CaseDeps['taken']>;

const inTurn =
  (...each: readonly Taken[]): Taken =>
  async (trx, step) => {
    for (const follow of each) await follow(trx, step);
  };

type Worker = { readonly wake: () => void; readonly stop: () => Promise<void> };

function startWorkers(
  { client, tokenOf, log, mail, env, replies, store, policies }: CaseworkOptions,
  deps: Parameters<typeof casesOf>[0],
  wake: () => void,
): readonly Worker[] {
  const placeOf = (desk: string) => ({ store, desk, pack: policies.current.pack });
  const drawing = { ...deps, client, tokenOf, log };
  const delivery = {
    ...deps,
    slack: noticePort({ ...drawing, others: othersOf(placeOf) }),
    email: mailer({ store, installation: mail, env }),
    links: replies && { baseUrl: replies.baseUrl, secrets: replies.secrets },
    makers: {
      [DIGEST_TEMPLATE]: digestMaker(store),
      [REMINDER_TEMPLATE]: reminderMaker({ store, policies }),
      [TRAINING_DIGEST_TEMPLATE]: trainingDigestMaker({ store, policies }),
      [REVIEW_TEMPLATE]: reviewMaker({ store, policies }),
    },
    waits: { [REMINDER_TEMPLATE]: inTheirHours(drawing, reminderWaits({ store, policies })) },
    log,
  };
  return [
    startDelivery(delivery),
    startDueWork(delivery, { schedules: SCHEDULES, stepped: wake }),
    startTrainingReminders({ store, policies }, wake, log),
    startRedrawing(drawing),
    startDigestUpdates({ store, placeOf, client, log, tokenOf }),
  ];
}

/** The person's own zone is asked for first: 8 in the morning here may be 3 at night there. */
const inTheirHours =
  (learning: Learning, mayGo: ReturnType<typeof reminderWaits>) =>
  async (row: OutboxRow, now: number): Promise<number> => {
    if (row.channel === 'slack') await learnZone(learning, row.desk, row.address);
    return mayGo(row, now);
  };

const othersOf = (placeOf: Parameters<typeof digestNotice>[0]): OtherNotices => ({
  [REMINDER_TEMPLATE]: reminderNotice,
  [TRAINING_DIGEST_TEMPLATE]: digestNotice(placeOf),
  [REVIEW_TEMPLATE]: reviewNotice,
});

const SCHEDULES = [weeklyDigest, trainingDigest, auditReview];

function planDigests(desk: string, planned: Set<string>, { store, log }: CaseworkOptions): void {
  planned.add(desk);
  Promise.all(SCHEDULES.map((schedule) => planOnce(store, desk, schedule))).catch((error: unknown) => {
    planned.delete(desk);
    log.warn('the weekly digest could not be planned:', error);
  });
}
