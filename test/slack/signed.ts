// Sends deliveries to the app as Slack would, or as somebody else would: by hand, so that they can be wrong in one point.
import { createHmac } from 'node:crypto';
import { type IncomingHttpHeaders, request } from 'node:http';
import { text } from 'node:stream/consumers';

export type Letter = {
  readonly url: string;
  readonly secret: string;
  readonly body: string;
  readonly type?: string;
  /** Seconds since 1970. */
  readonly at?: number;
};

export type Reply = { readonly status: number; readonly body: string; readonly headers: IncomingHttpHeaders };

const FORM = 'application/x-www-form-urlencoded';

export function deliver({
  url,
  secret,
  body,
  type = FORM,
  at = Math.floor(Date.now() / 1_000),
}: Letter): Promise<Reply> {
  const signature = `v0=${createHmac('sha256', secret).update(`v0:${at}:${body}`).digest('hex')}`;
  const headers = { 'content-type': type, 'x-slack-request-timestamp': String(at), 'x-slack-signature': signature };
  return send(url, 'POST', headers, body);
}

export const get = (url: string): Promise<Reply> => send(url, 'GET', {}, '');

/** A connection of its own each time: one that is kept may have been closed at the other end. */
function send(url: string, method: string, head: Record<string, string>, body: string): Promise<Reply> {
  const { hostname, port } = new URL(url);
  const path = url.slice(new URL(url).origin.length);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers: head, agent: false }, (response) => {
      const { statusCode = 0, headers } = response;
      text(response).then((said) => resolve({ status: statusCode, body: said, headers }), reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

export const commandBody = (fields: Readonly<Record<string, string>>): string =>
  new URLSearchParams({
    command: '/ori-check',
    text: 'CA0194200',
    team_id: 'T0RIVERTON',
    user_id: 'U0OFFICER1',
    channel_id: 'C0GENERAL1',
    trigger_id: '1.2.abc',
    response_url: 'http://127.0.0.1:9/none',
    ...fields,
  }).toString();

export const interactionBody = (payload: object): string =>
  new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
