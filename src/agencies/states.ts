// The states and territories as NCIC codes them, and the words people write for them.

export type State = {
  /** NCIC's code, the first two characters of an ORI. */
  readonly code: string;
  readonly name: string;
  /** The postal code where it is another one. */
  readonly postal?: string;
  /** Short forms on letterheads and in the press, lower case, without dots. */
  readonly short: readonly string[];
};

export const STATES: readonly State[] = [
  { code: 'AL', name: 'Alabama', short: ['ala'] },
  { code: 'AK', name: 'Alaska', short: [] },
  { code: 'AM', name: 'American Samoa', postal: 'AS', short: [] },
  { code: 'AZ', name: 'Arizona', short: ['ariz'] },
  { code: 'AR', name: 'Arkansas', short: ['ark'] },
  { code: 'CA', name: 'California', short: ['calif', 'cal'] },
  { code: 'CZ', name: 'Canal Zone', short: [] },
  { code: 'CO', name: 'Colorado', short: ['colo'] },
  { code: 'CT', name: 'Connecticut', short: ['conn'] },
  { code: 'DE', name: 'Delaware', short: ['del'] },
  { code: 'DC', name: 'District of Columbia', short: [] },
  { code: 'FL', name: 'Florida', short: ['fla'] },
  { code: 'GA', name: 'Georgia', short: [] },
  { code: 'GM', name: 'Guam', postal: 'GU', short: [] },
  { code: 'HI', name: 'Hawaii', short: [] },
  { code: 'ID', name: 'Idaho', short: [] },
  { code: 'IL', name: 'Illinois', short: ['ill'] },
  { code: 'IN', name: 'Indiana', short: ['ind'] },
  { code: 'IA', name: 'Iowa', short: [] },
  { code: 'KS', name: 'Kansas', short: ['kan', 'kans'] },
  { code: 'KY', name: 'Kentucky', short: [] },
  { code: 'LA', name: 'Louisiana', short: [] },
  { code: 'ME', name: 'Maine', short: [] },
  { code: 'MD', name: 'Maryland', short: [] },
  { code: 'MA', name: 'Massachusetts', short: ['mass'] },
  { code: 'MI', name: 'Michigan', short: ['mich'] },
  { code: 'MN', name: 'Minnesota', short: ['minn'] },
  { code: 'MS', name: 'Mississippi', short: ['miss'] },
  { code: 'MO', name: 'Missouri', short: [] },
  { code: 'MT', name: 'Montana', short: ['mont'] },
  { code: 'NB', name: 'Nebraska', postal: 'NE', short: ['neb', 'nebr'] },
  { code: 'NV', name: 'Nevada', short: ['nev'] },
  { code: 'NH', name: 'New Hampshire', short: [] },
  { code: 'NJ', name: 'New Jersey', short: [] },
  { code: 'NM', name: 'New Mexico', short: [] },
  { code: 'NY', name: 'New York', short: [] },
  { code: 'NC', name: 'North Carolina', short: [] },
  { code: 'ND', name: 'North Dakota', short: [] },
  { code: 'MK', name: 'Northern Mariana Islands', postal: 'MP', short: [] },
  { code: 'OH', name: 'Ohio', short: [] },
  { code: 'OK', name: 'Oklahoma', short: ['okla'] },
  { code: 'OR', name: 'Oregon', short: ['ore', 'oreg'] },
  { code: 'PA', name: 'Pennsylvania', short: ['penn', 'penna'] },
  { code: 'PR', name: 'Puerto Rico', short: [] },
  { code: 'RI', name: 'Rhode Island', short: [] },
  { code: 'SC', name: 'South Carolina', short: [] },
  { code: 'SD', name: 'South Dakota', short: ['sdak'] },
  { code: 'TN', name: 'Tennessee', short: ['tenn'] },
  { code: 'TX', name: 'Texas', short: ['tex'] },
  { code: 'UT', name: 'Utah', short: [] },
  { code: 'VT', name: 'Vermont', short: [] },
  { code: 'VA', name: 'Virginia', short: [] },
  { code: 'VI', name: 'Virgin Islands', short: [] },
  { code: 'WA', name: 'Washington', short: ['wash'] },
  { code: 'WV', name: 'West Virginia', short: ['wva'] },
  { code: 'WI', name: 'Wisconsin', short: ['wis', 'wisc'] },
  { code: 'WY', name: 'Wyoming', short: ['wyo'] },
];

const BY_CODE = new Map(STATES.map((state) => [state.code, state]));

const BY_WORD = new Map(
  STATES.flatMap((state) =>
    [state.code, state.postal ?? state.code, state.name, ...state.short].map(
      (word) => [word.toLowerCase(), state] as const,
    ),
  ),
);

/** The state of an ORI, by its first two letters; undefined where they are no code of NCIC's. */
export function stateOfOri(ori: string): State | undefined {
  return BY_CODE.get(ori.slice(0, 2));
}

/** A state by NCIC's code, postal code, name or usual short form, in any case. */
export function stateByWord(text: string): State | undefined {
  return BY_WORD.get(text.replaceAll('.', '').trim().replace(/\s+/g, ' ').toLowerCase());
}

export function nameOfState(code: string | null): string | null {
  return code === null ? null : (BY_CODE.get(code)?.name ?? null);
}
