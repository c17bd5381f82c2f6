// Everything a card about an agency shows, as plain data for any face.
import type { OriCheck } from '../ori/index.ts';
import type { Agency, AgencySource } from './agency.ts';
import type { Contact } from './contacts/contact.ts';
import { type ContactStanding, standingOf } from './contacts/standing.ts';
import { LAYOUTS } from './import/layouts.ts';
import { labelOf } from './label.ts';
import { nameOfState } from './states.ts';

export type AgencyCard = {
  readonly ori: string;
  readonly name: string;
  readonly label: string;
  readonly otherNames: readonly string[];
  /** As the sources publish them; nothing is derived from the ORI but the state. */
  readonly type: string | null;
  readonly county: string | null;
  readonly city: string | null;
  readonly state: string | null;
  readonly stateName: string | null;
  readonly level: string | null;
  readonly legacyOri: string | null;
  /** The ORI under which another agency reports for it. */
  readonly coveredByLegacyOri: string | null;
  readonly sources: readonly string[];
  /** What the ninth character says and N-DEx access with its clauses. */
  readonly oriCheck: OriCheck | null;
  readonly contact: Contact | null;
  readonly standing: ContactStanding | null;
  /** "Reached by e-mail on 2026-03-01; answered on 2026-03-02." Null where nobody has tried. */
  readonly lastReached: string | null;
};

export type CardParts = {
  readonly agency: Agency;
  readonly oriCheck: OriCheck | null;
  readonly contact: Contact | null;
  readonly now: Date;
  readonly staleAfterDays: number;
};

export function cardOf({ agency, oriCheck, contact, now, staleAfterDays }: CardParts): AgencyCard {
  return {
    ori: agency.ori,
    name: agency.name,
    label: labelOf(agency),
    otherNames: agency.otherNames,
    type: agency.type,
    county: agency.county,
    city: agency.city,
    state: agency.state,
    stateName: nameOfState(agency.state),
    level: agency.level,
    legacyOri: agency.legacyOri === agency.ori ? null : agency.legacyOri,
    coveredByLegacyOri: agency.coveredByLegacyOri,
    sources: agency.sources.map(saysSource),
    oriCheck,
    contact,
    standing: contact && standingOf(contact, now, staleAfterDays),
    lastReached: contact && saysReached(contact),
  };
}

export function saysSource({ layout, edition, importedAt }: AgencySource): string {
  const of = edition === null ? '' : ` of ${edition}`;
  return `${LAYOUTS[layout]}${of}${importedAt === null ? '' : `, imported ${dayOf(importedAt)}`}`;
}

const WAYS = { slack: 'Slack', email: 'e-mail', telephone: 'telephone' } as const;

function saysReached({ reachedAt, reachedBy, answeredAt }: Contact): string | null {
  if (reachedAt === null) return null;
  const by = reachedBy === null ? '' : ` by ${WAYS[reachedBy]}`;
  const answered = answeredAt === null ? 'no answer yet' : `answered on ${dayOf(answeredAt)}`;
  return `Reached${by} on ${dayOf(reachedAt)}; ${answered}.`;
}

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
