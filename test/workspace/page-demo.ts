// The page's test app on a workspace of its own, with a clock that stands still at a given morning.

import { type MovableClock, movableClock, type Workspace, type WorkspaceOptions } from '../../src/workspace/index.ts';
import { startDemo } from './demo.ts';
import { registerPageApp } from './page-app.ts';

export const morning = '2026-03-02T18:00:00Z';

const guide = [
  { label: 'Say something', hint: 'An echo that only you see', fill: '/demo hello' },
  { label: 'Ask for permission', hint: 'A form', fill: '/demo form' },
];

export async function startPageDemo(options: Partial<WorkspaceOptions> = {}): Promise<Workspace> {
  const { workspace } = await startDemo(registerPageApp, { guide, ackWithin: 1500, ...options });
  return workspace;
}

export const stillMorning = (): MovableClock => movableClock({ now: () => new Date(morning) });
