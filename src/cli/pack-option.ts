// The folder of the policy pack that a command works on, and reading it with errors told as people read them.
import { join } from 'node:path';
import { PackError, Policies } from '../packs/policies.ts';
import { PackFolderError } from '../packs/read-pack-folder.ts';
import { MisuseError } from './misuse.ts';

/** The pack that ships with the product. */
export const SHIPPED_PACK = join(import.meta.dirname, '..', '..', 'policies', 'ndex');

/** The policies in `folder`; a pack with errors ends the command with its diagnostics. */
export function openPolicies(folder: string): Policies {
  try {
    return new Policies(folder);
  } catch (error) {
    if (error instanceof PackError || error instanceof PackFolderError) throw new MisuseError(error.message);
    throw error;
  }
}
