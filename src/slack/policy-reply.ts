// A question in plain words answered: the same for the command, a direct message, a mention and Home's form.
import { inspect, refusal } from '../guard/index.ts';
import type { Message } from '../views/blocks.ts';
import { notice } from '../views/notices.ts';
import { type AnswerReading, policyMessage } from '../views/policy-answer.ts';
import type { Deps } from './deps.ts';
import { recordKeptOut } from './kept-out.ts';
import type { Person } from './person.ts';

export type Asked = {
  readonly text: string;
  readonly person: Person;
  readonly place: AnswerReading['place'];
  /** For the ledger, should the guard keep the text out. */
  readonly where: string;
};

export async function replyTo({ text, person, place, where }: Asked, deps: Deps): Promise<Message> {
  const inspected = inspect(text);
  if (!inspected.clean) {
    await recordKeptOut({ person, where, kinds: inspected.kinds }, deps);
    return notice(refusal(inspected.kinds));
  }
  const answer = deps.ask.question(text);
  return policyMessage({ answer, pack: deps.policies.current.pack, official: deps.official, place });
}
