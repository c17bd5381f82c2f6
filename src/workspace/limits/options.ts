// Options of selects, radio buttons, checkboxes and overflow menus, and the rule that what is chosen at first is among them.

import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { plainText, text, url } from './text.ts';

const value = z.string().min(1).max(150);

export const selectOption = z.strictObject({
  text: plainText(75),
  value,
  description: plainText(75).optional(),
});

/** Radio buttons and checkboxes may hold mrkdwn. */
export const markedOption = z.strictObject({ text: text(75), value, description: text(75).optional() });

export const overflowOption = z.strictObject({
  text: plainText(75),
  value,
  description: plainText(75).optional(),
  url: url.optional(),
});

export const optionGroup = z.strictObject({
  label: plainText(75),
  options: z.array(selectOption).min(1).max(100),
});

type Option = { readonly value: string };
type Choice = {
  readonly options?: readonly Option[] | undefined;
  readonly option_groups?: readonly { readonly options: readonly Option[] }[] | undefined;
  readonly initial_option?: Option | undefined;
  readonly initial_options?: readonly Option[] | undefined;
};

export const optionsOf = (choice: Choice): readonly Option[] =>
  choice.options ?? choice.option_groups?.flatMap((group) => group.options) ?? [];

/** Says what is wrong with a choice: repeated values, initial options that are not offered, options given twice or not at all. */
export function checkChoice(choice: Choice, context: z.RefinementCtx): void {
  const options = optionsOf(choice);
  if ((choice.options === undefined) === (choice.option_groups === undefined))
    context.addIssue({ code: 'custom', message: 'needs either options or option_groups' });
  if (new Set(options.map((option) => option.value)).size !== options.length)
    context.addIssue({ code: 'custom', message: 'two options have the same value', path: ['options'] });
  const initial = choice.initial_options ?? (choice.initial_option ? [choice.initial_option] : []);
  if (!initial.every((chosen) => options.some((option) => isDeepStrictEqual(option, chosen))))
    context.addIssue({ code: 'custom', message: 'an initial option is not exactly one of the options' });
}
