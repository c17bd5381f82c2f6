// The same desk in a workspace on this machine: for trying it, for showing it, and for the tests of whole stories.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Authorize } from '@slack/bolt';
import type { Config } from '../config/index.ts';
import { startDesk } from '../desk.ts';
import type { Log } from '../log.ts';
import { readManifest, startWorkspace, type Workspace } from '../workspace/index.ts';
import type { StartArguments } from './arguments.ts';
import { HOME, RIVERTON, setTheStage } from './local-play.ts';
import { fillTheRegister } from './people-of-the-play.ts';
import type { Running } from './running.ts';
import { MANIFEST, SHIPPED_PACK } from './shipped.ts';

export async function startLocal({ values }: Config, how: StartArguments, log: Log): Promise<Running> {
  const folder = folderFor(values.NAC_DESK_DATA, how);
  const workspace = await startWorkspace({
    manifest: readManifest(MANIFEST),
    port: how.port ?? values.PORT,
    ...(how.keep ? { statePath: join(folder.path, 'workspace.json') } : {}),
  });
  const desk = await startDesk({
    connection: {
      kind: 'http',
      signingSecret: workspace.signingSecret,
      authorization: { authorize: tokensOf(workspace) },
    },
    apiUrl: workspace.apiUrl,
    databaseUrl: join(folder.path, 'desk.sqlite'),
    packFolder: values.NAC_DESK_PACK ?? SHIPPED_PACK,
    overlays: values.NAC_DESK_OVERLAYS ?? [],
    dataFolder: values.NAC_DESK_DATA,
    clock: workspace.clock,
    agencyOri: values.NAC_DESK_AGENCY_ORI ?? RIVERTON,
    log,
  });
  await setTheStage(desk.store);
  await fillTheRegister({ store: desk.store, desk: HOME, pack: desk.deps.policies.current.pack });
  workspace.clock.onMove(desk.wake);
  await workspace.connectApp((await desk.listen({ host: '127.0.0.1', port: 0 })) ?? '');
  return {
    says: `NAC Desk is at ${workspace.url}`,
    reload: desk.reload,
    warm: desk.warm,
    stop: async () => {
      await desk.stop();
      await workspace.close();
      folder.leave();
    },
  };
}

type Folder = { readonly path: string; readonly leave: () => void };

/** Kept ones lie in the data folder; others are gone when the workspace stops. */
function folderFor(data: string, { keep, reset }: StartArguments): Folder {
  const kept = join(data, 'local');
  if (reset) rmSync(kept, { recursive: true, force: true });
  if (keep) return { path: kept, leave: () => {} };
  const path = mkdtempSync(join(tmpdir(), 'nac-desk-'));
  return { path, leave: () => rmSync(path, { recursive: true, force: true }) };
}

/** The local workspace has several teams, each with a token of its own, as an installation store would give it. */
const tokensOf =
  ({ teams }: Workspace): Authorize<boolean> =>
  async ({ teamId }) => {
    const team = teams.find(({ id }) => id === teamId);
    if (!team) throw new Error(`the local workspace has no team ${teamId}`);
    return { botToken: team.botToken, botId: team.botId, botUserId: team.botUserId };
  };
