// Checks what a message is to say: text always, within its length, and blocks within their limits.

import { type Block, checkBlocks } from '../../limits/index.ts';
import { type Answer, invalidBlocks, refuse } from '../method.ts';

export type Content = { readonly text: string; readonly blocks?: readonly Block[] };
type Read = { readonly ok: true; readonly content: Content } | { readonly ok: false; readonly answer: Answer };

/** Slack advises 4,000 characters and cuts at 40,000; here more than 4,000 is refused. */
export const longestText = 4000;

/** Broadcasts in a message's text come from a user's words far more often than from the app's own. */
const broadcast = /<!(channel|here|everyone)(\||>)/;

export function readContent(args: { text?: unknown; blocks?: unknown }, warn: (warning: string) => void): Read {
  const problem = textProblem(args.text);
  if (problem) return { ok: false, answer: problem };
  const text = String(args.text);
  if (broadcast.test(text)) warn('text notifies a whole channel');
  if (text.length > longestText * 0.9) warn(`text has ${text.length} of ${longestText} characters`);
  if (args.blocks === undefined) return { ok: true, content: { text } };
  const blocks = checkBlocks(args.blocks, 'message');
  if (!blocks.ok) return { ok: false, answer: invalidBlocks(blocks.problems) };
  if (blocks.value.length > 45) warn(`${blocks.value.length} of 50 blocks`);
  return { ok: true, content: { text, blocks: blocks.value } };
}

/** `text` is what notifications and screen readers get, so it may not be left out beside blocks, as Slack would allow. */
function textProblem(text: unknown): Answer | undefined {
  if (typeof text !== 'string' || text.trim() === '')
    return refuse('no_text', { response_metadata: { messages: ['text is required, also beside blocks'] } });
  return text.length > longestText ? refuse('msg_too_long') : undefined;
}
