// Ids of people in the register: random, so that the ledger, which names nobody, cannot be read back to a name.
import { randomBytes } from 'node:crypto';

// Crockford's letters: nothing that is misread aloud.
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Fifty random bits: `P-7F3A9C2E4K`. */
export const newPersonId = (): string =>
  `P-${Array.from(randomBytes(10), (byte) => LETTERS[byte % LETTERS.length]).join('')}`;
