// Items 1, 2, 3, 4 and 16: what rests on the agency: coordinator, ORI, delegation, purposes and grant, agreement.
import { checkOri } from '../../ori/index.ts';
import { agreementFacts, newAgency } from '../../training/agency.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { type AuditItem, countLine, type Gap, line, type MendId, recorded } from './item.ts';
import { inGrace, inOrder, lateGaps, owes, withAccess } from './people.ts';

/** Agencies with people who have access, and those the desk keeps a record of. */
function agenciesOf({ postings, agencies, period }: Evidence): readonly string[] {
  const staying = [...agencies.values()].filter(({ left }) => left === null || left > period.to).map(({ ori }) => ori);
  return [...new Set([...postings.map(({ posting }) => posting.agency), ...staying])].sort();
}

const recordOf = ({ agencies }: Evidence, ori: string) => agencies.get(ori) ?? newAgency(ori);

const agencyGap = (ori: string, mend: MendId, says: string): Gap => ({
  subject: ori,
  name: null,
  says,
  since: null,
  agency: ori,
  about: null,
  mend,
});

export const coordinator: AuditItem = {
  number: 1,
  title: 'A coordinator (NAC) in each agency',
  clauses: ['audit:1'],
  look: (evidence) => {
    const agencies = agenciesOf(evidence);
    const without = agencies.filter((ori) => recordOf(evidence, ori).nac === null);
    return {
      evidence: [line('Agencies', agencies.length), line('With a coordinator', agencies.length - without.length)],
      gaps: without.map((ori) => agencyGap(ori, 'name-coordinator', 'no coordinator is named for this agency')),
    };
  },
};

export const whoMayAccess: AuditItem = {
  number: 2,
  title: 'Access by listed agencies only',
  clauses: ['audit:2'],
  look: (evidence) => {
    const checks = agenciesOf(evidence).map((ori) => ({ ori, check: checkOri(ori, evidence.pack.ori) }));
    const of = (access: string) => checks.filter(({ check }) => check.access === access);
    const unlisted = checks.filter(({ check }) => check.access !== 'eligible' && check.access !== 'limited');
    return {
      evidence: [
        withAccess(evidence),
        line('Agencies whose ORI is on the list', of('eligible').length),
        line('Limited participants (INTERPOL)', of('limited').length),
        recorded(evidence, 'ORI and access decisions recorded', 'decision.made'),
      ],
      gaps: unlisted.map(({ ori, check }) =>
        agencyGap(
          ori,
          'correct-agency',
          `its ninth character, ${check.ninth ?? 'none'}, is not on the list; ask the CSO`,
        ),
      ),
    };
  },
};

export const delegationAndChecks: AuditItem = {
  number: 3,
  title: 'Delegation, and record checks within 30 days',
  clauses: ['audit:3', 'audit:3.record-check'],
  look: (evidence) => ({
    evidence: [
      line(
        'Agencies with a delegation recorded',
        agenciesOf(evidence).filter((ori) => recordOf(evidence, ori).delegated !== null).length,
      ),
      withAccess(evidence),
      inOrder(evidence, owes('record-check'), 'Record check made'),
      line('Record check still within its time', inGrace(evidence, owes('record-check'))),
    ],
    gaps: [...lateGaps(evidence, owes('record-check')), ...lateGaps(evidence, owes('assignment'))],
  }),
};

export const purposes: AuditItem = {
  number: 4,
  title: 'Acceptable use: eight purposes, granted by the CSA',
  clauses: ['audit:4'],
  look: (evidence) => {
    const agencies = agenciesOf(evidence);
    const without = agencies.filter((ori) => recordOf(evidence, ori).csaGranted === null);
    const asked = [...evidence.purposes].sort(([a], [b]) => (a < b ? -1 : 1));
    return {
      evidence: [
        line('Agencies whose grant is recorded', agencies.length - without.length),
        ...asked.map(([purpose, count]) => countLine(evidence, `Decisions for the purpose “${purpose}”`, [count])),
      ],
      gaps: without.map((ori) =>
        agencyGap(ori, 'record-grant', 'the day on which the CSA granted access is not recorded'),
      ),
    };
  },
};

export const agreement: AuditItem = {
  number: 16,
  title: 'A signed user agreement',
  clauses: ['audit:16'],
  look: (evidence) => {
    const agencies = agenciesOf(evidence);
    const signed = agencies.filter((ori) => recordOf(evidence, ori).agreementSigned !== null);
    const days = signed.flatMap((ori) => recordOf(evidence, ori).agreementSigned ?? []).sort();
    return {
      evidence: [
        line('Agencies', agencies.length),
        line('With a signed agreement', signed.length, days.at(-1) ?? null),
      ],
      gaps: agencies.flatMap((ori) => agreementGaps(evidence, ori)),
    };
  },
};

function agreementGaps(evidence: Evidence, ori: string): readonly Gap[] {
  const facts = agreementFacts(recordOf(evidence, ori));
  if (facts.agreementSigned === null) return [agencyGap(ori, 'record-agreement', 'no signed agreement is recorded')];
  const wanting = [
    ...(facts.withCsaAuthority ? [] : ['that it is with the signatory authority of the CSA']),
    ...(facts.namesSystems ? [] : ['that it names the systems and services']),
    ...(facts.namesPolicies ? [] : ['that it names the policies to be kept']),
  ];
  return wanting.length === 0
    ? []
    : [agencyGap(ori, 'record-agreement', `the agreement is signed, but not recorded is ${wanting.join(', ')}`)];
}
