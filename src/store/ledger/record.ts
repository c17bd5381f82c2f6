// What one record of the ledger is, and the exact bytes its hash is taken over.
import { hash as digest } from 'node:crypto';
import type { Json, JsonObject } from '../../casework/json.ts';
import type { Actor } from '../../casework/roles.ts';
import type { LedgerRow } from '../tables/ledger.ts';

export type { Json, JsonObject };

/** What a caller hands in. `data` is plain JSON that has passed the guard: no CJI, no PII, no narrative. */
export type LedgerEntry = {
  readonly desk: string;
  readonly actor: Actor;
  /** What happened, `noun.verb`: `decision.made`, `permission.sent`, `role.granted`. */
  readonly kind: string;
  /** The id of what it happened to: a case, a person, a setting, a decision. */
  readonly subject: string;
  readonly data: JsonObject;
  readonly packRevision?: string | undefined;
};

export type LedgerRecord = {
  readonly desk: string;
  readonly sequence: number;
  /** UTC milliseconds. */
  readonly time: number;
  readonly actor: { readonly id: string; readonly role: string };
  readonly kind: string;
  readonly subject: string;
  readonly data: JsonObject;
  readonly packRevision: string | null;
  readonly previous: string;
  readonly hash: string;
};

/** The `previous` of a desk's first record. */
export const GENESIS = '0'.repeat(64);

type Hashed = Omit<LedgerRow, 'hash'>;

/**
 * Canonical JSON (RFC 8785) of the record without its hash. Put together by hand, because `data` is already canonical:
 * verifying then costs little more than hashing. Names are in canonical order; strings by JSON.stringify are as RFC 8785
 * wants them; hashes need no quoting.
 */
export const hashedText = (row: Hashed): string =>
  `{"actor":{"id":${often(row.actor_id)},"role":${often(row.actor_role)}},"data":${row.data}` +
  `,"desk":${often(row.desk)},"kind":${often(row.kind)},"packRevision":${often(row.pack_revision)}` +
  `,"previous":"${row.previous}","sequence":${row.sequence},"subject":${JSON.stringify(row.subject)}` +
  `,"time":${row.time},"v":1}`;

/** JSON of strings that come again and again in a ledger: a fifth of the time of verifying went into writing them anew. */
const written = new Map<string | null, string>();
const MOST_WRITTEN = 2_000;

function often(text: string | null): string {
  const known = written.get(text);
  if (known !== undefined) return known;
  if (written.size >= MOST_WRITTEN) written.clear();
  const json = JSON.stringify(text);
  written.set(text, json);
  return json;
}

export const hashOf = (row: Hashed): string => digest('sha256', hashedText(row), 'hex');

export const recordOf = (row: LedgerRow): LedgerRecord => ({
  desk: row.desk,
  sequence: row.sequence,
  time: row.time,
  actor: { id: row.actor_id, role: row.actor_role },
  kind: row.kind,
  subject: row.subject,
  data: JSON.parse(row.data),
  packRevision: row.pack_revision,
  previous: row.previous,
  hash: row.hash,
});
