// Reads the app's Slack manifest: which commands, shortcuts, scopes and events the workspace knows of it.

import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const command = z.object({
  command: z.string().regex(/^\/\S{1,31}$/),
  description: z.string().min(1).max(2000),
  usage_hint: z.string().max(1000).optional(),
  should_escape: z.boolean().default(false),
});

const shortcut = z.object({
  name: z.string().min(1).max(24),
  type: z.enum(['message', 'global']),
  callback_id: z.string().min(1).max(255),
  description: z.string().max(150),
});

const manifestSchema = z.object({
  display_information: z.object({ name: z.string().min(1).max(35), description: z.string().max(140).optional() }),
  features: z.object({
    app_home: z
      .object({ home_tab_enabled: z.boolean().default(false) })
      .partial()
      .optional(),
    bot_user: z.object({ display_name: z.string().min(1).max(80) }),
    shortcuts: z.array(shortcut).max(10).default([]),
    slash_commands: z.array(command).max(50).default([]),
  }),
  oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()).max(255) }) }),
  settings: z
    .object({ event_subscriptions: z.object({ bot_events: z.array(z.string()).max(100).default([]) }).optional() })
    .default({}),
});

export type Command = { name: string; description: string; usageHint: string; escape: boolean };
export type Shortcut = z.infer<typeof shortcut>;

/** What the workspace uses of a manifest. */
export type Manifest = {
  readonly appName: string;
  readonly botName: string;
  readonly homeTab: boolean;
  readonly commands: readonly Command[];
  readonly shortcuts: readonly Shortcut[];
  readonly scopes: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
};

/** The manifest of parsed YAML or JSON; zod's error names what is wrong. */
export function toManifest(data: unknown): Manifest {
  const { display_information, features, oauth_config, settings } = manifestSchema.parse(data);
  return {
    appName: display_information.name,
    botName: features.bot_user.display_name,
    homeTab: features.app_home?.home_tab_enabled ?? false,
    commands: features.slash_commands.map((c) => ({
      name: c.command,
      description: c.description,
      usageHint: c.usage_hint ?? '',
      escape: c.should_escape,
    })),
    shortcuts: features.shortcuts,
    scopes: new Set(oauth_config.scopes.bot),
    events: new Set(settings.event_subscriptions?.bot_events ?? []),
  };
}

export function readManifest(path: string): Manifest {
  return toManifest(parse(readFileSync(path, 'utf8')));
}
