// The command line of training and audit as a coordinator and an auditor use it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runCli } from './run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'nac-desk-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const database = ['--database', join(folder, 'desk.sqlite'), '--desk', 'T1'];
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

// Each starts the whole program several times.
const PATIENCE = { timeout: 90_000 };

describe('from a roster to a packet', PATIENCE, () => {
  const people = Array.from(
    { length: 500 },
    (_, n) => `Person ${n},${n},CA0194200,2020-01-01,both,yes,${n < 20 ? '2021-05-01' : '2026-05-01'},2026-05-01`,
  );
  const roster = file(
    'roster.csv',
    `${['name,number,agency,assigned,access,record check,data use,security awareness', ...people].join('\n')}\n`,
  );

  test('500 people are imported, those due are listed, and a second import changes nothing', async () => {
    const first = await runCli(['training', 'import', roster, '--json', ...database]);
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(first.out)).toMatchObject({ ok: true, rows: 500, added: 500, refused: 0 });
    const again = await runCli(['training', 'import', roster, '--json', ...database]);
    expect(JSON.parse(again.out)).toMatchObject({ unchanged: 500 });
    const due = JSON.parse((await runCli(['training', 'due', '--within', '0', '--json', ...database])).out);
    expect(due.rows).toHaveLength(20);
    expect(due.rows[0]).toMatchObject({
      agency: 'CA0194200',
      bucket: 'overdue',
      nextDue: '2023-05-01',
      items: [{ item: 'data-use', state: 'lapsed', clauses: ['audit:11', 'audit:14'] }],
    });
  });

  test('a large file is imported in a process of its own, which answers and ends as the command would', async () => {
    const filler = 'x'.repeat(2_000);
    const lines = Array.from({ length: 1_200 }, (_, n) => `Large ${n},L${n},CA0194200,2020-01-01,both,${filler}`);
    const large = file('large.csv', `${['name,number,agency,assigned,access,remarks', ...lines].join('\n')}\n`);
    const its = ['--database', join(folder, 'large.sqlite'), '--desk', 'T1'];
    const taken = await runCli(['training', 'import', large, '--json', ...its]);
    expect(taken.code).toBe(0);
    expect(JSON.parse(taken.out)).toMatchObject({ ok: true, added: 1_200, unreadColumns: ['remarks'] });
    const bad = file('large-bad.csv', `who,where\n${`Pat,${filler}\n`.repeat(1_100)}`);
    expect(await runCli(['training', 'import', bad, ...its])).toMatchObject({
      code: 1,
      err: expect.stringContaining('this roster cannot be imported'),
    });
  });

  test('the packet is written, is the same a second time, and verifies with the command printed in it', async () => {
    const [one, two] = [join(folder, 'one'), join(folder, 'two')];
    expect((await runCli(['audit', 'export', one, ...database])).code).toBe(0);
    expect((await runCli(['audit', 'export', two, ...database])).code).toBe(0);
    expect(spawnSync('diff', ['-r', one, two]).status).toBe(0);
    expect(spawnSync(process.execPath, ['verify.mjs'], { cwd: one, encoding: 'utf8' }).stdout).toMatch(/^OK:/);
    expect((await runCli(['ledger', 'verify', '--file', join(one, 'ledger.jsonl')])).code).toBe(0);
    expect((await runCli(['audit', 'export', one, ...database])).code).toBe(2);
    const board = JSON.parse((await runCli(['audit', 'board', '--json', ...database])).out);
    expect(
      board.items
        .filter(({ state }: { state: string }) => state === 'gap')
        .map(({ number }: { number: number }) => number),
    ).toEqual([1, 4, 11, 15, 16]);
  });
});

describe('misuse', PATIENCE, () => {
  test('a roster without its columns ends with 1 and says which are missing', async () => {
    const bad = await runCli(['training', 'import', file('bad.csv', 'who,where\nPat,here\n'), ...database]);
    expect(bad.code).toBe(1);
    expect(bad.err).toContain('missing: a column "name"');
  });

  test('wrong words on the command line end with 2', async () => {
    for (const args of [
      ['training', 'import', join(folder, 'no-such.csv')],
      ['training', 'import', file('some.csv', 'name\n'), '--dates', 'ymd'],
      ['training', 'due', '--within', 'soon'],
      ['audit', 'export', join(folder, 'x'), '--from', '3/4/2025'],
      ['audit', 'board', '--agency', 'nowhere'],
      ['ledger', 'archive', join(folder, 'a.jsonl'), '--before', 'yesterday'],
    ])
      expect((await runCli([...args, ...database])).code).toBe(2);
  });
});
