// Opens the register for one command: the store, the desk it is about, the pack whose intervals count.
import { checkOri } from '../../ori/index.ts';
import type { Pack } from '../../policy/model.ts';
import { type PeopleDesk, refreshDues } from '../../store/people/index.ts';
import { MisuseError } from '../misuse.ts';
import { openPolicies } from '../pack-option.ts';
import { whichDesk } from '../which-desk.ts';
import { type StoreOptions, withExistingStore, withStore } from '../with-store.ts';

export type TrainingOptions = StoreOptions & {
  readonly desk?: string;
  readonly pack: string;
  readonly agency?: string;
  readonly json?: true;
};

export type OpenRegister = { readonly place: PeopleDesk & { readonly pack: Pack }; readonly agency: string | null };

/** `existing`: a mistyped path must not answer like an empty register. */
export function withRegister(
  options: TrainingOptions,
  opening: 'existing' | 'new',
  run: (register: OpenRegister) => Promise<void>,
): Promise<void> {
  const { pack } = openPolicies(options.pack).current;
  const agency = agencyOf(options, pack);
  const open = opening === 'existing' ? withExistingStore : withStore;
  return open(options, async (store) => {
    const place = { store, desk: await whichDesk(store, options), pack };
    await refreshDues(place);
    await run({ place, agency });
  });
}

export function agencyOf({ agency }: Pick<TrainingOptions, 'agency'>, pack: Pack): string | null {
  if (agency === undefined) return null;
  const { normalized } = checkOri(agency, pack.ori);
  if (normalized === null) throw new MisuseError(`--agency ${agency} is not an ORI.`);
  return normalized;
}
