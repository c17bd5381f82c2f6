// One running desk: the rules, the store and the Slack app put together, and taken down again in order.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { App } from '@slack/bolt';
import type { Clock } from './clock.ts';
import type { MailServer } from './delivery/email/setting.ts';
import type { Log } from './log.ts';
import { askOf } from './operate/asking.ts';
import { type Meters, makeMeters } from './operate/metrics.ts';
import { reloadPack, watchPack } from './operate/reload.ts';
import { Policies } from './packs/policies.ts';
import { dayOf } from './policy/day.ts';
import { agenciesToKeep } from './slack/agencies/home.ts';
import { makeApp, makeClients, type SlackConnection } from './slack/app.ts';
import { auditOnHome } from './slack/audit/home.ts';
import { caseHomeSections, caseNextSteps } from './slack/cases/index.ts';
import { type CaseworkRunning, caseworkOf } from './slack/cases/wire.ts';
import type { Deps } from './slack/deps.ts';
import { directoriesOf } from './slack/directories.ts';
import { type InFlight, registerListeners } from './slack/index.ts';
import { type Listening, listen } from './slack/listen.ts';
import { trainingHomeSections } from './slack/training/home.ts';
import { standingRegister } from './slack/training/standing.ts';
import { forgetDeliveries } from './store/deliveries.ts';
import { openStore, type Store } from './store/index.ts';
import { outboxState } from './store/outbox/watch.ts';

export type DeskOptions = {
  readonly connection: SlackConnection;
  readonly apiUrl: string;
  readonly databaseUrl: string;
  readonly packFolder: string;
  /** Folders of overlays, laid over the pack in this order. */
  readonly overlays?: readonly string[];
  /** The folder of attached official texts. */
  readonly dataFolder: string;
  readonly clock: Clock;
  readonly log: Log;
  /** The ORI of the agency whose desk this is. */
  readonly agencyOri?: string | undefined;
  readonly mail?: MailServer | null;
  /** Where reply links lead; without it e-mails carry none. */
  readonly replies?: Replies | null;
  /** For tests: what is put in place of the parts that are made here. */
  readonly instead?: Partial<Deps>;
};

export type Replies = { readonly baseUrl: string; readonly host: string; readonly port: number };

export type Desk = {
  readonly app: App;
  readonly deps: Deps;
  readonly store: Store;
  readonly inFlight: InFlight;
  readonly meters: Meters;
  /** Reads the pack anew, as SIGHUP does. */
  readonly reload: () => void;
  /** Does what the first person would else have to wait for. */
  readonly warm: () => void;
  /** Looks for messages and deadlines at once, for instance because a clock was moved. */
  readonly wake: () => void;
  /** Begins to take deliveries; the address where they go over HTTP, null in Socket Mode. */
  readonly listen: (at: { readonly host: string; readonly port: number }) => Promise<string | null>;
  /** Takes no more work, finishes what is in hand, and closes. */
  readonly stop: () => Promise<void>;
};

const ATTACHED = 'attached-passages.json';
const KEPT_PACK = 'pack.bin';
const PATIENCE_MS = 1_500;
const DRAIN_MS = 10_000;
const HOUR = 3_600_000;
/** A signed delivery can be replayed for minutes; a day is ample. */
const REMEMBERED = 24 * HOUR;

