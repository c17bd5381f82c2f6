// A Slack workspace on this machine: the protocol, people who act on it, a clock that can be moved, and a page.

export type { Outcome } from './acts/stage.ts';
export type { Actor } from './driver.ts';
export { defaultGuide, type GuideStep } from './guide.ts';
export { type Manifest, readManifest, toManifest } from './manifest.ts';
export { type MovableClock, movableClock } from './movable-clock.ts';
export type { WorkspaceOptions } from './options.ts';
export { WorkspaceRefusedError } from './refused.ts';
export { defaultTeams, homeTeam, ownerTeam, type TeamSeed } from './seeds.ts';
export { startWorkspace, type Workspace } from './start.ts';
export { resetState } from './world/state-file.ts';
