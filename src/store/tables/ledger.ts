// Tables of the ledger: its records, and the head of each desk kept apart so that a cut-off end is noticed.

export type LedgerRow = {
  readonly desk: string;
  readonly sequence: number;
  readonly time: number;
  readonly actor_id: string;
  readonly actor_role: string;
  readonly kind: string;
  readonly subject: string;
  /** Canonical JSON, byte for byte what was hashed. */
  readonly data: string;
  readonly pack_revision: string | null;
  readonly previous: string;
  readonly hash: string;
};

export type LedgerHeadRow = {
  readonly desk: string;
  readonly sequence: number;
  readonly hash: string;
  /** Records up to here were archived; the chain that is kept begins after them, linked to this hash. */
  readonly archived_sequence: number;
  readonly archived_hash: string;
};

export type LedgerTables = { readonly ledger: LedgerRow; readonly ledger_heads: LedgerHeadRow };
