// From the process's start to its word that it is ready, and the memory it has then, beside a bare Bolt app, in turns.
import { rmSync } from 'node:fs';
import { type AppKind, benchFolder, median, startApi, startApp } from './slack/apps.ts';

const ROUNDS = 7;
/** Once everything has settled, the first person's wait included: rules compiled, finder read. */
const SETTLE_MS = 1_500;

const api = await startApi();
const folder = benchFolder();
const times: Record<AppKind, number[]> = { bare: [], desk: [] };
const memory: Record<AppKind, number[]> = { bare: [], desk: [] };
// The first start of each is not counted: it fills the caches of the disk and of compiled code.
for (let round = 0; round <= ROUNDS; round += 1)
  for (const kind of ['bare', 'desk'] as const) {
    const app = await startApp(kind, api.url, folder);
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
    if (round > 0) {
      times[kind].push(app.milliseconds);
      memory[kind].push(app.megabytes());
    }
    await app.stop();
  }
api.close();
rmSync(folder, { recursive: true, force: true });

const line = (what: string, of: Record<AppKind, number[]>, unit: string) => {
  const [bare, desk] = [median(of.bare), median(of.desk)];
  console.log(
    `  ${what}: bare ${bare.toFixed(0)} ${unit}, NAC Desk ${desk.toFixed(0)} ${unit}, ratio ${(desk / bare).toFixed(2)} (goal: at most 2)`,
  );
};
console.log(`Start to ready, medians of ${ROUNDS} starts in turns`);
line('time', times, 'ms');
line('memory', memory, 'MB');
