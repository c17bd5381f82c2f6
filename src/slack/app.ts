// Builds the Bolt app for each way of connecting; every option here avoids a default that hurts.
import { App, type Authorize, HTTPReceiver, type LogLevel, SocketModeReceiver, webApi } from '@slack/bolt';
import type { Log } from '../log.ts';
import type { Clients } from './screen.ts';

export type SlackConnection =
  | { readonly kind: 'http'; readonly signingSecret: string; readonly authorization: Authorization }
  | { readonly kind: 'socket'; readonly appToken: string; readonly authorization: Authorization };

/** One workspace's token, or a function that finds the token of whichever workspace a delivery comes from. */
export type Authorization = { readonly botToken: string } | { readonly authorize: Authorize<boolean> };

export type SlackOptions = { readonly connection: SlackConnection; readonly apiUrl: string; readonly log: Log };

/** Resolves once the token has been tried: a wrong one is an error here and not at the first command. */
export async function makeApp({ connection, apiUrl, log }: SlackOptions): Promise<App> {
  const authorization =
    'botToken' in connection.authorization ? { token: connection.authorization.botToken } : connection.authorization;
  const app = new App({
    ...authorization,
    receiver: receiverFor(connection, apiUrl, log),
    logger: log,
    logLevel: log.getLevel(),
    // Bolt would keep every conversation in memory for ever.
    convoStore: false,
    deferInitialization: true,
    // No `headers` here: the client writes the first workspace's token into that object, for all others to use.
    clientOptions: { slackApiUrl: apiUrl, timeout: 5_000, retryConfig: { retries: 2, minTimeout: 300 } },
  });
  await app.init();
  return app;
}

/** Built by hand: Bolt would hand its quick retries on, and one short outage would then end the process. */
function receiverFor(connection: SlackConnection, apiUrl: string, logger: Log): HTTPReceiver | SocketModeReceiver {
  const logLevel: LogLevel = logger.getLevel();
  if (connection.kind === 'http')
    return new HTTPReceiver({ signingSecret: connection.signingSecret, logger, logLevel });
  return new SocketModeReceiver({
    appToken: connection.appToken,
    logger,
    logLevel,
    installerOptions: {
      clientOptions: { slackApiUrl: apiUrl, retryConfig: { retries: 100, factor: 1.3, maxTimeout: 30_000 } },
    },
  });
}

/** Clients of our own beside Bolt's; each call names its token. */
export function makeClients(apiUrl: string, logger: Log): Clients {
  const common = {
    slackApiUrl: apiUrl,
    logger,
    logLevel: logger.getLevel(),
    timeout: 2_000,
    rejectRateLimitedCalls: true,
  };
  return {
    quick: new webApi.WebClient(undefined, { ...common, retryConfig: { retries: 1, minTimeout: 200 } }),
    once: new webApi.WebClient(undefined, { ...common, retryConfig: { retries: 0 } }),
    files: new webApi.WebClient(undefined, { ...common, timeout: 60_000, retryConfig: { retries: 0 } }),
  };
}
