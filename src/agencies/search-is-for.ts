// What to say when a search finds nothing: what was looked for, and what the search is for.
import { inspect, refusal } from '../guard/index.ts';
import { STATES } from './states.ts';

export const SEARCH_IS_FOR =
  'This search finds agencies: by name or part of it, city, county, state or ORI, such as “dane county sheriff”, “Madison PD WI” or “WI0130000”. It holds no persons, vehicles or cases.';

/** Never repeats what was typed: it may be a person's name or a plate. */
export function saysNothingFound(typed: string): string {
  const found = inspect(typed);
  return found.clean ? `No agency was found. ${SEARCH_IS_FOR}` : `${refusal(found.kinds)} ${SEARCH_IS_FOR}`;
}

export function saysUnknownState(): string {
  return `That is no state: give its code or name, such as ${STATES[0]?.code} or ${STATES[0]?.name}; Nebraska is NB and Guam GM in an ORI (postal NE and GU are understood).`;
}
