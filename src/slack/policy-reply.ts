// A question in plain words answered: the same for the command, a direct message, a mention and Home's form.
import { inspect, refusal } from '../guard/index.ts';
import type { Message } from '../views/blocks.ts';
import { notice } from '../views/notices.ts';
import { type AnswerReading, policyMessage } from '../views/policy-answer.ts';
import type { Deps } from './deps.ts';

export function replyTo(text: string, place: AnswerReading['place'], deps: Deps): Message {
  const inspected = inspect(text);
  if (!inspected.clean) return notice(refusal(inspected.kinds));
  const answer = deps.ask.question(text);
  return policyMessage({ answer, pack: deps.policies.current.pack, official: deps.official, place });
}
