// Items 5 to 10: permission and verification, releases, storage, disposal, hits, locates; told by the ledger.
import { type CaseTrace, has, isClosed, isVerified, owedBy, when } from '../evidence/case-trace.ts';
import { DAY, type Evidence } from '../evidence/evidence.ts';
import { dayIn } from '../period.ts';
import { type AuditItem, countLine, type EvidenceLine, type Found, type Gap, line, recorded } from './item.ts';

/** After so many days an open case is a finding. Ours, not the manual's: what it asks for, it asks for before or at once. */
const OPEN_DAYS = { verification: 7, answer: 30, exigent: 7, release: 7, disposal: 7, hit: 1, locate: 1 } as const;

const ofKind = ({ cases }: Evidence, kind: CaseTrace['kind']) => cases.filter((trace) => trace.kind === kind);

const olderThan = ({ period }: Evidence, at: number | null, days: number): boolean =>
  at !== null && period.end - at > days * DAY;

const caseGap = ({ zone }: Evidence, { id, openedAt }: CaseTrace, says: string): Gap => ({
  subject: id,
  name: null,
  says,
  since: dayIn(zone, openedAt),
  agency: null,
  about: null,
  mend: 'open-case',
});

const nothing = (found: Found, counted: readonly unknown[]): Found =>
  counted.length === 0 ? { ...found, state: 'nothing-recorded' } : found;

export const permission: AuditItem = {
  number: 5,
  title: 'Advance permission with its terms, and verification; exigent use',
  clauses: ['audit:5.a', 'audit:5.b', 'audit:immediate-use', 'audit:documenting'],
  look: (evidence) => {
    const requests = ofKind(evidence, 'permission');
    const exigent = ofKind(evidence, 'exigent');
    const answered = (answer: string) => requests.filter((each) => each.answer === answer).length;
    return nothing(
      {
        evidence: [
          latest(evidence, 'Requests for permission', requests),
          line('Granted, whole or in part', answered('granted') + answered('granted-in-part')),
          line('Refused', answered('refused')),
          line('Verified in all four points', requests.filter(isVerified).length),
          recorded(evidence, 'Uses recorded', 'permission.used'),
          latest(evidence, 'Exigent uses', exigent),
        ],
        gaps: [
          ...requests.flatMap((each) => permissionGaps(evidence, each)),
          ...exigent.flatMap((each) => exigentGaps(evidence, each)),
        ],
      },
      [...requests, ...exigent],
    );
  },
};

function permissionGaps(evidence: Evidence, trace: CaseTrace): readonly Gap[] {
  if (isClosed(trace)) return [];
  const granted = trace.answer === 'granted' || trace.answer === 'granted-in-part';
  if (
    granted &&
    !isVerified(trace) &&
    (has(trace, 'used') || olderThan(evidence, when(trace, 'answered', 'answer-changed'), OPEN_DAYS.verification))
  )
    return [caseGap(evidence, trace, 'the owner permitted it, but has not confirmed all four points')];
  if (trace.answer === null && olderThan(evidence, when(trace, 'sent'), OPEN_DAYS.answer))
    return [caseGap(evidence, trace, `the owner has not answered for more than ${OPEN_DAYS.answer} days`)];
  return [];
}

function exigentGaps(evidence: Evidence, trace: CaseTrace): readonly Gap[] {
  const owed = owedBy(trace);
  if (owed.includes('acknowledgement'))
    return [
      caseGap(evidence, trace, `exigent use: the owner has not acknowledged the notice; owed: ${owed.join(', ')}`),
    ];
  return owed.length > 0 && olderThan(evidence, trace.openedAt, OPEN_DAYS.exigent)
    ? [caseGap(evidence, trace, `exigent use: still owed ${owed.join(', ')}`)]
    : [];
}

