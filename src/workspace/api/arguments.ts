// Reads the arguments of a Web API call as Slack's clients send them: form fields, JSON, or multipart.

import type { IncomingMessage } from 'node:http';

export type Arguments = Record<string, unknown>;

/** Null when the body is not what its content type says. */
export function readArguments(request: IncomingMessage, body: Buffer): Arguments | null {
  const kind = (request.headers['content-type'] ?? '').split(';')[0]?.trim();
  const query = Object.fromEntries(new URL(request.url ?? '/', 'http://x').searchParams);
  if (body.length === 0) return unpacked(query);
  if (kind === 'application/json') return fromJson(body);
  if (kind === 'application/x-www-form-urlencoded')
    return unpacked({ ...query, ...Object.fromEntries(new URLSearchParams(body.toString('utf8'))) });
  return null;
}

function fromJson(body: Buffer): Arguments | null {
  const value = parsed(body.toString('utf8'));
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
}

/** In forms, lists and objects come as JSON text, and true, false and numbers as words. */
const unpacked = (fields: Record<string, string>): Arguments =>
  Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, jsonFields.has(key) ? parsed(value) : value]));

const jsonFields = new Set([
  'blocks',
  'view',
  'attachments',
  'files',
  'metadata',
  'return_im',
  'unfurl_links',
  'unfurl_media',
  'mrkdwn',
  'link_names',
  'reply_broadcast',
  'include_locale',
  'include_num_members',
  'exclude_archived',
  'prevent_creation',
  'limit',
  'length',
  'inclusive',
]);

/** The text itself where it is no JSON, so that the method can say what is wrong with it. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
