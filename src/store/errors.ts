// Faults of the store: each has a stable code, what to do about it, and its cause.

export type StoreErrorCode =
  | 'unknown-database'
  | 'newer-database'
  | 'transaction-inside-transaction'
  | 'not-recorded'
  | 'not-plain-data'
  | 'database-in-use'
  | 'database-not-empty'
  | 'not-a-backup';

export class StoreError extends Error {
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'StoreError';
    this.code = code;
  }
}
