// Runs a real Bolt app on a workspace over loopback, by HTTP or Socket Mode, and takes both down again.

import { App, HTTPReceiver, LogLevel, SocketModeReceiver } from '@slack/bolt';
import { onTestFinished } from 'vitest';
import { startWorkspace, type Workspace, type WorkspaceOptions } from '../../src/workspace/index.ts';
import { demoManifest } from './manifest.ts';

export type Demo = { readonly workspace: Workspace; readonly app: App };
type Register = (app: App) => void;

const quiet = { logLevel: LogLevel.ERROR };
const clients = (slackApiUrl: string) => ({ slackApiUrl, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true });

export const people = { officer: 'U0OFFICER1', coordinator: 'U0COORD001', owner: 'U0OWNER001' } as const;

/** Each team's own token, as an installation store would give it. */
const authorizeFor = (workspace: Workspace) => async (source: { teamId?: string | undefined }) => {
  const team = workspace.teams.find(({ id }) => id === source.teamId);
  return team ? { botToken: team.botToken, botId: team.botId, botUserId: team.botUserId } : {};
};

export async function startDemo(register: Register, options: Partial<WorkspaceOptions> = {}): Promise<Demo> {
  const workspace = await startWorkspace({ manifest: demoManifest(), ...options });
  const receiver = new HTTPReceiver({ signingSecret: workspace.signingSecret, ...quiet });
  const app = makeApp(workspace, receiver);
  register(app);
  const server = await app.start({ port: 0, host: '127.0.0.1' });
  onTestFinished(async () => {
    await app.stop();
    await workspace.close();
  });
  const address = server && 'address' in server ? server.address() : null;
  if (typeof address !== 'object' || address === null) throw new Error('The demo app has no address');
  await workspace.connectApp(`http://127.0.0.1:${address.port}/slack/events`);
  return { workspace, app };
}

export async function startSocketDemo(register: Register, options: Partial<WorkspaceOptions> = {}): Promise<Demo> {
  const workspace = await startWorkspace({ manifest: demoManifest(), ...options });
  const { appToken, apiUrl } = workspace;
  const receiver = new SocketModeReceiver({
    appToken,
    installerOptions: { clientOptions: { slackApiUrl: apiUrl } },
    ...quiet,
  });
  const app = makeApp(workspace, receiver);
  register(app);
  await app.start();
  onTestFinished(async () => {
    await app.stop();
    await workspace.close();
  });
  await workspace.untilSocket();
  return { workspace, app };
}

const makeApp = (workspace: Workspace, receiver: HTTPReceiver | SocketModeReceiver) =>
  new App({
    receiver,
    authorize: authorizeFor(workspace),
    convoStore: false,
    clientOptions: clients(workspace.apiUrl),
    ...quiet,
  });
