// The training policy of the real pack, by the manual's profile or another, for tests.
import { join } from 'node:path';
import { PolicyRevision } from '../../src/packs/policies.ts';
import { readPackFolder } from '../../src/packs/read-pack-folder.ts';
import { trainingRules } from '../../src/training/rules.ts';
import type { TrainingPolicy } from '../../src/training/status.ts';

const loaded = readPackFolder(join(import.meta.dirname, '..', '..', 'policies', 'ndex'));
if (!loaded.ok) throw new Error(`the pack does not load: ${loaded.diagnostics[0]?.message}`);

export const pack = loaded.pack;
export const revision = new PolicyRevision(pack);

export const policyOf = (profile: string | null = null, leveraged = {}): TrainingPolicy => ({
  rules: trainingRules(pack, profile, leveraged),
  revision,
});
