// Compiled code is kept where nobody else can put any.
import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { MAIN, NODE } from './run-main.ts';

const CLI = join(import.meta.dirname, '..', '..', 'src', 'cli', 'main.ts');

let temporary: string;
let folder: string;
beforeEach(() => {
  temporary = mkdtempSync(join(tmpdir(), 'nac-desk-test-'));
  folder = join(temporary, `nac-desk-compiled-${userInfo().uid}`);
});
afterEach(() => rmSync(temporary, { recursive: true, force: true }));

const { NODE_COMPILE_CACHE: _none, ...environment } = process.env;

const check = (tmp = temporary) =>
  execFileSync(NODE, [CLI, 'ori-check', 'CA0990100'], {
    env: { ...environment, TMPDIR: tmp },
    encoding: 'utf8',
  });

it('in a folder of the user’s own', () => {
  check();
  expect(readdirSync(temporary)).toEqual([`nac-desk-compiled-${userInfo().uid}`]);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(readdirSync(folder)).not.toEqual([]);
});

it('not in one that others may write to, nor where a link leads', () => {
  mkdirSync(folder);
  execFileSync('chmod', ['777', folder]);
  check();
  expect(readdirSync(folder)).toEqual([]);
  rmSync(folder, { recursive: true });
  const elsewhere = join(temporary, 'elsewhere');
  mkdirSync(elsewhere, { mode: 0o700 });
  symlinkSync(elsewhere, folder);
  check();
  expect(readdirSync(elsewhere)).toEqual([]);
});

it('nowhere where there is no place for it, and the command answers all the same', () => {
  const file = join(temporary, 'a-file');
  writeFileSync(file, '');
  expect(check(file)).toContain('CA0990100');
  expect(existsSync(folder)).toBe(false);
});

it('but an older Node, which cannot keep any, says what is missing', () => {
  const older = "data:text/javascript,Object.defineProperty(process,'versions',{value:{node:'20.20.2'}})";
  const { status, stderr } = spawnSync(NODE, ['--import', older, MAIN], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({
    status: 1,
    stderr: 'NAC Desk needs Node.js 24 or newer and this is 20.20.2. Start it with: npm start\n',
  });
  // What is imported at the top is looked up before the first line runs, and older Nodes stop there.
  expect(readFileSync(MAIN, 'utf8')).not.toMatch(/^import /m);
});
