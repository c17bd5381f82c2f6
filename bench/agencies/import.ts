// Imports a made-up list of a million agencies and measures the time and the memory it takes.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { ByteSource } from '../../src/agencies/import/byte-source.ts';
import { openImport } from '../../src/agencies/import/open-import.ts';
import { importFile } from '../../src/agencies/stored/import-file.ts';
import { systemClock } from '../../src/clock.ts';
import { openStore } from '../../src/store/index.ts';

const { values } = parseArgs({ options: { rows: { type: 'string', default: '1000000' } } });
const rows = Number(values.rows);

const folder = mkdtempSync(join(tmpdir(), 'nac-desk-bench-'));
const store = await openStore({ url: join(folder, 'desk.sqlite'), clock: systemClock });
let highest = 0;
try {
  for (const run of ['first', 'again']) {
    highest = 0;
    const start = performance.now();
    const plan = await openImport(madeUp(rows), {}, sample);
    if (plan.kind === 'refused') throw new Error(plan.says);
    const read = performance.now();
    const outcome = await importFile({
      store,
      desk: 'T1',
      actor: { id: 'bench', role: 'administrator' },
      plan,
      onBytes: sample,
    });
    const seconds = (from: number) => `${((performance.now() - from) / 1000).toFixed(1)} s`;
    console.log(run, JSON.stringify('counts' in outcome ? outcome.counts : outcome));
    console.log(
      `  ${seconds(start)} in all, ${seconds(read)} of it importing; highest resident memory ${(highest / 1e6).toFixed(0)} MB`,
    );
  }
} finally {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
}

function sample(): void {
  highest = Math.max(highest, process.memoryUsage.rss());
}

/** Written as it is read: the list never lies in memory as a whole. */
function madeUp(count: number): ByteSource {
  const open = async function* () {
    yield Buffer.from('ori,agency_name,agency_type_name,county_name\n');
    let lines: string[] = [];
    for (let at = 0; at < count; at += 1) {
      lines.push(`WI${String(at).padStart(7, '0')},"Agency number ${at}, Police Department",City,County ${at % 72}\n`);
      if (lines.length === 2000) {
        yield Buffer.from(lines.join(''));
        lines = [];
      }
    }
    yield Buffer.from(lines.join(''));
  };
  return { name: 'a-million.csv', size: count * 60, open };
}
