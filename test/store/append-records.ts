// A process of its own that appends records: append-records.ts URL NAME COUNT.
import { systemClock } from '../../src/clock.ts';
import { openStore, record } from '../../src/store/index.ts';

const [url = '', name = '', count = '0'] = process.argv.slice(2);
const store = await openStore({ url, clock: systemClock });
for (let index = 0; index < Number(count); index++)
  await record(store, {
    desk: 'T1',
    actor: { id: name, role: 'member' },
    kind: 'decision.made',
    subject: `${name}-${index}`,
    data: { index },
  });
await store.close();
