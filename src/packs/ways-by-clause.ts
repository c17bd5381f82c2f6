// How many ways of asking each clause has, for the check that none is left without; null where a pack has no ask/ folder.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ClauseWaysFile } from '../ask/corpus.ts';

export function waysByClause(packFolder: string): ReadonlyMap<string, number> | null {
  const folder = join(packFolder, 'ask');
  if (!existsSync(folder)) return null;
  const counts = new Map<string, number>();
  for (const name of readdirSync(folder).filter((file) => /\.ya?ml$/.test(file))) {
    const read = ClauseWaysFile.safeParse(parse(readFileSync(join(folder, name), 'utf8')));
    for (const [id, manners] of Object.entries(read.success ? read.data.clauses : {})) {
      const ways = Object.values(manners).reduce((sum, lines) => sum + (lines?.length ?? 0), 0);
      counts.set(id, (counts.get(id) ?? 0) + ways);
    }
  }
  return counts;
}
