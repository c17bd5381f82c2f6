// /training: may I access, who is due, report a course, the roster, the counts, the courses on offer.

import { checkOri } from '../../ori/index.ts';
import { statusOfUser } from '../../store/people/index.ts';
import { usageMessage } from '../../views/help.ts';
import { notice } from '../../views/notices.ts';
import { coursesMessage } from '../../views/training/lists.ts';
import { notInRegister, ownTrainingMessage } from '../../views/training/status.ts';
import { meet } from '../cases/meet.ts';
import type { Deps } from '../deps.ts';
import type { CommandCall, CommandHandler } from '../handlers.ts';
import { asksForHelp } from '../typed.ts';
import { dueOf, STANDARD_DAYS } from './due.ts';
import { may } from './may.ts';
import { decidingOf } from './place.ts';
import { openReportForm } from './report.ts';
import { showReport } from './report-shown.ts';
import { rosterScreen } from './roster.ts';

const MOST_DAYS = 3_650;

export const training: CommandHandler = {
  name: '/training',
  usage: '[me, due [days], record, roster [ORI], report, courses]',
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

async function me({ person, screen, answer }: CommandCall, _words: readonly string[], deps: Deps): Promise<void> {
  meet(person, screen, deps);
  const own = await statusOfUser(decidingOf(person, deps), person.user);
  await answer(own ? ownTrainingMessage({ ...own, pack: deps.policies.current.pack }) : notInRegister);
}

async function due({ person, answer }: CommandCall, [said]: readonly string[], deps: Deps): Promise<void> {
  const days = said === undefined ? STANDARD_DAYS : Number(said);
  if (!Number.isInteger(days) || days < 0 || days > MOST_DAYS)
    return answer(notice(`Give the days as a whole number up to ${MOST_DAYS}, such as /training due 30.`));
  const allowed = await may('board.read', person, deps);
  if ('refused' in allowed) return answer(notice(allowed.refused));
  await answer(await dueOf({ person, actor: allowed.actor, days }, deps));
}

async function roster(call: CommandCall, words: readonly string[], deps: Deps): Promise<void> {
  const { person, answer, acknowledge, screen, trigger } = call;
  const ori = checkOri(words.join(' '), deps.policies.current.pack.ori).normalized;
  if (ori === null && words.length > 0)
    return answer(notice('Say whose roster: /training roster and the nine characters of the ORI.'));
  const allowed = await may('board.read', person, deps);
  if ('refused' in allowed) return answer(notice(allowed.refused));
  await acknowledge();
  await screen.open(trigger, await rosterScreen(person, ori === null ? null : { agency: ori }, allowed.actor, deps));
}

async function report(call: CommandCall, _words: readonly string[], deps: Deps): Promise<void> {
  const allowed = await may('board.read', call.person, deps);
  if ('refused' in allowed) return call.answer(notice(allowed.refused));
  // Drawing and bringing the chart may take longer than Slack waits for a command.
  await call.acknowledge();
  await showReport(call, call.answer, deps);
}

async function courses({ answer }: CommandCall, _words: readonly string[], deps: Deps): Promise<void> {
  await answer(coursesMessage(deps.policies.current.pack));
}
