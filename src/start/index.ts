// From the environment and the words behind `npm start --` to something that runs.
import dotenv from 'dotenv';
import { type Environment, readConfig } from '../config/index.ts';
import { makeLog } from '../log.ts';
import { HELP, readArguments } from './arguments.ts';
import type { Running } from './running.ts';
import { stayUp } from './stay-up.ts';

/** Resolves once it is ready; throws what `faults.ts` can say in a sentence. */
export async function start(words: readonly string[], environment: Environment): Promise<void> {
  const how = readArguments(words);
  if (how.help) return console.log(HELP);
  dotenv.config({ quiet: true });
  const config = readConfig({ ...environment, ...process.env });
  const { connection, values, secrets } = config;
  const isLocal = connection.kind === 'local';
  // On this machine alone the one line with the address is what people look for.
  const level = isLocal && !environment.LOG_LEVEL ? 'warn' : values.LOG_LEVEL;
  const log = makeLog({ level, secrets });
  const running = stayUp(log, async (): Promise<Running> => {
    if (isLocal) return (await import('./local.ts')).startLocal(config, how, log);
    return (await import('./with-slack.ts')).startWithSlack({ ...config, connection }, log);
  });
  console.log((await running).says);
}
