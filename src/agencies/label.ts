// How an agency is written on one line, so that it cannot be taken for another of the same name.
import type { Agency } from './agency.ts';
import { nameOfState } from './states.ts';

// Slack cuts nothing: an option whose text is longer makes it refuse the whole list.
export const LONGEST_LABEL = 75;

/** "Union Township Police Department (Licking County, OH)": county and state as far as they are known. */
export function labelOf(agency: Agency, most: number = LONGEST_LABEL): string {
  const place = placeOf(agency);
  const room = most - (place === '' ? 0 : place.length + 3);
  if (room < 20) return shortened(agency.name, most);
  return place === '' ? shortened(agency.name, most) : `${shortened(agency.name, room)} (${place})`;
}

/** "County · WI0130000 · Wisconsin". */
export function detailOf(agency: Agency): string {
  const state = nameOfState(agency.state);
  return shortened([agency.type, agency.ori, state].filter((part) => part !== null).join(' · '), LONGEST_LABEL);
}

export function placeOf({ county, state }: Agency): string {
  return [countyInWords(county, state), state].filter((part) => part !== null).join(', ');
}

function countyInWords(county: string | null, state: string | null): string | null {
  const [first, ...others] = county?.split('; ') ?? [];
  if (first === undefined) return null;
  const name = first === first.toUpperCase() ? inCapitals(first) : first;
  const named = SAYS_ITS_KIND.test(name) ? name : `${name} ${state === 'LA' ? 'Parish' : 'County'}`;
  return others.length === 0 ? named : `${named} and ${others.length} more`;
}

const SAYS_ITS_KIND = /\b(?:county|parish|borough|census area|municipality|municipio|city)$/i;

/** "MCDONALD" as a person writes it. */
function inCapitals(name: string): string {
  return name
    .toLowerCase()
    .replace(/(^|[\s-])(mc)?(\p{L})/gu, (_all, before: string, mc: string | undefined, letter: string) => {
      return `${before}${mc === undefined ? '' : 'Mc'}${letter.toUpperCase()}`;
    });
}

function shortened(text: string, most: number): string {
  const letters = [...text];
  return letters.length <= most
    ? text
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}
