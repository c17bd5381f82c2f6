// Recorded before answered: writes one ledger record by itself and comes back only when it is committed.
import { randomBytes } from 'node:crypto';
import { StoreError } from './errors.ts';
import type { Store } from './index.ts';
import type { LedgerEntry, LedgerRecord } from './ledger/index.ts';

/** Carries the incident id that the person is shown instead of a verdict, and that the log holds with the cause. */
export class NotRecordedError extends StoreError {
  readonly incident: string;

  constructor(entry: Pick<LedgerEntry, 'kind'>, cause: unknown) {
    const incident = newIncidentId();
    super(
      'not-recorded',
      `"${entry.kind}" could not be recorded (incident ${incident}): nothing was decided or done`,
      cause,
    );
    this.name = 'NotRecordedError';
    this.incident = incident;
  }
}

/** Throws NotRecordedError; then nothing was written and no answer may be shown. */
export async function record(store: Store, entry: LedgerEntry): Promise<LedgerRecord> {
  try {
    return await store.transaction((trx) => store.ledger.append(trx, entry));
  } catch (cause) {
    throw new NotRecordedError(entry, cause);
  }
}

/** Short enough to be read out on the phone: `INC-7f3a9c2e`. */
export const newIncidentId = (): string => `INC-${randomBytes(4).toString('hex')}`;
