import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { databases } from '../store/databases.ts';
import { random } from '../store/random.ts';
import { scaled } from './scale.ts';

const KILLS = scaled(6, 200);
const CHILD = import.meta.resolve('./keep-working.ts').slice('file://'.length);

type Acknowledged = { readonly id: string; readonly record: number; readonly version: number };

describe.each(databases)('a desk on $name that is killed at any moment', ({ kind, fresh }) => {
  it(`loses none of the steps that it said were recorded (${KILLS} times kill -9)`, async () => {
    const place = await fresh();
    const dice = random();
    let acknowledged = 0;
    try {
      for (let kill = 0; kill < KILLS; kill++) {
        const told = await workUntilKilled(place.url, `${dice.seed}-${kill}`, dice.integer(0, 12), dice.integer(0, 15));
        const store = await openStore({ url: place.url, clock: systemClock });
        expect(await missing(store, told), `kill ${kill}`).toEqual([]);
        if (kill === KILLS - 1) await wholeDesk(store);
        await store.close();
        acknowledged += told.length;
      }
      console.log(`kill -9 on ${kind}: ${KILLS} times, ${acknowledged} steps acknowledged, 0 lost (seed ${dice.seed})`);
      expect(acknowledged).toBeGreaterThan(KILLS);
    } finally {
      await place.drop();
    }
  }, 1_800_000);
});

/** Killed a moment after the desk has spoken of `lines` steps, however slow the machine is today. */
async function workUntilKilled(
  url: string,
  seed: string,
  lines: number,
  after: number,
): Promise<readonly Acknowledged[]> {
  const child = spawn(process.execPath, [CHILD, url, seed], { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  const spoken = new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk;
      if (text.split('\n').length > lines + 1) resolve();
    });
  });
  const gone = once(child, 'close');
  await Promise.race([spoken, gone.then(() => Promise.reject(new Error('the desk stopped by itself')))]);
  await delay(after);
  child.kill('SIGKILL');
  await gone;
  // The last line may be cut off: then nobody was told.
  return text
    .split('\n')
    .slice(1, -1)
    .map((line) => JSON.parse(line));
}

async function missing(store: Store, told: readonly Acknowledged[]): Promise<readonly Acknowledged[]> {
  const lost: Acknowledged[] = [];
  for (const each of told) {
    const [record] = await store.ledger.read({ desk: 'T1', after: each.record - 1, limit: 1 });
    const row = await store.db.selectFrom('cases').select('version').where('id', '=', each.id).executeTakeFirst();
    if (record?.subject !== each.id || record.data.version !== each.version || (row?.version ?? 0) < each.version)
      lost.push(each);
  }
  return lost;
}

/** Nothing halved either: every case is as its last record says, and the chain holds. */
async function wholeDesk(store: Store): Promise<void> {
  const { fault, verified } = await store.ledger.verify('T1');
  expect(fault).toBeNull();
  const cases = await store.db.selectFrom('cases').select(['version']).execute();
  expect(cases.reduce((sum, { version }) => sum + version, 0)).toBe(verified);
}
