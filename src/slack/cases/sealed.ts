// What a case's form carries between two screens, signed for the person and desk it was given to.
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { z } from 'zod';
import type { Person } from '../person.ts';

export type Seal = { readonly purpose: string; readonly person: Person; readonly key: string };

export function sealed(value: unknown, seal: Seal): string {
  const body = Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${body}.${signatureOf(body, seal)}`;
}

/** Null for anything that was edited, was given to somebody else, is for another purpose, or is from a version that carried other things. */
export function unsealed<T>(text: string, schema: z.ZodType<T>, seal: Seal): T | null {
  const [body = '', signature = ''] = text.split('.');
  const expected = Buffer.from(signatureOf(body, seal));
  const found = Buffer.from(signature);
  if (expected.length !== found.length || !timingSafeEqual(expected, found)) return null;
  const read = schema.safeParse(JSON.parse(Buffer.from(body, 'base64url').toString('utf8')));
  return read.success ? read.data : null;
}

const signatureOf = (body: string, { purpose, person, key }: Seal): string =>
  createHmac('sha256', key).update(`${purpose}\n${person.desk}\n${person.user}\n${body}`).digest('base64url');
