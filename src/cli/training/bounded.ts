// Runs a command again in a process whose heap is kept small: V8 else lets it grow to several times what is in use.
import { spawn } from 'node:child_process';
import { once } from 'node:events';

const MARK = '--max-semi-space-size=4';
const MEGABYTE = 1_048_576;

/** Below this the second start costs more than it saves. */
export const WORTH_IT_BYTES = 2 * MEGABYTE;

/** What an import holds for a line, to find repeated ones, is about six times the line; eight leaves room. */
const heapFor = (fileBytes: number): number => 120 + Math.ceil((8 * fileBytes) / MEGABYTE);

/** False when this is that process already. Else the command has been run and its exit code is this process's. */
export async function ranBounded(fileBytes: number): Promise<boolean> {
  if (process.execArgv.includes(MARK)) return false;
  const flags = [MARK, `--max-old-space-size=${heapFor(fileBytes)}`, ...process.execArgv];
  const child = spawn(process.execPath, [...flags, ...process.argv.slice(1)], { stdio: 'inherit' });
  // The terminal sends Ctrl-C to both; the child decides, and this one waits for it.
  const wait = () => {};
  const end = () => child.kill('SIGTERM');
  process.on('SIGINT', wait).on('SIGTERM', end);
  const [code] = await once(child, 'exit');
  process.off('SIGINT', wait).off('SIGTERM', end);
  process.exitCode = typeof code === 'number' ? code : 1;
  return true;
}
