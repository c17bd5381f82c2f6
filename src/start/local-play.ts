// What the play in the local workspace needs: the roles of its people, the two agencies, and how the owner's contact is reached.
import { bytesSource, importFile, openImport } from '../agencies/index.ts';
import { type Role, SYSTEM } from '../casework/roles.ts';
import type { Store } from '../store/index.ts';
import { grantRole } from '../store/roles.ts';

/** Made up: California has no county of that number. */
export const RIVERTON = 'CA0990100';
export const HARBOR = 'CA0990000';

export const HOME = 'T0RIVERTON';
const HARBOR_TEAM = 'T0HARBOR01';
const CONTACT = 'U0OWNER001';

type Grant = { readonly desk: string; readonly user: string; readonly role: Role; readonly agency?: string };

/** The owner's contact acts from a team of its own; the asking desk is the one that says who answers for an owner. */
const GRANTS: readonly Grant[] = [
  { desk: HOME, user: 'U0COORD001', role: 'coordinator' },
  { desk: HOME, user: 'U0COORD001', role: 'administrator' },
  { desk: HOME, user: 'U0CSAOFF01', role: 'csa-officer' },
  { desk: HOME, user: 'U0AUDITOR1', role: 'auditor' },
  { desk: HOME, user: `${HARBOR_TEAM}:${CONTACT}`, role: 'owner-contact', agency: HARBOR },
  { desk: HARBOR_TEAM, user: CONTACT, role: 'owner-contact', agency: HARBOR },
];

const AGENCIES = `ORI,Agency,Contact,Telephone,E-mail,Hours,Level of government,State
${RIVERTON},Riverton Police Department,Dispatch,559-555-0100,desk@riverton.example.org,24/7,local,CA
${HARBOR},Harbor County Sheriff's Office,Jo Marchetti,559-555-0142,jo.marchetti@example.org,24/7,county,CA
`;

export async function setTheStage(store: Store): Promise<void> {
  for (const grant of GRANTS) await grantRole(store, SYSTEM, grant);
  const plan = await openImport(bytesSource('agencies-of-the-play.csv', new TextEncoder().encode(AGENCIES)), {});
  if (plan.kind === 'ready') await importFile({ store, desk: HOME, actor: SYSTEM, plan });
  else throw new Error(`the agencies of the play could not be read: ${plan.says}`);
}
