// A whole desk for a test: the app as it ships, on a local workspace over loopback, with a store of its own.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Desk, startDesk } from '../../src/desk.ts';
import { makeLog } from '../../src/log.ts';
import type { Deps } from '../../src/slack/deps.ts';
import { MANIFEST, SHIPPED_PACK } from '../../src/start/shipped.ts';
import {
  type MovableClock,
  readManifest,
  startWorkspace,
  type TeamSeed,
  type Workspace,
} from '../../src/workspace/index.ts';

export const people = {
  officer: 'U0OFFICER1',
  analyst: 'U0ANALYST1',
  coordinator: 'U0COORD001',
  owner: 'U0OWNER001',
} as const;

export type TestDesk = {
  readonly workspace: Workspace;
  readonly desk: Desk;
  readonly folder: string;
  readonly databaseFile: string;
  /** Where deliveries go; empty in Socket Mode. */
  readonly url: string;
  /** What was logged, for tests that look for what must not stand there. */
  readonly logged: readonly string[];
  readonly stop: () => Promise<void>;
};

export type TestDeskOptions = {
  readonly instead?: Partial<Deps>;
  readonly packFolder?: string;
  readonly over?: 'http' | 'socket';
  readonly teams?: readonly TeamSeed[];
  /** The workspace's and the desk's; one of its own when left out. */
  readonly clock?: MovableClock;
};

export async function startTestDesk(options: TestDeskOptions = {}): Promise<TestDesk> {
  const { instead, packFolder, over = 'http', teams, clock } = options;
  const folder = mkdtempSync(join(tmpdir(), 'nac-desk-test-'));
  const databaseFile = join(folder, 'desk.sqlite');
  const logged: string[] = [];
  const workspace = await startWorkspace({
    manifest: readManifest(MANIFEST),
    ...(teams ? { teams } : {}),
    ...(clock ? { clock } : {}),
  });
  const authorization = { authorize: tokens(workspace) };
  const desk = await startDesk({
    connection:
      over === 'http'
        ? { kind: 'http', signingSecret: workspace.signingSecret, authorization }
        : { kind: 'socket', appToken: workspace.appToken, authorization },
    apiUrl: workspace.apiUrl,
    databaseUrl: databaseFile,
    packFolder: packFolder ?? SHIPPED_PACK,
    dataFolder: folder,
    clock: workspace.clock,
    log: makeLog({ level: 'info', secrets: [], write: (line) => logged.push(line) }),
    ...(instead ? { instead } : {}),
  });
  const url = await desk.listen({ host: '127.0.0.1', port: 0 });
  await (url === null ? workspace.untilSocket() : workspace.connectApp(url));
  const stop = async () => {
    await desk.stop();
    await workspace.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { workspace, desk, folder, databaseFile, url: url ?? '', logged, stop };
}

const tokens =
  ({ teams }: Workspace) =>
  async ({ teamId }: { teamId?: string | undefined }) => {
    const team = teams.find(({ id }) => id === teamId);
    return team ? { botToken: team.botToken, botId: team.botId, botUserId: team.botUserId } : {};
  };
