// The fact `standing` of use-record: is this person's own N-DEx access in order, as far as the registers know.
import { classOfOri } from '../policy/read-facts.ts';
import type { AgencyRecord } from './agency.ts';
import { activePostings, type Person, type Posting } from './person.ts';
import { decideOn, statusOf, type TrainingPolicy } from './status.ts';

export type StandingValue =
  | 'in-order'
  | 'not-checked'
  | 'not-trained'
  | 'incomplete'
  | 'limited-participant'
  | 'not-eligible';

export type Standing = {
  readonly value: StandingValue;
  /** The agency it stands for; null where the person has none. */
  readonly agency: string | null;
  /** Sentences, the deciding one first. */
  readonly because: readonly string[];
  readonly clauses: readonly string[];
};

export type StandingQuestion = {
  /** Undefined: not in the register. */
  readonly person: Person | undefined;
  /** The agency under whose ORI the person acts; left out, the weakest of all the person's agencies counts. */
  readonly agency?: string | undefined;
  readonly agencies: ReadonlyMap<string, AgencyRecord>;
  readonly policy: TrainingPolicy;
  readonly asOf: string;
};

/** Weakest first: where several are true, the one that allows least is said. A limited participant must be trained too. */
const WEAKEST_FIRST: readonly StandingValue[] = [
  'not-eligible',
  'not-trained',
  'incomplete',
  'limited-participant',
  'not-checked',
  'in-order',
];

export function standingOf(question: StandingQuestion): Standing {
  const { person, agency, asOf } = question;
  if (!person)
    return { value: 'not-checked', agency: agency ?? null, because: ['The register does not know you.'], clauses: [] };
  const active = activePostings(person, asOf).filter((posting) => agency === undefined || posting.agency === agency);
  if (active.length === 0) return withoutPosting(person, agency ?? null, asOf);
  const standings = active.map((posting) => standingAt(question, person, posting));
  return standings.sort((a, b) => rank(a) - rank(b))[0] ?? withoutPosting(person, null, asOf);
}

const rank = ({ value }: Standing): number => WEAKEST_FIRST.indexOf(value);

function withoutPosting(person: Person, agency: string | null, asOf: string): Standing {
  const gone = person.deactivated !== null && person.deactivated <= asOf;
  const because = gone ? 'Your access was deactivated.' : 'The register knows no agency under which you have access.';
  return { value: 'incomplete', agency, because: [because], clauses: ['audit:2'] };
}

function standingAt(question: StandingQuestion, person: Person, posting: Posting): Standing {
  const found = [ofOri, ofTraining, ofAgency].flatMap((check) => check(question, person, posting) ?? []);
  const [weakest] = found.sort((a, b) => rank(a) - rank(b));
  if (weakest) return { ...weakest, because: found.flatMap(({ because }) => because) };
  return { value: 'in-order', agency: posting.agency, because: [], clauses: [] };
}

type Check = (question: StandingQuestion, person: Person, posting: Posting) => Standing | undefined;

const ofOri: Check = ({ policy }, _person, { agency }) => {
  const found = classOfOri(agency, policy.revision.pack);
  if (found === 'not-listed' || found === 'not-an-ori')
    return {
      value: 'not-eligible',
      agency,
      because: [`${agency} is not the ORI of an authorised agency.`],
      clauses: ['audit:2'],
    };
  if (found === 'interpol')
    return {
      value: 'limited-participant',
      agency,
      because: ['INTERPOL is a limited participant.'],
      clauses: ['audit:2.I'],
    };
  return undefined;
};

const TRAINING_DUTIES = ['complete-data-use-training', 'complete-security-awareness'];

const ofTraining: Check = ({ policy, asOf }, person, posting) => {
  const { decided, cleared } = statusOf(person, posting, policy, asOf);
  if (cleared) return undefined;
  const { agency } = posting;
  if (posting.access === 'none' || decided.outcome === 'not-covered')
    return {
      value: 'incomplete',
      agency,
      because: ['The register says that you have no access.'],
      clauses: decided.citations,
    };
  const because = decided.because.map((reason) => reason.because);
  if (decided.duties.some((duty) => TRAINING_DUTIES.includes(duty)))
    return { value: 'not-trained', agency, because, clauses: decided.citations };
  if (decided.outcome === null)
    return {
      value: 'not-checked',
      agency,
      because: ['The register does not say which access you have.'],
      clauses: ['audit:14'],
    };
  return { value: 'incomplete', agency, because, clauses: decided.citations };
};

const ofAgency: Check = ({ agencies, policy, asOf }, _person, { agency }) => {
  const record = agencies.get(agency);
  const decided = decideOn(policy, 'access', agencyFacts(agency, record), asOf);
  if (!record || (decided.outcome === null && decided.missing.length > 0))
    return {
      value: 'not-checked',
      agency,
      because: ['What your agency’s access rests on is not recorded in full.'],
      clauses: ['audit:1', 'audit:4', 'audit:16'],
    };
  if (decided.outcome !== 'not-yet') return undefined;
  const because = decided.because.map((reason) => reason.because);
  return { value: 'incomplete', agency, because, clauses: decided.citations };
};

// What a person must have is asked by training-status; here the person stands for somebody in order.
const agencyFacts = (ori: string, record: AgencyRecord | undefined) => ({
  agencyOri: ori,
  csaGranted: record?.csaGranted ? true : null,
  agreementSigned: record?.agreementSigned ? true : null,
  nacDesignated: record ? record.nac !== null : null,
  dataUseTraining: 'current',
  recordCheck: true,
  assignment: 'earlier',
});
