// Registers everything that the app answers to, each kind through one place that knows all its handlers.
import type { App } from '@slack/bolt';
import { takeClicks } from './deliveries/clicks.ts';
import { takeCommands } from './deliveries/commands.ts';
import { takeEvents } from './deliveries/events.ts';
import { guarded } from './deliveries/faults.ts';
import { countInFlight, type InFlight } from './deliveries/measure.ts';
import { takeOptions } from './deliveries/options.ts';
import { takeShortcuts } from './deliveries/shortcuts.ts';
import { takeSubmissions } from './deliveries/submissions.ts';
import type { Deps } from './deps.ts';

export type { InFlight } from './deliveries/measure.ts';
export type { Deps } from './deps.ts';

/** Works alike for Socket Mode and HTTP; what comes back tells what is still being worked on. */
export function registerListeners(app: App, deps: Deps): InFlight {
  const inFlight = countInFlight(app);
  takeCommands(app, deps);
  takeClicks(app, deps);
  takeSubmissions(app, deps);
  takeOptions(app, deps);
  takeShortcuts(app, deps);
  takeEvents(app, deps);
  // What fails outside a handler, such as finding the workspace's token. A rethrow would end in a bare 500.
  app.error(async (error) => {
    await guarded(deps, { kind: 'other', name: 'delivery', tell: [] }, () => Promise.reject(error));
  });
  return inFlight;
}