export async function startDesk(options: DeskOptions): Promise<Desk> {
  const { clock, log, packFolder, overlays = [], dataFolder, databaseUrl } = options;
  const policies = new Policies({
    folder: packFolder,
    overlays,
    attached: join(dataFolder, ATTACHED),
    kept: join(dataFolder, KEPT_PACK),
  });
  const store = await openStore({ url: databaseUrl, clock });
  try {
    const app = await makeApp(options);
    const ask = askOf(policies, log);
    const meters = makeMeters({
      inFlight: () => inFlight.count(),
      outbox: () => outboxState(store),
      now: () => clock.now().getTime(),
    });
    const running = caseworkIn(options, policies, store);
    const { casework } = running;
    const deps = depsOf(options, { policies, store, ask, casework, metrics: meters });
    const inFlight = registerListeners(app, deps);
    const reloading = { policies, clock, log, told: meters.packReloaded, changed: ask.warm };
    await running.start();
    const leave = [watchPack(reloading), everyHour(() => forget(deps)), running.stop];
    return {
      app,
      deps,
      store,
      inFlight,
      meters,
      reload: () => reloadPack(reloading),
      warm: () => warm(deps, ask),
      wake: running.wake,
      ...wayIn({ app, store, inFlight, log, leave }),
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

type Made = Pick<Deps, 'policies' | 'store' | 'ask' | 'casework' | 'metrics'>;

function depsOf({ connection, apiUrl, clock, log, instead }: DeskOptions, made: Made): Deps {
  return {
    ...made,
    clock,
    log,
    clients: makeClients(apiUrl, log),
    official: (clause) => made.policies.quote(clause),
    directories: directoriesOf(made.store),
    nextSteps: caseNextSteps,
    registers: [standingRegister(made)],
    homeSections: [...caseHomeSections, ...trainingHomeSections, auditOnHome, agenciesToKeep],
    homesDrawn: new Map(),
    formKey: keyOf('forms', connection),
    patience: PATIENCE_MS,
    ...instead,
  };
}

function caseworkIn(options: DeskOptions, policies: Policies, store: Store): CaseworkRunning {
  const { connection, apiUrl, clock, log, agencyOri, mail = null, replies = null } = options;
  const secrets = [keyOf('replies', connection)] as const;
  return caseworkOf({
    store,
    policies,
    clock,
    log,
    client: makeClients(apiUrl, log).once,
    tokenOf: (desk) => tokenOf(connection, desk),
    ownAgency: agencyOri ?? '',
    mail,
    env: process.env,
    replies: replies && { ...replies, secrets },
  });
}

async function tokenOf({ authorization }: SlackConnection, desk: string): Promise<string | null> {
  if ('botToken' in authorization) return authorization.botToken;
  const found = await authorization
    .authorize({ teamId: desk, enterpriseId: undefined, isEnterpriseInstall: false })
    // Not installed there: the message goes by the other ways that are known.
    .catch(() => null);
  return found?.botToken ?? null;
}

/** From a secret that all replicas share and that never leaves them; another use of it gives another key. */
function keyOf(use: 'forms' | 'replies', connection: SlackConnection): string {
  const secret = connection.kind === 'http' ? connection.signingSecret : connection.appToken;
  return createHash('sha256').update(`${use}\n${secret}`).digest('base64url');
}

function warm({ policies, clock }: Deps, ask: { readonly warm: () => void }): void {
  policies.current.compiled('use-record', dayOf(clock.now()));
  ask.warm();
}

async function forget({ store, clock, log }: Deps): Promise<void> {
  try {
    await forgetDeliveries(store, clock.now().getTime() - REMEMBERED);
  } catch (error) {
    log.warn('old deliveries could not be forgotten; tried again in an hour:', error);
  }
}

function everyHour(act: () => Promise<void>): () => void {
  const timer = setInterval(act, HOUR);
  timer.unref();
  return () => clearInterval(timer);
}

type Running = Pick<Desk, 'app' | 'store' | 'inFlight'> & {
  readonly log: Log;
  readonly leave: readonly (() => void | Promise<void>)[];
};

function wayIn({ app, store, inFlight, log, leave }: Running): Pick<Desk, 'listen' | 'stop'> {
  let listening: Listening | undefined;
  const finished = async () => {
    if (!(await inFlight.drained(DRAIN_MS))) log.warn(`${inFlight.count()} deliveries were not finished in time`);
  };
  return {
    listen: async (at) => {
      listening = await listen(app, at);
      return listening.url;
    },
    stop: async () => {
      for (const act of leave) await act();
      await listening?.close(finished);
      await store.close();
    },
  };
}
