// Runs the product as `npm start` does, in a process of its own, and watches what it says.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const MAIN = join(import.meta.dirname, '..', '..', 'src', 'main.mjs');

/** The Node that runs the tests, or the one the project brings. */
export const NODE =
  Number(process.versions.node.split('.')[0]) >= 24
    ? process.execPath
    : join(import.meta.dirname, '..', '..', 'node_modules', '.bin', 'node');

export type Run = {
  readonly folder: string;
  readonly said: () => string;
  readonly complained: () => string;
  /** Resolves with what standard output holds once it matches; rejects when the process ends before. */
  readonly until: (pattern: RegExp) => Promise<string>;
  readonly untilComplaint: (pattern: RegExp) => Promise<string>;
  readonly signal: (name: NodeJS.Signals) => void;
  readonly ended: Promise<number | null>;
};

/** With an environment of its own: nothing of the machine's leaks in but what a process needs. */
export function runMain(words: readonly string[], environment: Readonly<Record<string, string>> = {}): Run {
  const folder = mkdtempSync(join(tmpdir(), 'nac-desk-start-'));
  const child = spawn(NODE, [MAIN, ...words], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', TMPDIR: tmpdir(), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const out = gathered(child.stdout, child);
  const complaints = gathered(child.stderr, child);
  const ended = new Promise<number | null>((resolve) => child.on('close', (code) => resolve(code)));
  return {
    folder,
    said: out.text,
    complained: complaints.text,
    until: out.until,
    untilComplaint: complaints.until,
    signal: (name) => child.kill(name),
    ended: ended.finally(() => rmSync(folder, { recursive: true, force: true })),
  };
}

function gathered(stream: ChildProcess['stdout'], child: ChildProcess) {
  let text = '';
  const waiting = new Set<() => void>();
  stream?.on('data', (data) => {
    text += String(data);
    for (const look of waiting) look();
  });
  const until = (pattern: RegExp) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        if (!pattern.test(text)) return;
        waiting.delete(look);
        resolve(text);
      };
      waiting.add(look);
      child.on('close', () => reject(new Error(`it ended and said only: ${text}`)));
      look();
    });
  return { text: () => text, until };
}
