// What a migration is: a name and the statements that carry the tables one step on, on either database.
import type { Kysely } from 'kysely';
import type { DatabaseKind } from '../dialect/location.ts';

export type Migration = {
  readonly name: string;
  /** `db` is untyped on purpose: the typed tables describe the newest shape, not the one of that day. */
  readonly up: (db: Kysely<unknown>, kind: DatabaseKind) => Promise<void>;
};
