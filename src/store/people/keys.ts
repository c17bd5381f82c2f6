// What a person is found by when a roster or Slack names him: user, e-mail, personnel number, and last the name.
import type { Person } from '../../training/person.ts';

type Named = Pick<Person, 'name' | 'user' | 'email' | 'number'>;

/** Keys that mean one person alone. A personnel number counts within its agency. */
export function strongKeys({ user, email, number }: Partial<Named>, agencies: readonly string[]): readonly string[] {
  return [
    ...(user ? [`user:${user}`] : []),
    ...(email ? [`email:${email.toLowerCase()}`] : []),
    ...(number ? agencies.map((agency) => `number:${agency}/${number.toLowerCase()}`) : []),
  ];
}

/** Two people of an agency may have one name: found by it, nobody is taken for certain. */
export const nameKey = (name: string, agency: string): string => `name:${agency}/${sortName(name)}`;

export const sortName = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[\s.,]+/g, ' ')
    .trim()
    .toLowerCase();

export function keysOf(person: Person): readonly string[] {
  const agencies = person.postings.map(({ agency }) => agency);
  return [...strongKeys(person, agencies), ...agencies.map((agency) => nameKey(person.name, agency))];
}
