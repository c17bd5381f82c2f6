// The play for the tests of cases: the whole desk on a local workspace, three people, and a clock that is moved.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Desk, startDesk } from '../../../src/desk.ts';
import { makeLog } from '../../../src/log.ts';
import { RIVERTON, setTheStage } from '../../../src/start/local-play.ts';
import { MANIFEST, SHIPPED_PACK } from '../../../src/start/shipped.ts';
import {
  type Actor,
  type MovableClock,
  movableClock,
  readManifest,
  startWorkspace,
  type Workspace,
} from '../../../src/workspace/index.ts';
import { startBalancer } from '../balancer.ts';
import { buttonOf } from '../words.ts';

export type Play = {
  readonly workspace: Workspace;
  /** The first replica. */
  readonly desk: Desk;
  readonly desks: readonly Desk[];
  /** Deliveries that each replica took; empty where there is one only. */
  readonly taken: () => readonly number[];
  /** Stops one of the replicas for good. */
  readonly takeDown: (replica: number) => Promise<void>;
  readonly officer: Actor;
  readonly analyst: Actor;
  readonly coordinator: Actor;
  readonly csaOfficer: Actor;
  readonly auditor: Actor;
  readonly owner: Actor;
  readonly logged: readonly string[];
  readonly minutes: (count: number) => void;
  readonly ledger: (...kinds: string[]) => ReturnType<Desk['store']['ledger']['read']>;
  readonly stop: () => Promise<void>;
};

/** A Monday, ten in the morning in California. */
export const MONDAY = new Date('2026-03-02T18:00:00.000Z');

export type PlayOptions = {
  /** A scope that this installation was not given. */
  readonly without?: string;
  readonly databaseUrl?: string;
  readonly mail?: Parameters<typeof startDesk>[0]['mail'];
  /** The workspace's; one that runs on from that Monday when left out. */
  readonly clock?: MovableClock;
  /** More than one share the database, and deliveries go to them in turn. */
  readonly replicas?: number;
};

export async function startPlay({
  databaseUrl,
  mail,
  clock: given,
  replicas = 1,
  without,
}: PlayOptions = {}): Promise<Play> {
  const folder = mkdtempSync(join(tmpdir(), 'nac-desk-test-'));
  const logged: string[] = [];
  const clock = given ?? movableClock();
  // The pace that Slack allows goes by the clock that is moved, so that nobody waits out the real seconds between messages.
  const asked = readManifest(MANIFEST);
  const manifest = { ...asked, scopes: new Set([...asked.scopes].filter((scope) => scope !== without)) };
  const workspace = await startWorkspace({ manifest, clock, wall: clock });
  if (!given) clock.set(MONDAY);
  const start = (replica: number) =>
    startDesk({
      connection: {
        kind: 'http',
        signingSecret: workspace.signingSecret,
        authorization: { authorize: tokens(workspace) },
      },
      apiUrl: workspace.apiUrl,
      databaseUrl: databaseUrl ?? join(folder, 'desk.sqlite'),
      packFolder: SHIPPED_PACK,
      dataFolder: join(folder, String(replica)),
      clock: workspace.clock,
      agencyOri: RIVERTON,
      log: makeLog({ level: 'info', secrets: [], write: (line) => logged.push(line) }),
      ...(mail === undefined ? {} : { mail }),
    });
  const desks = await Promise.all(Array.from({ length: replicas }, (_, replica) => start(replica)));
  const down = new Set<number>();
  const [desk] = desks;
  if (!desk) throw new Error('a play needs a desk');
  await setTheStage(desk.store);
  for (const { wake } of desks) workspace.clock.onMove(wake);
  const urls = await Promise.all(desks.map(async ({ listen }) => (await listen({ host: '127.0.0.1', port: 0 })) ?? ''));
  const balancer = replicas > 1 ? await startBalancer(urls) : null;
  await workspace.connectApp(balancer?.url ?? urls[0] ?? '');
  const as = (id: string) => workspace.as(id);
  return {
    workspace,
    desk,
    desks,
    takeDown: async (replica) => {
      down.add(replica);
      await desks[replica]?.stop();
    },
    taken: () => balancer?.taken() ?? [],
    officer: as('U0OFFICER1'),
    analyst: as('U0ANALYST1'),
    coordinator: as('U0COORD001'),
    csaOfficer: as('U0CSAOFF01'),
    auditor: as('U0AUDITOR1'),
    owner: as('U0OWNER001'),
    logged,
    minutes: (count) => workspace.clock.advance(count * 60_000),
    ledger: (...kinds) => desk.store.ledger.read({ desk: 'T0RIVERTON', ...(kinds.length > 0 ? { kinds } : {}) }),
    stop: async () => {
      await Promise.all(desks.filter((_, replica) => !down.has(replica)).map(({ stop }) => stop()));
      await balancer?.close();
      await workspace.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const tokens =
  ({ teams }: Workspace) =>
  async ({ teamId }: { teamId?: string | undefined }) => {
    const team = teams.find(({ id }) => id === teamId);
    if (!team) throw new Error(`no team ${teamId}`);
    return { botToken: team.botToken, botId: team.botId, botUserId: team.botUserId };
  };

type View = Awaited<ReturnType<Actor['untilView']>>;

/** Fills in inputs by block; searches first where an agency is chosen. */
export async function fillIn(who: Actor, view: View, values: Readonly<Record<string, unknown>>) {
  const filled: Record<string, Record<string, never>> = {};
  for (const [block, value] of Object.entries(values)) {
    const search = isSearched(view, block);
    if (search) for (const each of [value].flat()) await who.options(view.id, 'case-owner', String(each), block);
    filled[block] = { [search ? 'case-owner' : 'case-value']: value as never };
  }
  return who.submitView(view.id, filled);
}

type Blocks = readonly { readonly block_id?: string; readonly element?: { readonly type: string } }[];

const isSearched = ({ payload }: View, block: string): boolean =>
  (payload.blocks as Blocks).some(
    ({ block_id, element }) => block_id === block && element?.type.endsWith('external_select'),
  );

/** Presses a button by its text in what the person sees: a view, or a message in their direct messages. */
export async function press(
  who: Actor,
  seen: View | { readonly ts: string; readonly blocks?: readonly unknown[] },
  text: string,
) {
  const target = 'ts' in seen ? seen.ts : seen.id;
  const outcome = await who.clickAction(target, buttonOf(seen as never, text));
  if (!outcome.ok) throw new Error(`${text}: ${outcome.shown}`);
}
