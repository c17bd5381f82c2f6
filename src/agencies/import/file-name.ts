// The name of an imported file, which the ledger keeps: a name that the guard would keep out is replaced.
import { basename, extname } from 'node:path';
import { type GuardKind, inspect } from '../../guard/index.ts';

/** Empty when the name may be kept. Signs that part words in names of files are blanks to the guard. */
export function keptOutOfName(name: string): readonly GuardKind[] {
  const found = inspect(name.replaceAll(/[_+.]/g, ' '));
  return found.clean ? [] : found.kinds;
}

/** Without its folders. */
export function nameToKeep(path: string): string {
  const name = basename(path);
  return keptOutOfName(name).length === 0 ? name : `list${extname(name).slice(0, 8)}`;
}
