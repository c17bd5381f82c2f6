// The few words that can stand behind `npm start --`.
import { parseArgs } from 'node:util';

export type StartArguments = {
  /** Of the local workspace's page; undefined where nothing was said. */
  readonly port: number | undefined;
  readonly keep: boolean;
  readonly reset: boolean;
  readonly help: boolean;
};

export const HELP = `npm start [-- OPTIONS]

Without Slack tokens in the environment or in .env: a workspace on this machine, with the app in it.
With them: the app connects to Slack. See docs/connect-to-slack.md.

  --port NUMBER   the port of the local workspace's page (3000 when left out; 0 takes any free one)
  --keep          keep the local workspace's messages and records for the next start
  --reset         begin anew: forget what --keep has kept
  --help          this`;

/** What was typed cannot be understood; the message says what to type. */
export class ArgumentsError extends Error {
  readonly code = 'arguments';
  override readonly name = 'ArgumentsError';
}

export function readArguments(words: readonly string[]): StartArguments {
  const { port, keep = false, reset = false, help = false } = parsed(words);
  if (port !== undefined && !/^\d{1,5}$/.test(port))
    throw new ArgumentsError('--port takes a number. Example: --port 3000');
  return { port: port === undefined ? undefined : Number(port), keep, reset, help };
}

function parsed(words: readonly string[]) {
  try {
    const options = {
      port: { type: 'string' },
      keep: { type: 'boolean' },
      reset: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    } as const;
    return parseArgs({ args: [...words], options, allowPositionals: false }).values;
  } catch (cause) {
    const what = cause instanceof Error ? cause.message.split('. ')[0] : String(cause);
    throw new ArgumentsError(`${what}. Try: npm start -- --help`, { cause });
  }
}
