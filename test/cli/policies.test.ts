import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { runCli } from './run-cli.ts';

const SMALL = 'test/policy/small-pack';
const SOURCE = '../shared/sources/audit-policy-reference.txt';

// Each run starts a process of its own.
vi.setConfig({ testTimeout: 60_000 });

let folder: string;
let broken: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nac-desk-policies-'));
  broken = brokenCopy('decisions/open-door.yml', 'door: vault }', 'door: vault, alarm: yes }');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function brokenCopy(file: string, find: string, put: string): string {
  const copy = mkdtempSync(join(folder, 'pack-'));
  cpSync(SMALL, copy, { recursive: true });
  const text = readFileSync(join(copy, file), 'utf8');
  expect(text).toContain(find);
  writeFileSync(join(copy, file), text.replace(find, put));
  return copy;
}

const policies = (...args: readonly string[]) => runCli(['policies', ...args]);

describe('nac-desk policies check', () => {
  it('passes a sound pack, and says what was proved and what was not looked at', async () => {
    const { code, out, err } = await policies('check', SMALL, '--data', folder);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('not run: ND011: no ways of asking were read\nnot run: ND016: no official text is attached');
    expect(out).toContain('2 of 2 properties proved\n0 errors, ');
  });

  it('leaves with 1 on an error, which has its place, its code, a case that shows it, and what to do', async () => {
    const { code, out } = await policies('check', broken, '--data', folder, '--json');
    const answer = JSON.parse(out);
    expect(code).toBe(1);
    expect(Object.keys(answer)).toEqual([
      'ok',
      'errors',
      'warnings',
      'diagnostics',
      'properties',
      'silenced',
      'notRun',
    ]);
    expect(answer).toMatchObject({ ok: false, errors: 2 });
    expect(answer.diagnostics).toContainEqual({
      code: 'ND001',
      severity: 'error',
      subject: 'open-door',
      message: 'no rule of "open-door" decides this case',
      fix: 'Add a rule that decides it, or one with the outcome not-covered that says whom to ask.',
      witness: "badge = visitor (a visitor's badge); door = vault (the vault); alarm = no (the alarm is silent)",
      file: 'decisions/open-door.yml',
      line: 1,
      column: 1,
    });
  });

  it('refuses a pack that cannot be read, with each place', async () => {
    const { code, out } = await policies('check', brokenCopy('duties.yml', 'get-badge: {', 'get-badge: *all {'));
    expect(code).toBe(1);
    expect(out).toMatch(/^duties\.yml:2:14: error [a-z]+: /);
  });

  it('leaves with 2 where there is no such folder', async () => {
    const { code, out, err } = await policies('check', join(folder, 'nowhere'));
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('cannot be read; is this the folder of a policy pack?');
  });
});

describe.skipIf(!existsSync(SOURCE))(
  'nac-desk policies attach, where the official texts stand beside the project',
  () => {
    it('names what rests on a passage that changed, and from then on the check tells of it', async () => {
      const text = readFileSync(SOURCE, 'utf8');
      const [changed, data] = [join(folder, 'edition.txt'), mkdtempSync(join(folder, 'data-'))];
      writeFileSync(changed, text.replace('Every two years, train', 'Every three years, train'));
      expect(readFileSync(changed, 'utf8')).not.toBe(text);
      const attached = await policies('attach', changed, '--data', data);
      expect(attached.code).toBe(1);
      expect(attached.out).toMatch(
        /audit:11: the passage differs from its pin\. Look at\n {2}the new passage, whose pin is [0-9a-f]{64}\n {2}rules: .*never-trained/,
      );
      expect(attached.out).toContain('training intervals: ');
      const check = await policies('check', '--data', data);
      expect(check.code).toBe(1);
      expect(check.out).toMatch(
        /clauses\/[a-z-]+\.yml:\d+:5: error ND016: the official passage of audit:11 differs from its pin/,
      );
    });
  },
);

