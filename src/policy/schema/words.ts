// Small schemas that the files of a pack share: identifiers, clause ids, sentences, days.
import { z } from 'zod';
import { isDay } from '../day.ts';

export const Id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'an id is lower-case words joined by dashes');

export const FactName = z.string().regex(/^[a-z][A-Za-z0-9]*$/, 'a fact is named in camelCase');

export const ClauseRef = z.string().regex(/^[a-z]+:[A-Za-z0-9.-]+$/, 'a clause id looks like audit:5.a');

export const Sentence = z.string().trim().min(3, 'say it in a sentence');

export const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'a day is written 2011-06-20')
  .refine(isDay, 'no calendar has this day');

export const OutcomeId = z.enum([
  'allowed',
  'allowed-with-conditions',
  'not-yet',
  'exigent-use',
  'prohibited',
  'not-covered',
]);

export const BasisWord = z.enum(['stated', 'interpretation', 'restored']);

/** What stands beside a radio button: short, never empty. */
export const Label = z.string().trim().min(1).max(75, 'a label has at most 75 characters (Slack)');
