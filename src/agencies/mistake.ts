// What somebody can report as wrong about an agency: a pick-list, because free text might hold what must not be kept.

export const MISTAKES = {
  name: 'the name is wrong',
  type: 'the kind of agency is wrong',
  place: 'the city, county or state is wrong',
  ori: 'the ORI belongs to another agency',
  contact: 'the contact is wrong',
  closed: 'the agency no longer exists',
  doubled: 'the agency is listed twice',
} as const;

export type Mistake = keyof typeof MISTAKES;

export function isMistake(text: string): text is Mistake {
  return Object.hasOwn(MISTAKES, text);
}
