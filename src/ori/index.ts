// Checks an ORI as people type it: is it one, what does its ninth character say, and what did they perhaps mean.
import type { OriCheck } from './answer.ts';
import { classOf } from './classes.ts';
import { readOri } from './read.ts';
import { suggestFor } from './suggest.ts';
import type { OriTable } from './table.ts';
import { warnOf, whyRefused } from './warnings.ts';

export type { OriAccess, OriCheck, OriReason, OriSuggestion } from './answer.ts';
export { classOf } from './classes.ts';
export { isOri } from './read.ts';
export type { AgencyClass, OriTable } from './table.ts';

/** Never throws; the letter decides, never a name; nothing is corrected or padded, only suggested. */
export function checkOri(text: string, table: OriTable): OriCheck {
  const reading = readOri(text);
  const suggestions = suggestFor(text, reading, table);
  if (reading.reason !== null)
    return { ...REFUSED, reason: reading.reason, warnings: whyRefused(reading), suggestions };
  const ninth = reading.kept.slice(-1);
  const agencyClass = classOf(ninth, table);
  return {
    valid: true,
    normalized: reading.kept,
    reason: null,
    ninth,
    agencyClass: agencyClass?.id ?? null,
    access: agencyClass?.access ?? 'not-listed',
    citations: [agencyClass?.clause ?? table['not-listed'].clause],
    warnings: warnOf(reading.kept, table),
    suggestions,
  };
}

const REFUSED = {
  valid: false,
  normalized: null,
  ninth: null,
  agencyClass: null,
  access: null,
  citations: [],
} as const;
