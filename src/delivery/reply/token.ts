// The token in a reply link: signed, for one purpose in one case, for one address, and for a limited time.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

export type ReplyPurpose = 'answer' | 'acknowledge';

export type ReplyClaims = {
  readonly desk: string;
  readonly caseId: string;
  readonly purpose: ReplyPurpose;
  /** The round of the case: a link of before a question was opened again answers nothing. */
  readonly round: number;
  readonly email: string;
  /** UTC milliseconds. */
  readonly expiresAt: number;
  /** The same for every copy of one message, so that it can be used once. */
  readonly nonce: string;
};

export type ReadToken =
  | { readonly kind: 'valid'; readonly claims: ReplyClaims }
  | { readonly kind: 'expired'; readonly claims: ReplyClaims }
  | { readonly kind: 'forged' };

const Claims = z.strictObject({
  desk: z.string(),
  caseId: z.string(),
  purpose: z.enum(['answer', 'acknowledge']),
  round: z.int(),
  email: z.string(),
  expiresAt: z.int(),
  nonce: z.string(),
});

/** `secrets`: the first signs, every one is accepted, so that a secret can be replaced without killing links in flight. */
export type Secrets = readonly [string, ...string[]];

const LONGEST_TOKEN = 2_000;

export function signToken(claims: ReplyClaims, [secret]: Secrets): string {
  const body = Buffer.from(JSON.stringify(claims)).toString('base64url');
  return `${body}.${signature('reply', body, secret)}`;
}

export function readToken(token: string, secrets: Secrets, now: number): ReadToken {
  const [body = '', given = '', ...rest] = token.length > LONGEST_TOKEN ? [] : token.split('.');
  if (rest.length > 0 || !secrets.some((secret) => matches(given, signature('reply', body, secret))))
    return { kind: 'forged' };
  const claims = Claims.safeParse(parsed(body));
  if (!claims.success) return { kind: 'forged' };
  return { kind: now < claims.data.expiresAt ? 'valid' : 'expired', claims: claims.data };
}

/** Proves that a form was filled in on the page that this token shows; the token alone, as a scanner has it, does nothing. */
export const formCheck = (token: string, [secret]: Secrets): string => signature('form', token, secret);

export const isFormCheck = (given: string, token: string, secrets: Secrets): boolean =>
  secrets.some((secret) => matches(given, signature('form', token, secret)));

// The use is part of what is signed: a signature for one use is never one for another.
const signature = (use: 'reply' | 'form', text: string, secret: string): string =>
  createHmac('sha256', secret).update(`${use}\n${text}`).digest('base64url');

function matches(given: string, right: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(Buffer.from(body, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
