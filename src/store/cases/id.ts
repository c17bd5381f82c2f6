// Ids of cases: a letter for the kind and six signs that are not mistaken for one another when read out.
import { randomInt } from 'node:crypto';
import type { CaseKind } from '../../casework/case.ts';

// Crockford's alphabet: no I, L, O, U.
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const LETTER: Readonly<Record<CaseKind, string>> = {
  permission: 'P',
  exigent: 'E',
  hit: 'H',
  release: 'R',
  disposal: 'D',
};

/** A billion of each kind; one that a desk has already is drawn again when the case is opened. */
export const newCaseId = (kind: CaseKind): string =>
  `${LETTER[kind]}-${Array.from({ length: 6 }, () => SIGNS[randomInt(SIGNS.length)]).join('')}`;
