// Deliveries over HTTP, signed as Slack signs them (docs.slack.dev: verifying requests from Slack).

import { createHmac } from 'node:crypto';
import type { Ack, Delivery, Transport } from './courier.ts';

/** The signature of a body sent at `seconds` since 1970. */
export const signature = (secret: string, seconds: number, body: string): string =>
  `v0=${createHmac('sha256', secret).update(`v0:${seconds}:${body}`).digest('hex')}`;

export const httpTransport =
  (url: string, signingSecret: string): Transport =>
  async (delivery, within) => {
    const body = bodyOf(delivery);
    const seconds = Math.floor(Date.now() / 1000);
    const headers = {
      'content-type': delivery.kind === 'event' ? 'application/json' : 'application/x-www-form-urlencoded',
      'user-agent': 'Slackbot 1.0 (local workspace)',
      'x-slack-request-timestamp': String(seconds),
      'x-slack-signature': signature(signingSecret, seconds, body),
      ...retryHeaders(delivery),
    };
    try {
      const signal = AbortSignal.timeout(within);
      const response = await fetch(url, { method: 'POST', headers, body, signal, redirect: 'error' });
      return answered(response, await response.text());
    } catch (error) {
      return failed(error);
    }
  };

function bodyOf({ kind, payload }: Delivery): string {
  if (kind === 'command') return new URLSearchParams(payload).toString();
  const json = JSON.stringify(payload);
  return kind === 'event' ? json : new URLSearchParams({ payload: json }).toString();
}

function retryHeaders(delivery: Delivery): Record<string, string> {
  if (delivery.kind !== 'event' || !delivery.retry) return {};
  const { number, reason } = delivery.retry;
  return { 'x-slack-retry-num': String(number), 'x-slack-retry-reason': reason };
}

function answered(response: Response, text: string): Ack {
  const noRetry = response.headers.get('x-slack-no-retry') === '1';
  if (response.status === 200) return { ok: true, body: parsed(text), noRetry };
  return { ok: false, error: 'http_service_error', reason: 'http_error', noRetry };
}

/** An empty body is undefined; a body that is no JSON is the text itself. */
function parsed(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function failed(error: unknown): Ack {
  const timedOut = error instanceof DOMException && error.name === 'TimeoutError';
  return timedOut
    ? { ok: false, error: 'operation_timeout', reason: 'http_timeout' }
    : { ok: false, error: 'dispatch_failed', reason: 'connection_failed' };
}
