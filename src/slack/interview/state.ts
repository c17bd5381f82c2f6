// What a form of the interview carries between two screens, signed for the person and desk it was given to.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Person } from '../person.ts';

const InterviewState = z.strictObject({
  decision: z.string(),
  /** The revision of the pack that asked. */
  revision: z.string(),
  /** Fact and value in the order they were given, those from the person's words first; null for "I do not know". */
  answers: z.array(z.tuple([z.string(), z.string().nullable()])),
  /** How many of them come from words and were not asked: Back stops there. */
  fromWords: z.number(),
  /** What the question on screen is about; an answer to another one is refused. */
  asking: z.string().nullable(),
  /** The earlier request whose terms answered for the owner; null where nothing was looked up. */
  found: z.string().nullable(),
});
export type InterviewState = z.infer<typeof InterviewState>;

const SEPARATOR = '.';

/** At most a few hundred characters; Slack allows 3,000. */
export function seal(state: InterviewState, person: Person, key: string): string {
  const body = Buffer.from(JSON.stringify(state)).toString('base64url');
  return `${body}${SEPARATOR}${signatureOf(body, person, key)}`;
}

/** Null for anything that was edited, or given to somebody else, or by another desk. */
export function unseal(sealed: string, person: Person, key: string): InterviewState | null {
  const [body = '', signature = ''] = sealed.split(SEPARATOR);
  const expected = Buffer.from(signatureOf(body, person, key));
  const found = Buffer.from(signature);
  if (expected.length !== found.length || !timingSafeEqual(expected, found)) return null;
  return InterviewState.parse(JSON.parse(Buffer.from(body, 'base64url').toString('utf8')));
}

const signatureOf = (body: string, { desk, user }: Person, key: string): string =>
  createHmac('sha256', key).update(`interview\n${desk}\n${user}\n${body}`).digest('base64url');
