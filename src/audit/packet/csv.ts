// The packet as CSV: the same as the PDF says, whole where the PDF shows the beginning.
import { type CsvValue, csvLine } from '../../training/csv-cell.ts';
import type { BoardItem } from '../board.ts';
import { STATE_TITLES } from '../board.ts';
import { type CaseTrace, has, isClosed, isVerified, owedBy, when } from '../evidence/case-trace.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { minuteIn } from '../period.ts';

type Table = { readonly name: string; readonly lines: () => Iterable<string> };

/** All tables but those of people, which are written while the register is read. */
export const tablesOf = (evidence: Evidence, board: readonly BoardItem[]): readonly Table[] => [
  { name: 'board.csv', lines: () => boardLines(board) },
  { name: 'gaps.csv', lines: () => gapLines(board) },
  { name: 'agencies.csv', lines: () => agencyLines(evidence) },
  { name: 'exigent-uses.csv', lines: () => exigentLines(evidence) },
  { name: 'permissions.csv', lines: () => permissionLines(evidence) },
  { name: 'hits.csv', lines: () => otherLines(evidence, 'hit', ['act', 'entering', 'reference']) },
  {
    name: 'releases.csv',
    lines: () => otherLines(evidence, 'release', ['recipient', 'authorised', 'what', 'how', 'reference']),
  },
  { name: 'disposals.csv', lines: () => otherLines(evidence, 'disposal', ['medium', 'pieces', 'method', 'reference']) },
  { name: 'records-by-kind.csv', lines: () => kindLines(evidence) },
];

function* boardLines(board: readonly BoardItem[]): Generator<string> {
  yield csvLine(['item', 'title', 'clause', 'edition', 'state', 'evidence', 'count', 'last']);
  for (const { number, title, clauses, state, evidence } of board)
    for (const { label, count, last } of evidence)
      yield csvLine([number, title, clauses[0]?.id, clauses[0]?.edition, STATE_TITLES[state], label, count, last]);
}

function* gapLines(board: readonly BoardItem[]): Generator<string> {
  yield csvLine(['item', 'subject', 'name', 'gap', 'since']);
  for (const { number, gaps } of board)
    for (const { subject, name, says, since } of gaps) yield csvLine([number, subject, name, says, since]);
}

function* agencyLines({ agencies }: Evidence): Generator<string> {
  yield csvLine([
    'agency',
    'name',
    'coordinator',
    'csa granted',
    'delegated',
    'agreement signed',
    'with csa authority',
    'names systems',
    'names policies',
    'left',
  ]);
  for (const each of agencies.values())
    yield csvLine([
      each.ori,
      each.name,
      each.nac,
      each.csaGranted,
      each.delegated,
      each.agreementSigned,
      each.withCsaAuthority,
      each.namesSystems,
      each.namesPolicies,
      each.left,
    ]);
}

const casesOf = ({ cases }: Evidence, kind: CaseTrace['kind']) => cases.filter((trace) => trace.kind === kind);

const at = ({ zone }: Evidence, time: number | null): string | null => (time === null ? null : minuteIn(zone, time));

/** A value of the ledger's data as a cell: pick-list values joined, objects as JSON. */
export const cell = (value: unknown): CsvValue => {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map((each) => cell(each) ?? '').join('; ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

function* exigentLines(evidence: Evidence): Generator<string> {
  yield csvLine([
    'case',
    'ground',
    'acts',
    'disseminated',
    'owner',
    'reference',
    'recorded',
    'recorded by',
    'acknowledged',
    'verified',
    'further use settled',
    'reviewed',
    'still owed',
    'state',
  ]);
  for (const trace of casesOf(evidence, 'exigent')) {
    const { id, facts, openedAt, openedBy, state } = trace;
    const times = [
      when(trace, 'acknowledged', 'attested'),
      isVerified(trace) ? when(trace, 'verified') : null,
      when(trace, 'further-use-settled'),
      when(trace, 'reviewed'),
    ];
    yield csvLine([
      id,
      cell(facts.ground),
      cell(facts.acts),
      cell(facts.disseminated),
      cell(facts.owner),
      cell(facts.reference),
      at(evidence, openedAt),
      openedBy,
      ...times.map((time) => at(evidence, time)),
      owedBy(trace).join('; '),
      state,
    ]);
  }
}

function* permissionLines(evidence: Evidence): Generator<string> {
  yield csvLine([
    'case',
    'owner',
    'reference',
    'purpose',
    'uses',
    'asked',
    'asked by',
    'sent',
    'answered',
    'answer',
    'verified in all points',
    'used',
    'state',
    'open',
  ]);
  for (const trace of casesOf(evidence, 'permission')) {
    const { id, facts, openedAt, openedBy, state, answer } = trace;
    yield csvLine([
      id,
      cell(facts.owner),
      cell(facts.reference),
      cell(facts.purpose),
      cell(facts.uses),
      at(evidence, openedAt),
      openedBy,
      at(evidence, when(trace, 'sent')),
      at(evidence, when(trace, 'answered', 'answer-changed')),
      answer,
      isVerified(trace),
      has(trace, 'used'),
      state,
      !isClosed(trace),
    ]);
  }
}

function* otherLines(evidence: Evidence, kind: CaseTrace['kind'], facts: readonly string[]): Generator<string> {
  yield csvLine(['case', ...facts, 'recorded', 'recorded by', 'steps', 'state', 'open']);
  for (const trace of casesOf(evidence, kind)) {
    const steps = trace.happened.map(({ verb, at: time }) => `${verb} ${minuteIn(evidence.zone, time)}`).join('; ');
    yield csvLine([
      trace.id,
      ...facts.map((fact) => cell(trace.facts[fact])),
      at(evidence, trace.openedAt),
      trace.openedBy,
      steps,
      trace.state,
      !isClosed(trace),
    ]);
  }
}

function* kindLines({ kinds, outcomes, zone }: Evidence): Generator<string> {
  yield csvLine(['what', 'kind', 'count', 'last']);
  const sorted = (counts: Evidence['kinds']) => [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [kind, { count, last }] of sorted(kinds)) yield csvLine(['record', kind, count, minuteIn(zone, last)]);
  for (const [outcome, { count, last }] of sorted(outcomes))
    yield csvLine(['decision', outcome, count, minuteIn(zone, last)]);
}
