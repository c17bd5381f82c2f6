// The manifest and the listeners are the same set: what Slack may send is listened for, and what is listened for may be sent.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { commands } from '../../src/slack/commands/index.ts';
import { events } from '../../src/slack/events/index.ts';
import { shortcuts } from '../../src/slack/shortcuts/index.ts';
import { MANIFEST } from '../../src/start/shipped.ts';
import { readManifest } from '../../src/workspace/index.ts';

const Manifest = z.object({
  features: z.object({
    slash_commands: z.array(z.object({ command: z.string(), usage_hint: z.string(), should_escape: z.literal(true) })),
    shortcuts: z.array(z.object({ callback_id: z.string(), type: z.string(), name: z.string() })),
  }),
  oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }),
  settings: z.object({
    event_subscriptions: z.object({ bot_events: z.array(z.string()) }),
    interactivity: z.object({ is_enabled: z.literal(true) }),
  }),
});
const manifest = Manifest.parse(parse(readFileSync(MANIFEST, 'utf8')));

/** Slack's documentation: which scope an event needs. */
const SCOPE_OF_EVENT: Readonly<Record<string, string | null>> = {
  app_home_opened: null,
  app_mention: 'app_mentions:read',
  'message.im': 'im:history',
};

/** Slack's documentation: which scope a call in the code needs. */
const SCOPE_OF_CALL: readonly (readonly [RegExp, string])[] = [
  [/\bchat\.(postMessage|postEphemeral|update)\(/, 'chat:write'],
  [/\bconversations\.open\(/, 'im:write'],
  [/\bconversations\.history\(/, 'im:history'],
  [/\busers\.info\(/, 'users:read'],
  [/\bfilesUploadV2\(/, 'files:write'],
  [/\bfiles\.info\(/, 'files:read'],
  [/\bprofile\?\.email\b/, 'users:read.email'],
];

const SOURCE = join(import.meta.dirname, '..', '..', 'src');
const FOLDERS = ['slack', 'delivery'];

const code = FOLDERS.flatMap((folder) => {
  const files = readdirSync(join(SOURCE, folder), { recursive: true, encoding: 'utf8' });
  return files.filter((file) => file.endsWith('.ts')).map((file) => readFileSync(join(SOURCE, folder, file), 'utf8'));
}).join('\n');

const sorted = (names: readonly string[]) => [...names].sort();

describe('the manifest', () => {
  it('has the commands that have handlers, with the same usage', () => {
    const listed = manifest.features.slash_commands.map(({ command, usage_hint: usage }) => `${command} ${usage}`);
    expect(sorted(listed)).toEqual(sorted(commands.map(({ name, usage }) => `${name} ${usage}`)));
  });

  it('has the shortcuts that have handlers', () => {
    const listed = manifest.features.shortcuts.map(({ callback_id: id, type }) => `${type} ${id}`);
    expect(sorted(listed)).toEqual(sorted(shortcuts.map(({ type, id }) => `${type} ${id}`)));
  });

  it('subscribes to the events that have handlers', () => {
    expect(sorted(manifest.settings.event_subscriptions.bot_events)).toEqual(sorted(events.map(({ id }) => id)));
  });

  it('asks for the scopes that these and the calls in the code need, and for no other', () => {
    for (const { id } of events) expect(SCOPE_OF_EVENT).toHaveProperty([id]);
    const byEvents = events.flatMap(({ id }) => SCOPE_OF_EVENT[id] ?? []);
    const byCalls = SCOPE_OF_CALL.filter(([call]) => call.test(code)).map(([, scope]) => scope);
    const needed = new Set(['commands', ...byEvents, ...byCalls]);
    expect(sorted(manifest.oauth_config.scopes.bot)).toEqual(sorted([...needed]));
  });

  it('keeps Slack’s lengths', () => {
    expect(() => readManifest(MANIFEST)).not.toThrow();
  });
});
