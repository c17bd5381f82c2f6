// The environment as configuration: what stops the start, what stands when nothing is said, and that .env.example is whole.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { ConfigError, readConfig, variables } from '../../src/config/index.ts';

const Wrong = z.array(
  z.strictObject({ what: z.string(), environment: z.record(z.string(), z.string()), names: z.string() }),
);
const wrong = Wrong.parse(parse(readFileSync(join(import.meta.dirname, 'wrong.yml'), 'utf8')));

describe('what is wrong or missing stops the start with the name of the variable and an example', () => {
  it.each(wrong)('$what', ({ environment, names }) => {
    expect(() => readConfig(environment)).toThrow(ConfigError);
    expect(() => readConfig(environment)).toThrow(new RegExp(`^${names} .*Example: ${names}=`));
  });

  it('names every wrong variable at once', () => {
    const message = (() => {
      try {
        readConfig({ PORT: 'x', LOG_LEVEL: 'y' });
        return '';
      } catch (error) {
        return error instanceof Error ? error.message : '';
      }
    })();
    expect(message.split('\n').map((line) => line.split(' ')[0])).toEqual(['PORT', 'LOG_LEVEL']);
  });

  it('never repeats what was set, which may be a secret', () => {
    expect(() => readConfig({ SLACK_BOT_TOKEN: 'hunter2hunter2' })).toThrow(/^((?!hunter2).)*$/s);
  });
});

describe('what is right', () => {
  it('nothing at all is the workspace on this machine, with SQLite in .nac-desk', () => {
    const { connection, databaseUrl, values } = readConfig({});
    expect(connection).toEqual({ kind: 'local' });
    expect(databaseUrl).toBe(join('.nac-desk', 'desk.sqlite'));
    expect(values).toMatchObject({
      SLACK_API_URL: 'https://slack.com/api/',
      HOST: '127.0.0.1',
      PORT: 3000,
      LOG_LEVEL: 'info',
    });
  });

  it('an empty or blank value counts as not given', () => {
    expect(readConfig({ SLACK_BOT_TOKEN: '', PORT: ' ' }).connection).toEqual({ kind: 'local' });
  });

  it('a signing secret means HTTP, an app token Socket Mode', () => {
    const http = readConfig({ SLACK_BOT_TOKEN: 'xoxb-1-a', SLACK_SIGNING_SECRET: '0123456789abcdef' });
    expect(http.connection).toEqual({ kind: 'http', botToken: 'xoxb-1-a', signingSecret: '0123456789abcdef' });
    const socket = readConfig({ SLACK_BOT_TOKEN: 'xoxb-1-a', SLACK_APP_TOKEN: 'xapp-1-b' });
    expect(socket.connection).toEqual({ kind: 'socket', botToken: 'xoxb-1-a', appToken: 'xapp-1-b' });
    expect(socket.secrets).toEqual(['xoxb-1-a', 'xapp-1-b']);
  });

  it('administrators, the ORI and the database are read as people write them', () => {
    const config = readConfig({
      NAC_DESK_ADMINS: 'U012ABC, W034DEF',
      NAC_DESK_AGENCY_ORI: 'ca0194200',
      DATABASE_URL: 'postgres://desk@127.0.0.1/desk',
    });
    expect(config.values.NAC_DESK_ADMINS).toEqual(['U012ABC', 'W034DEF']);
    expect(config.values.NAC_DESK_AGENCY_ORI).toBe('CA0194200');
    expect(config.databaseUrl).toBe('postgres://desk@127.0.0.1/desk');
  });
});

describe('.env.example', () => {
  const text = readFileSync(join(import.meta.dirname, '..', '..', '.env.example'), 'utf8');
  const named = [...text.matchAll(/^#?([A-Z][A-Z0-9_]*)=(.*)$/gm)].map(([, name, example]) => ({ name, example }));

  it('names exactly the variables of the configuration, each with its example', () => {
    expect(named).toEqual(variables().map(({ name, example }) => ({ name, example })));
  });

  it('holds nothing that takes effect when copied as it is', () => {
    expect(text.match(/^[A-Z]/gm)).toBeNull();
  });

  it('gives examples that the configuration accepts', () => {
    const all = Object.fromEntries(variables().map(({ name, example }) => [name, example]));
    expect(() => readConfig(all)).not.toThrow();
  });
});
