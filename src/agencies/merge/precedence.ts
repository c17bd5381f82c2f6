// Which source is believed for which fact: the first in the list that says anything.
import type { AgencyFacts, LayoutId } from '../agency.ts';

type Told = Exclude<keyof AgencyFacts, 'otherNames'>;

/** The agency's own word goes first; NIBRS names places rather than agencies, but is the newest on kind and county. */
export const PRECEDENCE: Readonly<Record<Told, readonly LayoutId[]>> = {
  name: ['own-list', 'starter', 'fbi-cde', 'leaic', 'json-list', 'plain', 'nibrs'],
  type: ['own-list', 'nibrs', 'fbi-cde', 'leaic', 'json-list', 'plain', 'starter'],
  county: ['own-list', 'nibrs', 'leaic', 'json-list', 'fbi-cde', 'plain', 'starter'],
  city: ['own-list', 'leaic', 'json-list', 'nibrs', 'fbi-cde', 'plain', 'starter'],
  level: ['own-list', 'leaic', 'json-list', 'nibrs', 'fbi-cde', 'plain', 'starter'],
  legacyOri: ['own-list', 'nibrs', 'json-list', 'leaic', 'fbi-cde', 'plain', 'starter'],
  coveredByLegacyOri: ['own-list', 'nibrs', 'json-list', 'leaic', 'fbi-cde', 'plain', 'starter'],
};
