// Answering the interview's question on the page, which has one input whatever its kind.

import type { Window } from '../chromium.ts';
import { dialogOf, fillIn, submit } from './steps.ts';

export async function choose(window: Window, option: string): Promise<void> {
  const question = await dialogOf(window).locator('.block.input .label').first().innerText();
  await fillIn(window, { [question.trim()]: option });
  await submit(window);
}
