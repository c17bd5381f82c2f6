// Where compiled code is kept between runs: in a folder that is this user's alone.
import { lstatSync, mkdirSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Node's own place is one folder for all users of the machine: whoever makes it first could put code there that another runs.
 * Without a folder of our own nothing is kept, and a start takes longer. NODE_COMPILE_CACHE goes before.
 */
export function keepCompiled() {
  const user = process.getuid?.();
  if (user === undefined) return void enableCompileCache();
  const folder = join(tmpdir(), `nac-desk-compiled-${user}`);
  if (isOurs(folder, user)) enableCompileCache(folder);
}

function isOurs(folder, user) {
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if (error.code !== 'EEXIST') return false;
  }
  const found = lstatSync(folder, { throwIfNoEntry: false });
  return found?.isDirectory() === true && found.uid === user && (found.mode & 0o077) === 0;
}
