// /ori-check over signed HTTP against a Bolt app that only acknowledges: same receiver, same load, in turns.
import { createHmac } from 'node:crypto';
import { rmSync } from 'node:fs';
import autocannon from 'autocannon';
import { type AppKind, benchFolder, median, SECRET, type StartedApp, startApi, startApp } from './slack/apps.ts';

const CONNECTIONS = 20;
const ROUNDS = 5;
const SECONDS = 4;
const ORIS = ['CA0194200', 'OH0HP0000', 'DCMPD0000', 'NE0010000', 'CA019420Z', 'WI0130000', 'CA01942', 'NY225UN00'];

const api = await startApi();
const folder = benchFolder();
const apps: Readonly<Record<AppKind, StartedApp>> = {
  bare: await startApp('bare', api.url, folder),
  desk: await startApp('desk', api.url, folder),
};
const rates: Record<AppKind, number[]> = { bare: [], desk: [] };
const slowest: Record<AppKind, number[]> = { bare: [], desk: [] };
for (const kind of ['bare', 'desk'] as const) await load(kind, 2);
for (let round = 0; round < ROUNDS; round += 1)
  for (const kind of ['bare', 'desk'] as const) {
    const { requests, latency } = await load(kind, SECONDS);
    rates[kind].push(requests.average);
    slowest[kind].push(latency.p99);
  }
for (const app of Object.values(apps)) await app.stop();
api.close();
rmSync(folder, { recursive: true, force: true });

const [bare, desk] = [median(rates.bare), median(rates.desk)];
console.log(
  `/ori-check over signed HTTP, ${CONNECTIONS} connections, medians of ${ROUNDS} rounds of ${SECONDS} s in turns`,
);
console.log(`  bare Bolt app that only acknowledges: ${bare.toFixed(0)} requests/s, p99 ${median(slowest.bare)} ms`);
console.log(`  NAC Desk with the whole answer:       ${desk.toFixed(0)} requests/s, p99 ${median(slowest.desk)} ms`);
console.log(`  ratio ${((desk / bare) * 100).toFixed(0)} % (goal: at least 70 %); p99 goal: under 100 ms`);

async function load(kind: AppKind, duration: number): Promise<autocannon.Result> {
  const result = await autocannon({
    url: apps[kind].url,
    connections: CONNECTIONS,
    duration,
    requests: ORIS.map((ori) => signed(ori)),
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${kind}: ${result.non2xx} refused, ${result.errors} failed; there is nothing to compare`);
  return result;
}

/** Signed anew for every run: a signature is good for five minutes. */
function signed(text: string): autocannon.Request {
  const body = new URLSearchParams({
    command: '/ori-check',
    text,
    team_id: 'T1',
    team_domain: 'bench',
    channel_id: 'C1',
    channel_name: 'general',
    user_id: 'U2',
    user_name: 'dana',
    api_app_id: 'A1',
    is_enterprise_install: 'false',
    response_url: 'http://127.0.0.1:9/commands/T1/1/abc',
    trigger_id: '1.2.abcdef',
  }).toString();
  const seconds = Math.floor(Date.now() / 1_000);
  return {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': String(seconds),
      'x-slack-signature': `v0=${createHmac('sha256', SECRET).update(`v0:${seconds}:${body}`).digest('hex')}`,
    },
  };
}
