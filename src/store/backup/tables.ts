// The product's own tables, asked from the database itself, so that no backup forgets one.
import { type Kysely, sql } from 'kysely';
import type { DatabaseKind } from '../dialect/location.ts';
import type { Tables } from '../tables/index.ts';

/** Names in alphabetical order; what a restore must fill and a backup must hold. */
export async function ownTables(db: Kysely<Tables>, kind: DatabaseKind): Promise<readonly string[]> {
  const query =
    kind === 'sqlite'
      ? sql<{
          name: string;
        }>`select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name`
      : sql<{
          name: string;
        }>`select tablename as name from pg_tables where schemaname = current_schema() order by tablename`;
  return (await query.execute(db)).rows.map((row) => row.name);
}
