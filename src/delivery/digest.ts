import type { Case } from '../casework/case.ts';
import { type ExigentCase, owed } from '../casework/exigent/case.ts';
import { localDateOf } from '../casework/instant.ts';
import { type Board, boardOf } from '../store/cases/board.ts';
import type { Store } from '../store/index.ts';
import type { MessageMaker } from './deps.ts';
import { digestReaders, weekly } from './weekly.ts';
import { agencyWords } from './wording/words.ts';

export const TEMPLATE = 'weekly-digest';

export const weeklyDigest = weekly({
  template: TEMPLATE,
  readers: digestReaders,
  cause: (at, zone) => ({ day: localDateOf(at, zone) }),
});

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
