// How long a step takes until it is on disk: a case opened, sent, answered and verified, each acknowledged only when durable.
import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CaseEvent } from '../../src/casework/case.ts';
import { allConfirmed, contact, OWN, request, terms } from '../../test/casework/people.ts';
import { openBenchDesk } from './desk.ts';
import { percentile, say } from './figures.ts';

const CASES = 500;
const desk = await openBenchDesk();
const times: number[] = [];
let keys = 0;

async function measured<T>(run: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await run();
  times.push(performance.now() - start);
  return result;
}

const base = () => ({ desk: 'T1', dedupeKey: `bench-${++keys}` });
const step = (id: string, user: string, event: CaseEvent) =>
  measured(() => desk.cases.step({ ...base(), id, by: { kind: 'user', user }, event, version: null }));

for (let count = 0; count < CASES; count++) {
  const said = { kind: 'permission', said: { ...request, reference: `2026-${count}` } } as const;
  const by = { kind: 'user', user: 'UOFFICER' } as const;
  const opened = await measured(() => desk.cases.open({ ...base(), by, agency: OWN, said }));
  if (opened.kind !== 'done') throw new Error(opened.kind);
  const { id } = opened.case;
  await step(id, 'UOFFICER', { to: 'permission', event: { kind: 'send' } });
  await step(id, contact.id, { to: 'permission', event: { kind: 'answer', answer: { granted: true, terms } } });
  await step(id, contact.id, { to: 'permission', event: { kind: 'verify', points: allConfirmed, heard: null } });
}
await desk.close();

/** What the disk itself takes for one small durable write, to read the figures by. */
function diskTimes(): number[] {
  const folder = mkdtempSync(join(tmpdir(), 'nac-desk-bench-'));
  const file = openSync(join(folder, 'probe'), 'w');
  const found = Array.from({ length: 300 }, () => {
    const start = performance.now();
    writeSync(file, Buffer.alloc(4_096));
    fsyncSync(file);
    return performance.now() - start;
  });
  closeSync(file);
  rmSync(folder, { recursive: true });
  return found.toSorted((a, b) => a - b);
}

const sorted = times.toSorted((a, b) => a - b);
const disk = diskTimes();
say('durable step (SQLite, ms)', {
  steps: sorted.length,
  p50: percentile(sorted, 0.5),
  p95: percentile(sorted, 0.95),
  p99: percentile(sorted, 0.99),
  'fsync alone p50': percentile(disk, 0.5),
  'fsync alone p99': percentile(disk, 0.99),
  goal: 'p99 under 20',
});
