// The command line: reads the arguments, runs one command, and leaves with 0 done, 1 the answer is a failure, 2 misuse.
import { Command, CommanderError } from 'commander';
import { COMMANDS } from './commands/index.ts';
import { MisuseError } from './misuse.ts';

const EXIT_FAILURE = 1;
const EXIT_MISUSE = 2;

/** `process.exitCode` tells the outcome; nothing is thrown. */
export async function run(): Promise<void> {
  const program = new Command('nac-desk')
    .description('The N-DEx policy manual as rules: cited answers, requests to the record owner, proof for the audit.')
    .showHelpAfterError('(--help says how)')
    .exitOverride();
  for (const register of COMMANDS) register(program);

  // A reader that has seen enough (head, less) closes the pipe; that is no fault.
  process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
    if (fault.code !== 'EPIPE') throw fault;
    process.exit();
  });

  try {
    await program.parseAsync();
  } catch (fault) {
    process.exitCode = exitFor(fault);
  }
}

function exitFor(fault: unknown): number {
  // Commander has already said what was wrong; help asked for is no fault.
  if (fault instanceof CommanderError) return fault.exitCode === 0 ? 0 : EXIT_MISUSE;
  if (fault instanceof MisuseError) {
    console.error(`error: ${fault.message}`);
    return EXIT_MISUSE;
  }
  console.error(fault instanceof Error ? (fault.stack ?? fault.message) : fault);
  return EXIT_FAILURE;
}
