// Replicas share the outbox: whose clock is a little behind does not take another's message for one that was left lying.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStore, type Store } from '../../src/store/index.ts';
import { claimMessage, LEASE_MS } from '../../src/store/outbox/claim.ts';
import { queue } from '../../src/store/outbox/queue.ts';
import { waitFor } from '../../src/store/outbox/settle.ts';
import { databases } from '../store/databases.ts';
import { type MovableClock, movableClock } from '../store/movable-clock.ts';

const START = '2026-03-02T18:00:00.000Z';
const at = Date.parse(START);

describe.each(databases)('two replicas on $name', (database) => {
  let ahead: Store;
  let behind: Store;
  let behindClock: MovableClock;
  let drop: () => Promise<void>;

  beforeEach(async () => {
    const fresh = await database.fresh();
    behindClock = movableClock(START);
    ahead = await openStore({ url: fresh.url, clock: movableClock(new Date(at + 8).toISOString()) });
    behind = await openStore({ url: fresh.url, clock: behindClock });
    drop = fresh.drop;
    await ahead.transaction((trx) =>
      queue(trx, {
        desk: 'T1',
        caseId: '',
        dedupeKey: 'once',
        channel: 'email',
        address: 'a@example.org',
        template: 'training-reminder',
        role: 'person',
        round: 1,
        data: {},
        urgent: false,
        at,
        watchAt: null,
      }),
    );
  });
  afterEach(async () => {
    await ahead.close();
    await behind.close();
    await drop();
  });

  test('keep the patience that Slack asked for, also when something urgent goes past it', async () => {
    const put = (dedupeKey: string, urgent: boolean) =>
      ahead.transaction((trx) =>
        queue(trx, {
          desk: 'T1',
          caseId: '',
          dedupeKey,
          channel: 'slack',
          address: 'C1',
          template: 'training-digest',
          role: 'person',
          round: 1,
          data: {},
          urgent,
          at,
          watchAt: null,
        }),
      );
    await claimMessage(behind);
    await put('asked to wait', false);
    const row = await claimMessage(behind);
    if (!row) throw new Error('nothing was there to be claimed');
    await behind.transaction((trx) => waitFor(trx, row, at, 30_000));
    await put('urgent', true);
    expect(await claimMessage(behind)).toMatchObject({ dedupe_key: 'urgent' });
    await put('later', false);
    behindClock.set(new Date(at + 5_000).toISOString());
    expect(await claimMessage(behind)).toBeUndefined();
    behindClock.set(new Date(at + 30_000).toISOString());
    expect(await claimMessage(behind)).toMatchObject({ dedupe_key: 'asked to wait' });
  });

  test('send a message once, when the clock of one is some milliseconds behind', async () => {
    expect(await claimMessage(ahead)).toMatchObject({ dedupe_key: 'once', attempts: 0 });
    expect(await claimMessage(behind)).toBeUndefined();
  });

  test('take over what the other has left lying once its lease is over', async () => {
    await claimMessage(ahead);
    behindClock.set(new Date(at + LEASE_MS + 8).toISOString());
    expect(await claimMessage(behind)).toMatchObject({ dedupe_key: 'once', attempts: 1 });
  });

  test('take up what was claimed before a clock was put back by hours', async () => {
    await claimMessage(ahead);
    behindClock.set(new Date(at - 3 * 3_600_000).toISOString());
    expect(await claimMessage(behind)).toMatchObject({ dedupe_key: 'once' });
  });
});
