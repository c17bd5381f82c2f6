import { expect, it } from 'vitest';
import { eachDesk } from '../../src/delivery/each-desk.ts';
import { openStore } from '../../src/store/index.ts';
import { sqlite } from '../store/databases.ts';
import { movableClock } from '../store/movable-clock.ts';

it('a desk that fails holds up none behind it, is tried again, and is logged once until it works', async () => {
  const place = await sqlite.fresh();
  const store = await openStore({ url: place.url, clock: movableClock() });
  for (const desk of ['T0', 'T1'])
    await store.transaction((trx) =>
      store.ledger.append(trx, { desk, actor: { id: 'U1', role: 'member' }, kind: 'test', subject: 'x', data: {} }),
    );
  const warned: string[] = [];
  const inEachDesk = eachDesk('the digest', store, { warn: (...parts) => void warned.push(parts.join(' ')) });
  const reached: string[] = [];
  let broken = true;
  const act = async (desk: string) => {
    reached.push(desk);
    if (broken && desk === 'T0') throw new Error('no answer');
  };
  await inEachDesk(act);
  await inEachDesk(act);
  broken = false;
  await inEachDesk(act);
  broken = true;
  await inEachDesk(act);
  await store.close();
  await place.drop();
  expect(reached).toEqual(['T0', 'T1', 'T0', 'T1', 'T0', 'T1', 'T0', 'T1']);
  expect(warned).toEqual(['the digest of T0 failed: Error: no answer', 'the digest of T0 failed: Error: no answer']);
});