describe('nac-desk policies test', () => {
  it('leaves with 1 when a case fails, with its place and what differs', async () => {
    const { code, out } = await policies('test', '--pack', broken);
    expect(code).toBe(1);
    expect(out).toBe(
      [
        'tests/open-door.yml:24:5: open-door: A visitor at the vault',
        '    outcome: expected prohibited, got not-covered',
        '    cites door:1; door:2 is absent',
        '    rests on nothing; vault-closed is absent',
        '6 cases passed, 1 failed',
        '',
      ].join('\n'),
    );
  });

  it('leaves with 1 on a pack that cannot be loaded, with each place, as the check does', async () => {
    const unloadable = brokenCopy('duties.yml', 'get-badge: {', 'get-badge: *all {');
    const { code, out, err } = await policies('test', '--pack', unloadable);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toMatch(/^duties\.yml:\d+:\d+: error /);
    expect(out).toContain('0 cases passed, 0 failed');
    const json = await policies('test', '--pack', unloadable, '--json');
    expect(json.code).toBe(1);
    const { diagnostics, ...counts } = JSON.parse(json.out);
    expect(counts).toEqual({ passed: 0, failed: 0, failures: [] });
    expect(diagnostics[0]).toMatchObject({ severity: 'error', file: 'duties.yml' });
  });

  it('leaves with 2 where there is no such folder', async () => {
    const { code, out, err } = await policies('test', '--pack', join(folder, 'nowhere'));
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('cannot be read');
  });
});

describe('nac-desk policies coverage', () => {
  it('counts what the cases exercise and names what they do not, as text and as a page', async () => {
    const page = join(folder, 'coverage.html');
    const { code, out } = await policies('coverage', '--pack', SMALL, '--html', page);
    expect(code).toBe(0);
    expect(out).toContain('rules fired: 7 of 7 (100.0 %)');
    expect(out).toContain('  not: open-door/badge-missing/badge unknown');
    expect(readFileSync(page, 'utf8')).toContain('<progress max="7" value="7"></progress>');
  });
});

describe('nac-desk policies mutate', () => {
  it('leaves with 1 where the cases miss too many damages, and proposes a case for each', async () => {
    const { code, out } = await policies('mutate', '--pack', SMALL);
    expect(code).toBe(1);
    expect(out).toMatch(/not noticed: open-door\/[a-z-]+: .+\n {4}add a case such as: badge = /);
    expect(out).toMatch(/\d+ of \d+ damages noticed \(\d+\.\d %\)\n$/);
  });
});

describe('nac-desk policies diff', () => {
  it('compares two folders', async () => {
    const { code, out } = await policies('diff', SMALL, broken);
    expect(code).toBe(0);
    expect(out).toContain('rule open-door/vault-closed changed: condition');
    expect(out).toContain(
      'decision open-door: 2 of 36 combinations are answered otherwise\n  prohibited -> not-covered',
    );
  });

  it('compares two days of the pack that ships', async () => {
    const { out } = await policies('diff', '2011-06-01', '2011-07-01');
    expect(out).toContain('1 guide gone: becoming-a-user-by-fax');
    expect(out).toContain('decision new-user: 24 of 24 combinations are answered otherwise');
  });

  it.skipIf(!existsSync('.git'))('compares with a revision of git', async () => {
    const { code, out } = await policies('diff', 'HEAD', 'HEAD', '--json');
    const answer = JSON.parse(out);
    expect(code).toBe(0);
    expect(answer.before).toBe(answer.after);
    expect(answer.decisions).toEqual([]);
  });

  it.each([
    ['what nobody knows', ['no-such-thing', SMALL], 'is neither a folder, a day such as 2011-06-20, nor a revision'],
    ['what git would take as an option', ['--', '--output=x', SMALL], 'is neither a folder, a day nor a revision'],
    ['one pack alone', [SMALL], 'name two packs'],
  ])('leaves with 2 on %s', async (_which, args, said) => {
    const { code, out, err } = await policies('diff', ...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(said);
  });
});

describe('nac-desk policies explain', () => {
  it('prints the decision as a list with its counts, and draws it', async () => {
    const picture = join(folder, 'door.svg');
    const { code, out } = await policies('explain', 'open-door', '--pack', SMALL, '--svg', picture);
    expect(code).toBe(0);
    expect(out).toContain('(1) badge?\n  none: => not-yet\n');
    expect(out).toContain('combinations: 36\n');
    expect(out).toContain('questionsAtMost: 4\n');
    expect(readFileSync(picture, 'utf8')).toMatch(/^<svg /);
  });
});

describe('what is generated from the pack', () => {
  it.each(['schema', 'reference'])('is current: %s', async (command) => {
    const { code, out } = await policies(command, '--check');
    expect({ code, stale: /stale/.test(out) }).toEqual({ code: 0, stale: false });
  });
});
