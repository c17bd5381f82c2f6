// Brings deliveries to the app, over HTTP or Socket Mode, within Slack's three seconds.

import type { World } from '../world/world.ts';

export type Delivery =
  | { readonly kind: 'command'; readonly payload: Readonly<Record<string, string>> }
  | { readonly kind: 'interactive'; readonly payload: Readonly<Record<string, unknown>> }
  | { readonly kind: 'event'; readonly payload: Readonly<Record<string, unknown>>; readonly retry?: Retry };

export type Retry = { readonly number: number; readonly reason: string };

/** What Slack shows a person when an app does not answer well. */
export type Failure = 'operation_timeout' | 'dispatch_failed' | 'http_service_error';

export type Ack =
  | { readonly ok: true; readonly body: unknown; readonly noRetry?: boolean }
  | { readonly ok: false; readonly error: Failure; readonly reason: string; readonly noRetry?: boolean };

export type Transport = (delivery: Delivery, within: number) => Promise<Ack>;

export type Courier = {
  /** `name` is for the inspector: a command, an action id, an event's type. */
  readonly deliver: (name: string, delivery: Delivery, patience?: number) => Promise<Ack>;
  readonly use: (transport: Transport, kind?: 'http' | 'socket') => void;
  readonly isHttp: () => boolean;
};

/** Slack's page on handling user interaction. */
export const ackWithin = 3000;

export function courier(world: World, within: number = ackWithin): Courier {
  let transport: Transport | undefined;
  let isHttp = false;
  return {
    use: (next, kind = 'socket') => {
      transport = next;
      isHttp = kind === 'http';
    },
    isHttp: () => isHttp,
    deliver: async (name, delivery, patience = within) => {
      const started = performance.now();
      const ack = transport
        ? await transport(delivery, Math.min(patience, ackWithin))
        : ({ ok: false, error: 'dispatch_failed', reason: 'connection_failed' } as const);
      const ms = performance.now() - started;
      world.traffic.record({
        direction: 'to-app',
        name: `${delivery.kind} ${name}`,
        sent: delivery.payload,
        answer: ack.ok ? ack.body : null,
        ms,
        error: ack.ok ? null : ack.error,
        warnings: ack.ok && ms > patience / 2 ? [`acknowledged after ${Math.round(ms)} ms of ${patience}`] : [],
      });
      return ack;
    },
  };
}
