// Sends a click to the workspace, shows that it is on its way, and what went wrong.

import type { Block } from '../../../limits/index.ts';
import type { Raw } from '../../../world/choose.ts';
import { act } from '../connection.ts';
import { busy, failures } from '../state.ts';
import { type Acting, draftKey, filledAt, type Spot, setDraft } from './drafts.ts';

export type Target = { readonly spot: Spot; readonly block: Block; readonly element: Acting };

export const keyOf = ({ spot, block, element }: Target): string => draftKey(spot, block.block_id ?? '', element);

/** A new value: kept until submitted in an input, told to the app at once elsewhere. */
export function enter(target: Target, raw: Raw): void {
  const { spot, block, element } = target;
  setDraft(spot, block.block_id ?? '', element, raw);
  if (block.type !== 'input' || dispatchesOnChange(target)) void perform(target, raw);
}

/** Text inputs that dispatch do so by Enter unless they ask for each character. */
function dispatchesOnChange({ block, element }: Target): boolean {
  if (block.type !== 'input' || block.dispatch_action !== true) return false;
  if (!isTyped(element)) return true;
  return element.dispatch_action_config?.trigger_actions_on.includes('on_character_entered') ?? false;
}

type Typed = Extract<Acting, { dispatch_action_config?: unknown }>;
const isTyped = (element: Acting): element is Typed =>
  ['plain_text_input', 'email_text_input', 'url_text_input', 'number_input'].includes(element.type);

export const dispatchesOnEnter = ({ block, element }: Target): boolean =>
  block.type === 'input' && block.dispatch_action === true && isTyped(element);

export async function perform(target: Target, raw?: Raw): Promise<void> {
  const key = keyOf(target);
  if (busy.value.has(key)) return;
  busy.value = new Set(busy.value).add(key);
  forget(key);
  const { spot, block, element } = target;
  const answer = await act({
    kind: 'click',
    where: spot.where,
    actionId: element.action_id,
    blockId: block.block_id,
    ...(raw === undefined ? {} : { raw }),
    ...(spot.surface === 'modal' ? { filled: filledAt(spot) } : {}),
  });
  busy.value = new Set([...busy.value].filter((each) => each !== key));
  if (!answer.ok) failures.value = new Map(failures.value).set(key, String(answer.shown));
}

function forget(key: string): void {
  if (!failures.value.has(key)) return;
  failures.value = new Map([...failures.value].filter(([each]) => each !== key));
}
