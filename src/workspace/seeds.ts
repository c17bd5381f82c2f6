// Who and what a local workspace starts with: teams, people and channels, all of them made up.

export type PersonSeed = {
  readonly id: string;
  readonly name: string;
  readonly realName: string;
  readonly title: string;
  readonly email: string;
  readonly tz: string;
  /** What this person does in the play; shown in the page's people switcher. */
  readonly part: string;
};

export type ChannelSeed = {
  readonly id: string;
  readonly name: string;
  readonly purpose: string;
  readonly kind?: 'public' | 'private';
  /** People who are in it; everybody of the team when left out. */
  readonly members?: readonly string[];
  /** Whether the app's bot has been invited; true when left out. */
  readonly bot?: boolean;
};

export type TeamSeed = {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  readonly people: readonly PersonSeed[];
  readonly channels: readonly ChannelSeed[];
};

const tz = 'America/Los_Angeles';

const person = (id: string, name: string, realName: string, title: string, part: string): PersonSeed => ({
  id,
  name,
  realName,
  title,
  part,
  tz,
  email: `${name}@example.org`,
});

export const homeTeam: TeamSeed = {
  id: 'T0RIVERTON',
  name: 'Riverton Police',
  domain: 'riverton-pd',
  people: [
    person('U0OFFICER1', 'dana.reyes', 'Dana Reyes', 'Patrol officer', 'Officer'),
    person('U0ANALYST1', 'sam.okafor', 'Sam Okafor', 'Crime analyst', 'Analyst'),
    person('U0COORD001', 'lee.whitfield', 'Lee Whitfield', 'N-DEx agency coordinator', 'Coordinator'),
    person('U0CSAOFF01', 'robin.castellano', 'Robin Castellano', 'CSA officer', 'CSA officer'),
    person('U0AUDITOR1', 'kim.lindqvist', 'Kim Lindqvist', 'Auditor', 'Auditor'),
  ],
  channels: [
    { id: 'C0GENERAL1', name: 'general', purpose: 'The whole department' },
    { id: 'C0NDEX0001', name: 'ndex', purpose: 'Questions about N-DEx' },
    {
      id: 'C0NACDESK1',
      name: 'nac-desk-coordinators',
      purpose: 'Coordinators and the CSA officer',
      kind: 'private',
      members: ['U0COORD001', 'U0CSAOFF01'],
    },
  ],
};

export const ownerTeam: TeamSeed = {
  id: 'T0HARBOR01',
  name: 'Harbor County Sheriff',
  domain: 'harbor-so',
  people: [person('U0OWNER001', 'jo.marchetti', 'Jo Marchetti', 'Records supervisor', 'Owner’s contact')],
  channels: [{ id: 'C0HGENERAL', name: 'general', purpose: 'The whole office' }],
};

export const defaultTeams: readonly TeamSeed[] = [homeTeam, ownerTeam];
