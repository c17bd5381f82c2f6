// A message about to leave: what it is about, in words that every channel can carry, and the link by which a contact can answer.
import type { Case } from '../casework/case.ts';
import type { JsonObject } from '../casework/json.ts';
import type { Template } from '../casework/notice.ts';

export type Message = {
  /** A case's template, or a name of its own for messages that no case sends. */
  readonly template: Template | (string & {});
  /** The case as it is at this moment; null for messages that no case sends. */
  readonly case: Case | null;
  readonly data: JsonObject;
  readonly subject: string;
  /** Plain text, complete by itself: the fallback in Slack, the body of an e-mail. Nothing in it needs escaping twice. */
  readonly text: string;
  /** Whether it goes to the owner's contact, who may answer it. */
  readonly toContact: boolean;
  /** Where the contact can answer without Slack; null where no reply server is set up or nothing is to be answered. */
  readonly replyLink: string | null;
};
