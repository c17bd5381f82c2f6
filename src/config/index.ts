// The environment as a checked configuration; what is wrong or missing is named, with an example, before anything starts.
import type { z } from 'zod';
import { databaseUrl } from '../store/default-database.ts';
import { VARIABLES, type VariableName, variables } from './variables.ts';

export { type Variable, variables } from './variables.ts';

type Values = { readonly [Name in VariableName]: z.output<(typeof VARIABLES)[Name]['schema']> };

export type Connection =
  | { readonly kind: 'local' }
  | { readonly kind: 'http'; readonly botToken: string; readonly signingSecret: string }
  | { readonly kind: 'socket'; readonly botToken: string; readonly appToken: string };

export type Config = {
  readonly connection: Connection;
  readonly values: Values;
  readonly databaseUrl: string;
  /** What must never stand in a log. */
  readonly secrets: readonly string[];
};

export type ConfigProblem = { readonly variable: string; readonly message: string; readonly example: string };

/** The start must not go on: each problem names a variable, what is wrong and an example. */
export class ConfigError extends Error {
  readonly code = 'config';
  override readonly name = 'ConfigError';
  readonly problems: readonly ConfigProblem[];

  constructor(problems: readonly ConfigProblem[]) {
    super(
      problems
        .map(({ variable, message, example }) => `${variable} ${message}. Example: ${variable}=${example}`)
        .join('\n'),
    );
    this.problems = problems;
  }
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** Throws ConfigError with every problem at once. An empty value counts as not given. */
export function readConfig(environment: Environment): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const problems: ConfigProblem[] = [];
  const values: Record<string, unknown> = {};
  for (const { name, schema, example } of variables()) {
    const read = schema.safeParse(given[name]);
    if (read.success) values[name] = read.data;
    else problems.push({ variable: name, message: read.error.issues[0]?.message ?? 'is wrong', example });
  }
  const missing = problems.length === 0 ? missingFor(values as Values) : [];
  if (problems.length > 0 || missing.length > 0) throw new ConfigError([...problems, ...missing]);
  const checked = values as Values;
  return {
    connection: connectionOf(checked),
    values: checked,
    databaseUrl: databaseUrl(given),
    secrets: secretsIn(given),
  };
}

function missingFor(values: Values): ConfigProblem[] {
  const { SLACK_BOT_TOKEN: bot, SLACK_SIGNING_SECRET: secret, SLACK_APP_TOKEN: app } = values;
  if (!bot && (secret || app)) return [missing('SLACK_BOT_TOKEN', 'is missing beside the other Slack variables')];
  if (bot && !secret && !app)
    return [missing('SLACK_SIGNING_SECRET', 'is missing; set it for HTTP, or SLACK_APP_TOKEN for Socket Mode')];
  const mail = values.SMTP_HOST !== undefined && values.SMTP_FROM === undefined;
  return mail ? [missing('SMTP_FROM', 'is missing beside SMTP_HOST')] : [];
}

const missing = (variable: VariableName, message: string): ConfigProblem => ({
  variable,
  message,
  example: VARIABLES[variable].example,
});

function connectionOf({
  SLACK_BOT_TOKEN: botToken,
  SLACK_SIGNING_SECRET: signingSecret,
  SLACK_APP_TOKEN: appToken,
}: Values): Connection {
  if (!botToken) return { kind: 'local' };
  if (appToken) return { kind: 'socket', botToken, appToken };
  return { kind: 'http', botToken, signingSecret: signingSecret ?? '' };
}

const secretsIn = (given: Environment): string[] =>
  variables().flatMap(({ name, secret }) => (secret === true && given[name] ? [given[name]] : []));
