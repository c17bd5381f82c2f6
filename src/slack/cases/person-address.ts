// How somebody is named in a case of another workspace: with the team, because a user id means nothing without it.
import type { Person } from '../person.ts';

export const addressOf = ({ desk, user }: Person): string => `${desk}:${user}`;

/** Null for a plain user id, which belongs to the desk of the case. */
export function abroad(address: string): Person | null {
  const [desk = '', user = ''] = address.split(':');
  return user === '' ? null : { desk, user };
}
