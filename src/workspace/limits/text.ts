// Text objects and the small parts of Block Kit, with Slack's limits (docs.slack.dev/reference/block-kit/composition-objects).

import { z } from 'zod';

const filled = (max: number) => z.string().min(1).max(max);

export const plainText = (max: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: filled(max), emoji: z.boolean().optional() });

export const mrkdwn = (max: number) =>
  z.strictObject({ type: z.literal('mrkdwn'), text: filled(max), verbatim: z.boolean().optional() });

/** Either kind of text, at most `max` characters. */
export const text = (max: number) => z.discriminatedUnion('type', [plainText(max), mrkdwn(max)]);

export const id = filled(255);

/** Slack's servers fetch pictures themselves, so an address of this machine would never show. */
const reachable = (address: string) => !/^(localhost|127\.|0\.|10\.|192\.168\.|\[)/.test(new URL(address).hostname);

export const url = z.url({ protocol: /^https?$/, hostname: z.regexes.hostname }).max(3000);
export const imageUrl = url.refine(reachable, 'must be an address that Slack can fetch');
export const linkUrl = z.url({ protocol: /^(https?|mailto|tel)$/ }).max(3000);

export const slackFile = z.union([z.strictObject({ id: filled(255) }), z.strictObject({ url: filled(3000) })]);

export const confirm = z.strictObject({
  title: plainText(100),
  text: text(300),
  confirm: plainText(30),
  deny: plainText(30),
  style: z.enum(['primary', 'danger']).optional(),
});

export const placeholder = plainText(150);
