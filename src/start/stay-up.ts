// Keeps what was started up until a signal ends it, and ends it at once, loudly, when nobody can tell what state it is in.
import type { Log } from '../log.ts';
import type { Running } from './running.ts';

export async function stayUp(log: Log, begin: () => Promise<Running>): Promise<Running> {
  // Bolt and its Socket Mode client have ways of rejecting outside any handler; a supervisor starts the process anew.
  process.on('unhandledRejection', (reason) => fatal(log, 'a promise was rejected and nobody heard it:', reason));
  process.on('uncaughtException', (error) => fatal(log, 'an error was thrown and nobody caught it:', error));
  const running = await begin();
  process.on('SIGHUP', running.reload);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stopped(running, log));
  setImmediate(running.warm);
  return running;
}

function fatal(log: Log, says: string, error: unknown): never {
  log.error(says, error);
  process.exit(1);
}

/** A second signal ends the process at once: its listener is gone by then. */
async function stopped(running: Running, log: Log): Promise<void> {
  try {
    await running.stop();
    process.exit(0);
  } catch (error) {
    fatal(log, 'it could not be stopped cleanly:', error);
  }
}
