// Runs the real command line in a child process, on the Node that runs the tests or on the one the project brings.
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

export type CliRun = { readonly code: number | null; readonly out: string; readonly err: string };

const NODE = Number(process.versions.node.split('.')[0]) >= 24 ? process.execPath : 'node_modules/.bin/node';

export async function runCli(args: readonly string[], input = ''): Promise<CliRun> {
  const child = spawn(NODE, ['src/cli/main.ts', ...args], { stdio: 'pipe' });
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve));
  child.stdin.end(input);
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
  return { code, out, err };
}

export function jsonLines(out: string): unknown[] {
  return out.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line)]));
}
