// What the page finds wrong with a form before it sends it: required inputs left empty, lengths, numbers, addresses.

import { z } from 'zod';
import type { Block } from '../limits/index.ts';
import type { StateValue, Values } from './model.ts';

type Input = Extract<Block, { type: 'input' }>;
export type FieldErrors = Record<string, string>;

export function formProblems(blocks: readonly Block[], values: Values): FieldErrors {
  const errors: FieldErrors = {};
  for (const block of blocks) {
    if (block.type !== 'input' || block.block_id === undefined) continue;
    const problem = inputProblem(block, values[block.block_id]?.[block.element.action_id]);
    if (problem) errors[block.block_id] = problem;
  }
  return errors;
}

function inputProblem(block: Input, state: StateValue | undefined): string | undefined {
  const value = held(state);
  if (isEmpty(value)) return block.optional ? undefined : 'Please complete this required field.';
  return typeof value === 'string' ? textProblem(block.element, value) : undefined;
}

/** The one thing that a state holds besides its type. */
export const held = (state: StateValue | undefined): unknown =>
  state && Object.entries(state).find(([key]) => key !== 'type')?.[1];

const isEmpty = (value: unknown) =>
  value === undefined ||
  value === null ||
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === 'string' && value.trim() === '');

function textProblem(element: Input['element'], value: string): string | undefined {
  switch (element.type) {
    case 'plain_text_input':
      return lengthProblem(value, element.min_length ?? 0, element.max_length ?? 3000);
    case 'number_input':
      return numberProblem(element, value);
    case 'email_text_input':
      return z.email().safeParse(value).success ? undefined : 'Please enter a valid email address.';
    case 'url_text_input':
      return z.url({ protocol: /^https?$/ }).safeParse(value).success ? undefined : 'Please enter a valid URL.';
    default:
      return undefined;
  }
}

function lengthProblem(value: string, least: number, most: number): string | undefined {
  if (value.length < least) return `This must be at least ${least} characters.`;
  return value.length > most ? `This must be at most ${most} characters.` : undefined;
}

type NumberInput = Extract<Input['element'], { type: 'number_input' }>;

function numberProblem(element: NumberInput, value: string): string | undefined {
  const shape = element.is_decimal_allowed ? /^-?\d+(\.\d+)?$/ : /^-?\d+$/;
  if (!shape.test(value)) return element.is_decimal_allowed ? 'Enter a number.' : 'Enter a whole number.';
  if (element.min_value !== undefined && Number(value) < Number(element.min_value))
    return `Enter a number of at least ${element.min_value}.`;
  if (element.max_value !== undefined && Number(value) > Number(element.max_value))
    return `Enter a number of at most ${element.max_value}.`;
  return undefined;
}
