// The choices of an agency input while somebody types: what the directory finds, and the ORI itself when it is one.
import { detailOf, labelOf } from '../../agencies/index.ts';
import { checkOri } from '../../ori/index.ts';
import { type Option, option } from '../../views/blocks.ts';
import type { Deps } from '../deps.ts';
import type { Person } from '../person.ts';
import { asTyped } from '../typed.ts';

const MOST = 20;

/** The name is looked up again when the form is sent: an option that somebody made up names an ORI and no more. */
export async function agencyOptions(typed: string, { desk }: Person, deps: Deps): Promise<readonly Option[]> {
  const text = asTyped(typed);
  const { found } = (await deps.directories.current(desk)).search(text, { limit: MOST });
  const { valid, normalized } = checkOri(text, deps.policies.current.pack.ori);
  const itself =
    valid && normalized !== null && !found.some(({ agency }) => agency.ori === normalized)
      ? [option(normalized, normalized, 'Not in the directory; use this ORI')]
      : [];
  return [...itself, ...found.map(({ agency }) => option(agency.ori, labelOf(agency), detailOf(agency)))];
}
