// /training: may I access, who is due, report a course, the roster, the counts, the courses on offer.

import { recordLook } from '../../audit/index.ts';
import { checkOri } from '../../ori/index.ts';
import { bucketCounts, deskRules, dueWithin, rosterPage, statusOfUser } from '../../store/people/index.ts';
import { usageMessage } from '../../views/help.ts';
import { notice } from '../../views/notices.ts';
import { countsMessage, coursesMessage, dueMessage, rosterMessage } from '../../views/training/lists.ts';
import { notInRegister, ownTrainingMessage } from '../../views/training/status.ts';
import type { Deps } from '../deps.ts';
import type { CommandCall, CommandHandler } from '../handlers.ts';
import { asksForHelp } from '../typed.ts';
import { may } from './may.ts';
import { decidingOf, registerOf } from './place.ts';
import { openReportForm } from './report.ts';

const STANDARD_DAYS = 60;
const MOST_DAYS = 3_650;

export const training: CommandHandler = {
  name: '/training',
  usage: '[me, due [days], record, roster ORI, report, courses]',
  says: 'Are you cleared for N-DEx, what is due when, and who of your agency is late',
  examples: ['/training', '/training due 30', '/training roster CA0194200'],
  handle: async (call, deps) => {
    const [word = 'me', ...rest] = call.text.split(/\s+/).filter((part) => part !== '');
    const part = PARTS[word.toLowerCase()];
    if (asksForHelp(word)) return call.answer(usageMessage(training, 'What would you like to know?'));
    if (!part) return call.answer(usageMessage(training, 'That is no word that /training knows.'));
    await part(call, rest, deps);
  },
};

type Part = (call: CommandCall, words: readonly string[], deps: Deps) => Promise<void>;

const PARTS: Readonly<Record<string, Part>> = { me, due, record: openReportForm, roster, report, courses };

async function me({ person, answer }: CommandCall, _words: readonly string[], deps: Deps): Promise<void> {
  const own = await statusOfUser(decidingOf(person, deps), person.user);
  await answer(own ? ownTrainingMessage({ ...own, pack: deps.policies.current.pack }) : notInRegister);
}

async function due({ person, answer }: CommandCall, [said]: readonly string[], deps: Deps): Promise<void> {
  const days = said === undefined ? STANDARD_DAYS : Number(said);
  if (!Number.isInteger(days) || days < 0 || days > MOST_DAYS)
    return answer(notice(`Give the days as a whole number up to ${MOST_DAYS}, such as /training due 30.`));
  const allowed = await may('board.read', person, deps);
  if ('refused' in allowed) return answer(notice(allowed.refused));
  const place = registerOf(person, deps);
  const { today } = await deskRules(place);
  const lines = await dueWithin(deps.store.db, { desk: person.desk, within: days, today });
  await answer(dueMessage(lines, days, deps.policies.current.pack));
}

async function roster({ person, answer }: CommandCall, words: readonly string[], deps: Deps): Promise<void> {
  const { pack } = deps.policies.current;
  const ori = checkOri(words.join(' '), pack.ori).normalized;
  if (ori === null) return answer(notice('Say whose roster: /training roster and the nine characters of the ORI.'));
  const allowed = await may('board.read', person, deps);
  if ('refused' in allowed) return answer(notice(allowed.refused));
  await recordLook(deps.store, { desk: person.desk, actor: allowed.actor, at: 'roster', agency: ori });
  const { today } = await deskRules(registerOf(person, deps));
  const lines = await rosterPage(deps.store.db, { desk: person.desk, agency: ori, today });
  await answer(rosterMessage(ori, lines, pack));
}

async function report({ person, answer }: CommandCall, _words: readonly string[], deps: Deps): Promise<void> {
  const allowed = await may('board.read', person, deps);
  if ('refused' in allowed) return answer(notice(allowed.refused));
  const { today } = await deskRules(registerOf(person, deps));
  await answer(
    countsMessage(await bucketCounts(deps.store.db, { desk: person.desk, today }), deps.policies.current.pack),
  );
}

async function courses({ answer }: CommandCall, _words: readonly string[], deps: Deps): Promise<void> {
  await answer(coursesMessage(deps.policies.current.pack));
}
