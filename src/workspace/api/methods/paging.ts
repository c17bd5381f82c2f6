// Slack's cursors: a page of a list and where the next one begins.

import { z } from 'zod';
import { type Answer, agree, refuse } from '../method.ts';

export const paging = {
  limit: z.coerce.number().int().min(0).max(1000).optional(),
  cursor: z.string().optional(),
};

export function page(
  name: string,
  items: readonly unknown[],
  args: { limit?: number | undefined; cursor?: string | undefined },
): Answer {
  const start = args.cursor ? Number(Buffer.from(args.cursor, 'base64').toString()) : 0;
  if (!Number.isInteger(start)) return refuse('invalid_cursor');
  const end = start + (args.limit || 100);
  const next = end < items.length ? Buffer.from(String(end)).toString('base64') : '';
  return agree({ [name]: items.slice(start, end), response_metadata: { next_cursor: next } });
}
