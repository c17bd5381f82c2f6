// Finds the class of agencies that a ninth character stands for.
import type { AgencyClass, OriTable } from './table.ts';

/** Undefined for a character that the manual's list leaves out; no meaning is given to it. */
export function classOf(ninth: string, table: OriTable): AgencyClass | undefined {
  return table.classes.find((entry) => entry.ninth.includes(ninth));
}
