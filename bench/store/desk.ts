// A desk for the benches, on a SQLite file of its own that is removed afterwards.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../../src/clock.ts';
import { type Cases, casesOf } from '../../src/store/cases/index.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { vocabulary } from '../../test/casework/people.ts';

export type BenchDesk = { readonly store: Store; readonly cases: Cases; readonly close: () => Promise<void> };

export async function openBenchDesk(): Promise<BenchDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'nac-desk-bench-'));
  const store = await openStore({ url: join(folder, 'desk.sqlite'), clock: systemClock });
  return {
    store,
    cases: casesOf({ store, vocabulary: () => vocabulary, packRevision: () => 'sha256:bench' }),
    close: async () => {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
