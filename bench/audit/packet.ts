// The audit packet of 10,000 people and 100,000 ledger records: seconds and peak memory. bench/audit/packet.ts [PEOPLE] [RECORDS]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writePacket } from '../../src/audit/index.ts';
import { keepHeapSmall } from '../../src/audit/small-heap.ts';
import { Policies } from '../../src/packs/policies.ts';
import { openStore } from '../../src/store/index.ts';
import { fillPeople, fillRecords } from './fill.ts';

const NOW = new Date('2026-03-02T15:00:00Z');
const clock = { now: () => NOW };
const [mode, url = '', folder = ''] = process.argv.slice(2);

if (mode === 'write') await write();
else await bench(Number(mode ?? 10_000), Number(process.argv[3] ?? 100_000));

/** In a process of its own, so that its memory is the packet's alone. */
async function write(): Promise<void> {
  keepHeapSmall();
  const store = await openStore({ url, clock });
  const { pack } = new Policies(join(import.meta.dirname, '..', '..', 'policies', 'ndex')).current;
  const start = performance.now();
  const { files, evidence } = await writePacket({ place: { store, desk: 'T1', pack }, folder });
  const seconds = (performance.now() - start) / 1_000;
  const { user, system } = process.cpuUsage();
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  console.log(`${evidence.people} people, ${evidence.head.sequence} records, ${evidence.cases.length} cases:`);
  console.log(
    `${seconds.toFixed(1)} s (must be under 30; of the processor ${((user + system) / 1e6).toFixed(1)} s), peak memory ${memory} MB (must be under 300), ${Math.round(bytes / 1e6)} MB written`,
  );
  await store.close();
}

async function bench(people: number, records: number): Promise<void> {
  const place = mkdtempSync(join(tmpdir(), 'nac-desk-bench-'));
  const database = join(place, 'desk.sqlite');
  const store = await openStore({ url: database, clock });
  await fillPeople(store, people);
  await fillRecords(store, records, NOW);
  await store.close();
  const script = join(import.meta.dirname, 'packet.ts');
  for (const name of ['packet', 'again'])
    spawnSync(process.execPath, [script, 'write', database, join(place, name)], { stdio: 'inherit' });
  const pdf = statSync(join(place, 'packet', 'audit-packet.pdf')).size;
  const same = spawnSync('diff', ['-r', join(place, 'packet'), join(place, 'again')]).status === 0;
  const proved = spawnSync(process.execPath, ['verify.mjs'], { cwd: join(place, 'packet'), encoding: 'utf8' });
  console.log(
    `PDF ${Math.round(pdf / 1024)} kB; written twice: ${same ? 'the same bytes' : 'DIFFERENT'}; alone: ${proved.stdout.trim()}`,
  );
  rmSync(place, { recursive: true });
}
