// Runs the benches one after the other, each in a process of its own: npm run bench [NAME ...]
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const BENCHES: readonly (readonly [string, readonly string[]])[] = [
  ['ori-check-http', ['ori-check-http.ts']],
  ['start', ['start.ts']],
  ['page', ['page.ts']],
  ['ask', ['ask/run.ts']],
  ['agencies', ['--expose-gc', 'agencies/run.ts']],
  ['durable-step', ['store/durable-step.ts']],
  ['ledger-verify', ['store/ledger-verify.ts']],
  ['due-cases', ['store/due-cases.ts']],
  ['training-due', ['training/due.ts']],
  ['training-import', ['training/import.ts']],
];

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !BENCHES.some(([known]) => known === name));
if (unknown !== undefined) {
  console.error(`There is no bench "${unknown}"; there are ${BENCHES.map(([name]) => name).join(', ')}.`);
  process.exit(2);
}
const failed: string[] = [];
for (const [name, words] of BENCHES.filter(([each]) => wanted.length === 0 || wanted.includes(each))) {
  const [script = ''] = words.slice(-1);
  if (!existsSync(join(import.meta.dirname, script))) continue;
  console.log(`\n== ${name}`);
  const args = words.map((word) => (word === script ? join(import.meta.dirname, script) : word));
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) failed.push(name);
}
if (failed.length > 0) {
  console.error(`\nFailed: ${failed.join(', ')}`);
  process.exit(1);
}
