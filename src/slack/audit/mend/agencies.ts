// Mends what the desk's record of an agency lacks: coordinator, grant, agreement, or its very ORI.
import { checkOri } from '../../../ori/index.ts';
import { changeAgency, findAgency, findPerson, type Leaving, leaveAgency } from '../../../store/people/index.ts';
import { type AgencyChanges, type AgencyRecord, newAgency } from '../../../training/agency.ts';
import {
  AGREEMENT_HAS,
  type AgencyForm,
  agreementForm,
  coordinatorForm,
  grantForm,
  rightOriForm,
} from '../../../views/audit/agency-forms.ts';
import { MEND_BLOCK } from '../../../views/audit/ids.ts';
import type { Modal } from '../../../views/blocks.ts';
import { listed } from '../../../views/words.ts';
import type { Read } from '../../cases/read-form.ts';
import { type Filled, type Mended, type Mending, type MendPlace, wrong } from './mending.ts';
import { mendedBy } from './people.ts';

const recordOf = async ({ store, desk }: MendPlace, ori: string): Promise<AgencyRecord> =>
  (await findAgency(store.db, desk, ori)) ?? newAgency(ori);

const agencyMending = (form: (it: AgencyForm) => Modal, said: (form: Read) => AgencyChanges): Mending => ({
  form: async ({ subject }, place, metadata) => form({ metadata, agency: await recordOf(place, subject) }),
  take: async ({ target: { subject: ori }, form: filled, place, actor }) =>
    mendedBy(await changeAgency(place, { actor, ori, changes: said(filled) })),
});

export const recordGrant = agencyMending(grantForm, (form) => ({
  ...dayIn(form, 'csaGranted'),
  ...dayIn(form, 'delegated'),
}));

export const recordAgreement = agencyMending(agreementForm, (form) => {
  const has = form.many(MEND_BLOCK.agreementHas);
  return {
    ...dayIn(form, 'agreementSigned'),
    ...Object.fromEntries(AGREEMENT_HAS.map(({ id }) => [id, has.includes(id)])),
  };
});

/** What is left empty changes nothing. */
function dayIn(form: Read, field: 'csaGranted' | 'delegated' | 'agreementSigned'): AgencyChanges {
  const day = form.day(MEND_BLOCK[field]);
  return day === null ? {} : { [field]: day };
}

export const nameCoordinator: Mending = {
  form: async ({ subject }, place, metadata) => {
    const agency = await recordOf(place, subject);
    const now = agency.nac === null ? undefined : await findPerson(place.store.db, place.desk, agency.nac);
    return coordinatorForm({ metadata, agency }, now ?? null);
  },
  take: async ({ target: { subject: ori }, form, place, actor }) => {
    const person = await findPerson(place.store.db, place.desk, form.one(MEND_BLOCK.coordinator) ?? '');
    if (!person) return wrong(MEND_BLOCK.coordinator, 'Choose somebody who is in the register.');
    if (person.deactivated !== null) return wrong(MEND_BLOCK.coordinator, `${person.name} is deactivated.`);
    return mendedBy(await changeAgency(place, { actor, ori, changes: { nac: person.id } }));
  },
};

export const correctAgency: Mending = {
  form: async ({ subject }, place, metadata) => rightOriForm({ metadata, agency: await recordOf(place, subject) }),
  take: async (filled) => {
    const { form, place, actor, target } = filled;
    const typed = form.agency(MEND_BLOCK.rightOri);
    if (typed !== null) return toRightOri(filled, typed);
    const on = form.day(MEND_BLOCK.left);
    if (on === null) return wrong(MEND_BLOCK.rightOri, 'Choose the right ORI, or say when the agency left the desk.');
    if (on > place.today)
      return wrong(MEND_BLOCK.left, `That day has not come: choose ${place.today} or an earlier one.`);
    return leaving(place, { actor, ori: target.subject, to: null, on });
  },
};

async function toRightOri({ place, actor, target }: Filled, typed: string): Promise<Mended> {
  const { normalized: to, access } = checkOri(typed, place.pack.ori);
  if (to === null) return wrong(MEND_BLOCK.rightOri, 'That is no ORI.');
  if (to === target.subject) return wrong(MEND_BLOCK.rightOri, 'That is the ORI that is recorded now.');
  if (access !== 'eligible' && access !== 'limited')
    return wrong(MEND_BLOCK.rightOri, 'Its ninth character is not on the list either. Ask your CSO.');
  return leaving(place, { actor, ori: target.subject, to, on: place.today });
}

/** An agency may have thousands of people, and each is a change of its own. */
const leaving = (place: MendPlace, leave: Leaving): Mended => ({
  kind: 'long',
  waiting: `Taking the people out of ${leave.ori}…`,
  work: async () => {
    const { people, staying } = await leaveAgency(place, leave);
    const who = `${people} ${people === 1 ? 'person' : 'people'}`;
    const went = leave.to === null ? `${who} left with ${leave.ori}.` : `${who} of ${leave.ori} went to ${leave.to}.`;
    return staying.length === 0 ? went : `${went} ${stayingWords(staying)}`;
  },
});

const FIRST = 10;

const stayingWords = (names: readonly string[]): string =>
  `The register would not take what is recorded of ${listed([
    ...names.slice(0, FIRST),
    ...(names.length > FIRST ? [`${names.length - FIRST} more`] : []),
  ])}: look at them in the roster, and do this again.`;
