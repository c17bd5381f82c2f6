import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import { openStore, record } from '../../src/store/index.ts';
import { type Fresh, sqlite } from './databases.ts';
import { withoutLedgerTriggers } from './ledger-triggers.ts';

const MAIN = import.meta.resolve('../../src/cli/main.ts').slice('file://'.length);

describe('nac-desk ledger and db', { timeout: 120_000 }, () => {
  let place: Fresh;
  let folder: string;

  beforeEach(async () => {
    place = await sqlite.fresh();
    folder = dirname(place.url);
    const store = await openStore({ url: place.url, clock: systemClock });
    for (let index = 1; index <= 3; index++)
      await record(store, {
        desk: 'T1',
        actor: { id: 'U1', role: 'member' },
        kind: 'decision.made',
        subject: `D-${index}`,
        data: { index },
      });
    await store.close();
  });
  afterEach(() => place.drop());

  function run(...words: string[]) {
    const env = { ...process.env, DATABASE_URL: place.url };
    const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...words], {
      env,
      encoding: 'utf8',
      cwd: folder,
    });
    return { status, stdout, stderr };
  }

  it('proves a whole ledger, exports it, and proves the export by the head kept before', () => {
    const head = run('ledger', 'head', '--json');
    expect(JSON.parse(head.stdout)).toMatchObject([{ desk: 'T1', sequence: 3 }]);
    writeFileSync(join(folder, 'head.json'), head.stdout);
    expect(run('ledger', 'verify', '--head', 'head.json')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('3 records proved'),
    });
    expect(run('ledger', 'export', '--out', 'ledger.jsonl').status).toBe(0);
    const proof = run('ledger', 'verify', '--file', 'ledger.jsonl', '--head', 'head.json', '--json');
    expect(JSON.parse(proof.stdout)).toMatchObject({ ok: true, desks: [{ desk: 'T1', verified: 3, fault: null }] });
  });

  it('names the first bad record and leaves with 1', async () => {
    const store = await openStore({ url: place.url, clock: systemClock });
    await withoutLedgerTriggers(store);
    await store.transaction((trx) =>
      trx.updateTable('ledger').set({ actor_id: 'U2' }).where('sequence', '=', 2).execute(),
    );
    await store.close();
    expect(run('ledger', 'verify')).toMatchObject({ status: 1, stdout: expect.stringContaining('BROKEN at record 2') });
    expect(JSON.parse(run('ledger', 'verify', '--json').stdout)).toMatchObject({
      ok: false,
      desks: [{ fault: { sequence: 2, reason: 'altered' } }],
    });
  });

  it('backs up, refuses to write over a file, and restores beside what was there', () => {
    expect(run('db', 'backup', 'copy.sqlite').status).toBe(0);
    expect(run('db', 'backup', 'copy.sqlite')).toMatchObject({ status: 2, stderr: expect.stringContaining('--force') });
    const { status, stdout } = run('db', 'restore', 'copy.sqlite', '--json');
    expect([status, JSON.parse(stdout)]).toMatchObject([0, { form: 'sqlite', records: 3 }]);
    expect(existsSync(JSON.parse(stdout).kept)).toBe(true);
    expect(run('db', 'backup', 'copy.jsonl', '--json-lines').status).toBe(0);
    expect(readFileSync(join(folder, 'copy.jsonl'), 'utf8').split('\n')[0]).toContain('nac-desk-backup/1');
    expect(run('db', 'migrate')).toMatchObject({ status: 0, stdout: expect.stringContaining('nothing to do') });
  });

  it('does not take a mistyped path for an empty desk', () => {
    expect(run('ledger', 'verify', '--database', 'nowhere.sqlite')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('no database at'),
    });
    expect(existsSync(join(folder, 'nowhere.sqlite'))).toBe(false);
    expect(run('ledger', 'verify', '--desk', 'T9').status).toBe(2);
    expect(run('db', 'restore', 'nothing.sqlite').status).toBe(2);
    writeFileSync(join(folder, 'head.json'), '{}');
    expect(run('ledger', 'verify', '--head', 'head.json').status).toBe(2);
  });
});
