// The coordinator's weekly digest: exigent uses that still owe something, what is overdue, what else is open.
import type { Transaction } from 'kysely';
import { z } from 'zod';
import type { Case } from '../casework/case.ts';
import { type ExigentCase, owed } from '../casework/exigent/case.ts';
import { localDateOf } from '../casework/instant.ts';
import { nextWeekly } from '../casework/working-hours.ts';
import { type Board, boardOf } from '../store/cases/board.ts';
import { ZONE } from '../store/cases/settings.ts';
import type { Store, Tables } from '../store/index.ts';
import { queue } from '../store/outbox/queue.ts';
import { usersWithRoleIn } from '../store/roles.ts';
import type { Schedule } from '../store/schedules.ts';
import { readSetting, type SettingDefinition } from '../store/settings.ts';
import type { MessageMaker } from './deps.ts';
import { agencyWords } from './wording/words.ts';

export type DigestSetting = {
  /** 1 is Monday. */
  readonly weekday: number;
  readonly time: string;
  /** A channel id; null for a direct message to each coordinator. */
  readonly channel: string | null;
};

export const DIGEST: SettingDefinition<DigestSetting> = {
  key: 'weekly-digest',
  schema: z.strictObject({
    weekday: z.int().min(1).max(7),
    time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'give a time as HH:MM'),
    channel: z.string().min(1).nullable(),
  }),
  standard: { weekday: 1, time: '08:30', channel: null },
};

export const TEMPLATE = 'weekly-digest';

export const weeklyDigest: Schedule = {
  name: TEMPLATE,
  next: async (db, desk, after) => {
    const { weekday, time } = await readSetting(db, desk, DIGEST);
    return nextWeekly(after, weekday, time, await readSetting(db, desk, ZONE));
  },
  run: async (trx, desk, at) => {
    const day = localDateOf(at, await readSetting(trx, desk, ZONE));
    for (const address of await readers(trx, desk))
      await queue(trx, {
        desk,
        caseId: '',
        dedupeKey: `${TEMPLATE}/${day}/${address}`,
        channel: 'slack',
        address,
        template: TEMPLATE,
        role: 'person',
        round: 1,
        data: { day },
        urgent: false,
        at,
        watchAt: null,
      });
  },
};

async function readers(trx: Transaction<Tables>, desk: string): Promise<readonly string[]> {
  const { channel } = await readSetting(trx, desk, DIGEST);
  return channel === null ? usersWithRoleIn(trx, desk, 'coordinator') : [channel];
}

/** Written when it goes out, so that what was done in the meantime is not in it. */
export const digestMaker =
  (store: Store): MessageMaker =>
  async ({ desk }) => {
    const board = await boardOf(store.db, desk, store.clock.now().getTime());
    const counts = { exigent: board.exigent.length, overdue: board.overdue.length, open: board.others.length };
    return { subject: 'Your weekly digest of open cases', text: digestText(board), data: counts };
  };

const LINES = 20;

function digestText({ exigent, overdue, others }: Board): string {
  if (exigent.length + overdue.length + others.length === 0) return 'This week: no case is open.';
  const lines = [
    ...exigent.map((it) => `• ${it.id}: exigent use, ${agencyWords(it.use.owner)}; owed: ${owedWords(it)}`),
    ...overdue.map(({ case: it, because }) => `• ${it.id}: ${because} (${opener(it)})`),
  ];
  const more = lines.length > LINES ? [`… and ${lines.length - LINES} more`] : [];
  const rest =
    others.length > 0 ? [`${others.length} other open ${others.length === 1 ? 'case' : 'cases'}, none overdue.`] : [];
  return ['This week:', ...lines.slice(0, LINES), ...more, ...rest].join('\n');
}

const owedWords = (it: ExigentCase): string => owed(it).join(', ');

const opener = (it: Case): string => `opened by <@${it.openedBy}>`;