export const releases: AuditItem = {
  number: 6,
  title: 'Releases of CHRI outside the primary agreement logged',
  clauses: ['audit:6'],
  look: (evidence) => {
    const logged = ofKind(evidence, 'release');
    const gaps = logged.flatMap((trace) => {
      if (isClosed(trace)) return [];
      return olderThan(evidence, trace.openedAt, OPEN_DAYS.release)
        ? [
            caseGap(
              evidence,
              trace,
              `waits for its review; the recipient is authorised: ${trace.facts.authorised ?? 'not said'}`,
            ),
          ]
        : [];
    });
    return nothing({ evidence: [latest(evidence, 'Releases logged', logged)], gaps }, logged);
  },
};

export const storage: AuditItem = {
  number: 7,
  title: 'Safeguards for stored CHRI',
  clauses: ['audit:7'],
  look: (evidence) => ({
    evidence: [countLine(evidence, 'Decisions on keeping and disposing', outcomesOf(evidence, 'retain-dispose'))],
    gaps: [],
    state: 'not-kept-here',
  }),
};

const outcomesOf = ({ outcomes }: Evidence, decision: string) =>
  [...outcomes].filter(([key]) => key.startsWith(`${decision}: `)).map(([, count]) => count);

export const disposal: AuditItem = {
  number: 8,
  title: 'Media destroyed under the eyes of authorised personnel',
  clauses: ['audit:8'],
  look: (evidence) => {
    const logged = ofKind(evidence, 'disposal');
    const waiting = logged.filter(
      (trace) => !isClosed(trace) && olderThan(evidence, trace.openedAt, OPEN_DAYS.disposal),
    );
    return nothing(
      {
        evidence: [
          latest(evidence, 'Disposals logged', logged),
          line('Witnessed or done by authorised personnel', logged.filter(isClosed).length),
        ],
        gaps: waiting.map((trace) => caseGap(evidence, trace, 'the witness has not confirmed it')),
      },
      logged,
    );
  },
};

export const hits: AuditItem = {
  number: 9,
  title: 'NCIC hits confirmed before acting',
  clauses: ['audit:9', 'audit:9.confirming', 'audit:9.local-charges'],
  look: (evidence) => {
    const opened = ofKind(evidence, 'hit');
    const asking = opened.filter(
      (trace) => trace.state === 'asking' && olderThan(evidence, trace.openedAt, OPEN_DAYS.hit),
    );
    return nothing(
      {
        evidence: [
          latest(evidence, 'Hits followed', opened),
          line('Confirmed by the entering agency', opened.filter((trace) => has(trace, 'confirmed')).length),
          line('Not confirmed by it', opened.filter(({ state }) => state === 'denied').length),
        ],
        gaps: asking.map((trace) => caseGap(evidence, trace, 'the entering agency has not confirmed it')),
      },
      opened,
    );
  },
};

export const locates: AuditItem = {
  number: 10,
  title: 'Locates placed after confirmation',
  clauses: ['audit:10', 'audit:10.exception'],
  look: (evidence) => {
    const opened = ofKind(evidence, 'hit').filter(
      (trace) => has(trace, 'acted', 'located', 'record-kept') || trace.state === 'locate-owed',
    );
    const owed = opened.filter(
      (trace) =>
        trace.state === 'locate-owed' && olderThan(evidence, when(trace, 'acted') ?? trace.openedAt, OPEN_DAYS.locate),
    );
    return nothing(
      {
        evidence: [
          latest(evidence, 'Hits acted on', opened),
          recorded(evidence, 'Locates placed', 'hit.located'),
          recorded(evidence, 'Records that stay, by the exception', 'hit.record-kept'),
        ],
        gaps: owed.map((trace) => caseGap(evidence, trace, 'a locate is owed and not placed')),
      },
      opened,
    );
  },
};

function latest({ zone }: Evidence, label: string, traces: readonly CaseTrace[]): EvidenceLine {
  const last = traces.reduce((most, { openedAt }) => Math.max(most, openedAt), 0);
  return line(label, traces.length, last === 0 ? null : dayIn(zone, last));
}
