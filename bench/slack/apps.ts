// Starts the bare app and the whole product in processes of their own, against a Web API that says yes to everything.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const SECRET = '0123456789abcdef0123456789abcdef';

const ROOT = join(import.meta.dirname, '..', '..');
const SCRIPTS = { bare: join(import.meta.dirname, 'bare-app.ts'), desk: join(ROOT, 'src', 'main.mjs') } as const;

export type AppKind = keyof typeof SCRIPTS;

export type StartedApp = {
  readonly url: string;
  /** From the process's start to its word that it is ready. */
  readonly milliseconds: number;
  readonly megabytes: () => number;
  readonly stop: () => Promise<void>;
};

/** Every method answers with what auth.test would. */
export async function startApi(): Promise<{ readonly url: string; readonly close: () => void }> {
  const body = JSON.stringify({ ok: true, team_id: 'T1', user_id: 'U1', bot_id: 'B1', user: 'a', team: 'b', url: 'c' });
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(body);
  });
  const port = await freePort(server);
  return { url: `http://127.0.0.1:${port}/api/`, close: () => server.close() };
}

/** A folder that an app is started in; the product keeps its data there from one start to the next. */
export const benchFolder = (): string => mkdtempSync(join(tmpdir(), 'nac-desk-bench-'));

export async function startApp(kind: AppKind, apiUrl: string, folder: string): Promise<StartedApp> {
  const port = await unusedPort();
  const from = performance.now();
  const child = spawn(process.execPath, [SCRIPTS[kind]], {
    cwd: folder,
    env: {
      PATH: process.env.PATH,
      SLACK_BOT_TOKEN: 'xoxb-1-bench',
      SLACK_SIGNING_SECRET: SECRET,
      SLACK_API_URL: apiUrl,
      PORT: String(port),
      NAC_DESK_HEALTH_PORT: '0',
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await firstWord(child);
  return {
    url: `http://127.0.0.1:${port}/slack/events`,
    milliseconds: performance.now() - from,
    megabytes: () => residentMegabytes(child.pid ?? 0),
    stop: async () => {
      const ended = new Promise((resolve) => child.once('close', resolve));
      child.kill('SIGTERM');
      await ended;
    },
  };
}

const firstWord = (child: ChildProcess) =>
  new Promise<void>((resolve, reject) => {
    child.stdout?.once('data', () => resolve());
    child.once('close', (code) => reject(new Error(`it ended with ${code} before it was ready`)));
  });

/** Linux tells it in a file; elsewhere the figure is left out. */
function residentMegabytes(pid: number): number {
  try {
    const kilobytes = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Number(kilobytes) / 1_024;
  } catch {
    return Number.NaN;
  }
}

async function unusedPort(): Promise<number> {
  const server = createServer();
  const port = await freePort(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function freePort(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
