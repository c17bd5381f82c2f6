// A workspace without an app, and one with an app that only notes what it is sent, for tests of a single strictness.

import { createServer } from 'node:http';
import { isValidSlackRequest } from '@slack/bolt';
import { onTestFinished } from 'vitest';
import { startWorkspace, type Workspace, type WorkspaceOptions } from '../../src/workspace/index.ts';
import { demoManifest } from './manifest.ts';

export async function plainWorkspace(options: Partial<WorkspaceOptions> = {}): Promise<Workspace> {
  const workspace = await startWorkspace({ manifest: demoManifest(), ...options });
  onTestFinished(() => workspace.close());
  return workspace;
}

/** Deliveries are read as loosely as an app would read them. */
type Loose = string & { readonly [key: string]: Loose };
export type Delivered = {
  readonly headers: Record<string, unknown>;
  readonly payload: Loose;
  readonly isSigned: boolean;
};
export type Reply = { readonly status?: number; readonly body?: unknown; readonly headers?: Record<string, string> };

export type Noting = { readonly workspace: Workspace; readonly delivered: readonly Delivered[] };

/** The app answers each delivery as `reply` says; the handshake is left out of `delivered`. */
export async function notingApp(
  reply: (delivered: Delivered) => Reply | Promise<Reply> = () => ({}),
  options: Partial<WorkspaceOptions> = {},
): Promise<Noting> {
  const workspace = await plainWorkspace(options);
  const delivered: Delivered[] = [];
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const part of request) text += part;
    const each = {
      headers: request.headers,
      payload: read(text),
      isSigned: isSigned(workspace, request.headers, text),
    };
    if (each.payload.type === 'url_verification') {
      response.end(each.payload.challenge);
      return;
    }
    delivered.push(each);
    const { status = 200, body, headers = {} } = await reply(each);
    response.writeHead(status, headers).end(body === undefined ? '' : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  await workspace.connectApp(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`);
  return { workspace, delivered };
}

function read(text: string) {
  if (text.startsWith('{')) return JSON.parse(text);
  const form = Object.fromEntries(new URLSearchParams(text));
  return form.payload === undefined ? form : JSON.parse(form.payload);
}

const isSigned = (workspace: Workspace, headers: Record<string, unknown>, body: string) =>
  isValidSlackRequest({
    signingSecret: workspace.signingSecret,
    body,
    headers: {
      'x-slack-signature': String(headers['x-slack-signature']),
      'x-slack-request-timestamp': Number(headers['x-slack-request-timestamp']),
    },
  });

export const plain = (text: string) => ({ type: 'plain_text' as const, text });
export const section = (text: string) => ({ type: 'section' as const, text: { type: 'mrkdwn' as const, text } });
export const modal = (more: Record<string, unknown> = {}) => ({
  type: 'modal',
  title: plain('Form'),
  blocks: [section('Hello')],
  ...more,
});
export const inputBlock = (blockId: string, element: Record<string, unknown>, more: Record<string, unknown> = {}) => ({
  type: 'input',
  block_id: blockId,
  label: plain(blockId),
  element: { action_id: 'value', ...element },
  ...more,
});

/** A real time that stands still until a test moves it. */
export function stillWall(start = '2026-03-02T10:00:00Z') {
  let now = Date.parse(start);
  return { now: () => new Date(now), pass: (ms: number) => (now += ms) };
}
