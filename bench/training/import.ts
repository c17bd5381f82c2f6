// A roster of 100,000 lines imported as the command line does it: seconds, lines a second, peak memory. bench/training/import.ts [LINES]
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ranBounded } from '../../src/cli/training/bounded.ts';
import { Policies } from '../../src/packs/policies.ts';
import { openStore } from '../../src/store/index.ts';
import { importRoster } from '../../src/store/people/index.ts';

/** What a line of the file takes. */
const LINE_BYTES = 96;

const lines = Number(process.argv[2] ?? 100_000);
if (await ranBounded(lines * LINE_BYTES)) process.exit();
const clock = { now: () => new Date('2026-03-02T15:00:00Z') };
const { pack } = new Policies(join(import.meta.dirname, '..', '..', 'policies', 'ndex')).current;

const folder = mkdtempSync(join(tmpdir(), 'nac-desk-bench-'));
const file = join(folder, 'roster.csv');
const HEAD = 'name,user,email,agency,assigned,access,record check,data use,security awareness\n';
const roster = openSync(file, 'w');
writeSync(roster, HEAD);
for (let n = 0; n < lines; n++)
  writeSync(roster, `Person ${n},U${n},p${n}@example.org,CA0194200,2024-02-01,logical,yes,2025-06-01,2025-07-01\n`);
closeSync(roster);

const store = await openStore({ url: join(folder, 'desk.sqlite'), clock });
const place = { store, desk: 'T1', pack };
for (const attempt of ['new', 'again']) {
  const start = performance.now();
  const result = await importRoster({
    place,
    actor: { id: 'UCOORD', role: 'coordinator' },
    table: pack.ori,
    file,
    order: null,
    agency: null,
    dryRun: false,
  });
  const seconds = (performance.now() - start) / 1_000;
  const told =
    result.kind === 'read' ? `${result.report.added} new, ${result.report.unchanged} unchanged` : 'unreadable';
  console.log(`${attempt}: ${told}; ${seconds.toFixed(1)} s, ${Math.round(lines / seconds)} lines a second`);
}
console.log(`peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
await store.close();
rmSync(folder, { recursive: true });
