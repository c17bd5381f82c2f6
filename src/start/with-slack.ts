// The desk connected to Slack, by Socket Mode or HTTP, with its health server beside it.
import { SocketModeReceiver, webApi } from '@slack/bolt';
import { systemClock } from '../clock.ts';
import type { Config, Connection } from '../config/index.ts';
import type { MailServer } from '../delivery/email/setting.ts';
import { type Desk, type Replies, startDesk } from '../desk.ts';
import type { Log } from '../log.ts';
import { type Health, type Readiness, startHealth } from '../operate/health.ts';
import type { SlackConnection } from '../slack/app.ts';
import { ensureFirstAdministrators } from '../store/roles.ts';
import type { Running } from './running.ts';
import { SHIPPED_PACK } from './shipped.ts';

const HEALTH_PORT = 9180;

type SlackConfig = Config & { readonly connection: Exclude<Connection, { kind: 'local' }> };

export async function startWithSlack(config: SlackConfig, log: Log): Promise<Running> {
  const { values, connection } = config;
  const desk = await startDesk({
    connection: slackConnection(connection),
    apiUrl: values.SLACK_API_URL,
    databaseUrl: config.databaseUrl,
    packFolder: values.NAC_DESK_PACK ?? SHIPPED_PACK,
    overlays: values.NAC_DESK_OVERLAYS ?? [],
    dataFolder: values.NAC_DESK_DATA,
    clock: systemClock,
    agencyOri: values.NAC_DESK_AGENCY_ORI,
    mail: mailServerOf(values),
    replies: repliesOf(values),
    log,
  });
  const url = await desk.listen({ host: values.HOST, port: values.PORT });
  const where = url === null ? 'by Socket Mode' : `by HTTP; deliveries go to ${url}`;
  const health = await healthOf(desk, config, log);
  await firstAdministrators(desk, config);
  return {
    says: `NAC Desk is connected to Slack ${where}. Health: ${health.url}/readyz`,
    reload: desk.reload,
    warm: desk.warm,
    stop: async () => {
      await health.close();
      await desk.stop();
    },
  };
}

function mailServerOf(values: Config['values']): MailServer | null {
  const { SMTP_HOST: host, SMTP_PORT: port, SMTP_USER: user, SMTP_PASSWORD: password, SMTP_FROM: from } = values;
  if (host === undefined || from === undefined) return null;
  // A relay on this machine needs no TLS; everything else does.
  const requireTls = !['localhost', '127.0.0.1', '::1'].includes(host);
  return { host, port, tls: port === 465, requireTls, user: user ?? null, password: password ?? null, from };
}

function repliesOf(values: Config['values']): Replies | null {
  const { NAC_DESK_REPLY_URL: url, NAC_DESK_REPLY_HOST: host, NAC_DESK_REPLY_PORT: port } = values;
  return url === undefined ? null : { baseUrl: url.replace(/\/+$/, ''), host, port };
}

function slackConnection(connection: SlackConfig['connection']): SlackConnection {
  const authorization = { botToken: connection.botToken };
  return connection.kind === 'http'
    ? { kind: 'http', signingSecret: connection.signingSecret, authorization }
    : { kind: 'socket', appToken: connection.appToken, authorization };
}

function healthOf(desk: Desk, { values }: SlackConfig, log: Log): Promise<Health> {
  return startHealth({
    host: values.NAC_DESK_HEALTH_HOST,
    port: values.NAC_DESK_HEALTH_PORT ?? HEALTH_PORT,
    log,
    metrics: desk.meters,
    readiness: () => readinessOf(desk),
  });
}

async function readinessOf({ app, store }: Desk): Promise<Readiness> {
  try {
    await store.ledger.desks();
  } catch {
    return { ready: false, why: 'the store does not answer' };
  }
  const { receiver } = app as unknown as { readonly receiver: unknown };
  if (receiver instanceof SocketModeReceiver && !receiver.client.websocket?.isActive())
    return { ready: false, why: 'not connected to Slack' };
  return { ready: true, why: 'ready' };
}

/** Whose desk it is, Slack says: the organisation on Enterprise Grid, else the workspace. */
async function firstAdministrators({ store }: Desk, { values, connection }: SlackConfig): Promise<void> {
  if (values.NAC_DESK_ADMINS.length === 0) return;
  const client = new webApi.WebClient(connection.botToken, { slackApiUrl: values.SLACK_API_URL, timeout: 5_000 });
  const { enterprise_id: enterprise, team_id: team } = await client.auth.test();
  await ensureFirstAdministrators(store, enterprise ?? team ?? '', values.NAC_DESK_ADMINS);
}
