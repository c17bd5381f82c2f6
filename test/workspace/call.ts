// Calls the Web API as any HTTP client would, without Slack's own client in between.

import type { Workspace } from '../../src/workspace/index.ts';

type Asked = { readonly token?: string | null; readonly form?: boolean };
export type Told = {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly body: Record<string, unknown>;
};

/** `token: null` sends none; the bot's own is the default. */
export async function call(
  workspace: Workspace,
  method: string,
  args: Readonly<Record<string, unknown>> = {},
  { token = workspace.botToken, form = false }: Asked = {},
): Promise<Told> {
  const response = await fetch(`${workspace.apiUrl}${method}`, {
    method: 'POST',
    headers: {
      'content-type': form ? 'application/x-www-form-urlencoded' : 'application/json; charset=utf-8',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
    body: form ? asForm(args) : JSON.stringify(args),
  });
  return { status: response.status, retryAfter: response.headers.get('retry-after'), body: await response.json() };
}

const asForm = (args: Readonly<Record<string, unknown>>) =>
  new URLSearchParams(
    Object.entries(args).map(([key, value]) => [key, typeof value === 'string' ? value : JSON.stringify(value)]),
  ).toString();

/** What the app posts to a response URL. */
export async function respondTo(url: string, body: unknown): Promise<{ status: number; error: unknown }> {
  const response = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
  const answer = response.status === 200 ? {} : ((await response.json()) as { error?: unknown });
  return { status: response.status, error: answer.error };
}
