// Opens and closes the way in for deliveries: a port of our own for HTTP, or the connection to Slack in Socket Mode.
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { App } from '@slack/bolt';
import { WholeResponse } from './whole-response.ts';

export type Listening = {
  /** Where HTTP deliveries go; null in Socket Mode. */
  readonly url: string | null;
  readonly close: (finished: () => Promise<unknown>) => Promise<void>;
};

/** `at` is not used in Socket Mode; port 0 takes any free one. */
export async function listen(app: App, at: { readonly host: string; readonly port: number }): Promise<Listening> {
  const started: unknown = await app.start(at, { ServerResponse: WholeResponse });
  const server = isServer(started) ? started : null;
  return {
    url: server && `http://${at.host}:${(server.address() as AddressInfo).port}/slack/events`,
    close: async (finished) => {
      // Nothing new from here on. In Socket Mode this resolves at once; over HTTP not before every connection is closed,
      // and Slack keeps them open, so they are closed once what came over them has been answered.
      const closed = app.stop();
      await finished();
      server?.closeIdleConnections();
      await closed;
    },
  };
}

const isServer = (started: unknown): started is Server =>
  typeof started === 'object' && started !== null && 'closeIdleConnections' in started;
