// One line of log a thing that happened, to standard error, with every secret taken out before it is written.
import type { Logger } from '@slack/bolt';

export const LOG_LEVELS = ['error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export type Log = Logger;

export type LogOptions = {
  readonly level: LogLevel;
  /** Taken out wherever they appear, besides anything that looks like a token. */
  readonly secrets: readonly string[];
  readonly write?: (line: string) => void;
};

/** A proxy's whole error page may arrive as a message; nobody reads more than this. */
const LONGEST = 2_000;

const TOKENS = /x(?:ox[a-z]|app)-[\w-]{6,}/g;
const RESPONSE_URLS = /(\/(?:commands|actions|response)\/)[\w/-]{8,}/g;

export function makeLog({ level, secrets, write = toStandardError }: LogOptions): Log {
  let most: LogLevel = level;
  let name = 'nac-desk';
  const clean = cleaner(secrets);
  const say =
    (at: LogLevel) =>
    (...parts: unknown[]) => {
      if (LOG_LEVELS.indexOf(at) <= LOG_LEVELS.indexOf(most))
        write(`${new Date().toISOString()} ${at} ${name}: ${clean(parts.map(inWords).join(' '))}`);
    };
  return {
    error: say('error'),
    warn: say('warn'),
    info: say('info'),
    debug: say('debug'),
    getLevel: () => most as ReturnType<Logger['getLevel']>,
    setLevel: (next) => {
      most = next;
    },
    setName: (next) => {
      name = next;
    },
  };
}

export function cleaner(secrets: readonly string[]): (text: string) => string {
  const kept = secrets.filter((secret) => secret.length > 3);
  return (text) =>
    kept
      .reduce((line, secret) => line.replaceAll(secret, '[secret]'), text)
      .replace(TOKENS, '[token]')
      .replace(RESPONSE_URLS, '$1[secret]')
      .replace(/[\r\n]+/g, ' | ')
      .slice(0, LONGEST);
}

function inWords(part: unknown): string {
  if (part instanceof Error) return errorInWords(part);
  return typeof part === 'string' ? part : (JSON.stringify(part) ?? String(part));
}

/** Name, code, message and causes; the stack only of the outermost. */
function errorInWords(error: Error): string {
  const causes: string[] = [];
  for (let cause = error.cause; cause instanceof Error && causes.length < 5; cause = cause.cause)
    causes.push(`caused by ${cause.name}: ${cause.message}`);
  const code = 'code' in error && typeof error.code === 'string' ? ` (${error.code})` : '';
  return [
    `${error.name}${code}: ${error.message}`,
    ...causes,
    error.stack?.split('\n').slice(1, 6).join('\n') ?? '',
  ].join('\n');
}

function toStandardError(line: string): void {
  process.stderr.write(`${line}\n`);
}
