// Fills a desk for the bench of the packet: people with histories, and a chain of records of all kinds.
import canonicalize from 'canonicalize';
import type { Store } from '../../src/store/index.ts';
import { hashOf } from '../../src/store/ledger/record.ts';
import type { PersonEvent } from '../../src/training/events.ts';

const BATCH = 2_000;
const AGENCIES = ['CA0194200', 'CA0370000', 'NY0303000', 'WI0130000'];

/** Straight into the history: the packet folds it, and reads nothing else of people. */
export async function fillPeople(store: Store, people: number): Promise<void> {
  for (let from = 0; from < people; from += BATCH / 5)
    await store.transaction(async (trx) => {
      const numbers = Array.from({ length: Math.min(BATCH / 5, people - from) }, (_, index) => from + index);
      await trx.insertInto('person_events').values(numbers.flatMap(eventRows)).execute();
    });
}

function eventRows(number: number) {
  const person = `P-${String(number).padStart(10, '0')}`;
  const at = Date.parse('2025-01-01T00:00:00Z') + number;
  return historyOf(number).map((event, index) => ({
    desk: 'T1',
    person,
    number: index + 1,
    at,
    actor: 'UCOORD',
    kind: event.kind,
    event: canonicalize(event) ?? '',
  }));
}

// One in ten is late in something.
function historyOf(number: number): readonly PersonEvent[] {
  const agency = AGENCIES[number % AGENCIES.length] ?? '';
  const dataUse = number % 10 === 0 ? '2023-05-01' : '2025-05-01';
  return [
    {
      kind: 'registered',
      on: '2025-01-01',
      identity: { name: `Person Number ${number}`, user: null, email: null, number: null },
    },
    { kind: 'posting-set', agency, changes: { access: 'logical', assigned: '2024-01-01', role: 'Officer' } },
    { kind: 'record-check-made', agency, on: '2024-01-15' },
    { kind: 'course-completed', completion: { course: 'data-use', completed: dataUse, proficiency: true } },
    { kind: 'course-completed', completion: { course: 'security-awareness', completed: '2025-06-01' } },
  ];
}

export async function fillRecords(store: Store, records: number, now: Date): Promise<void> {
  let previous = '0'.repeat(64);
  const rows = Array.from({ length: records }, (_, index) => {
    const row = {
      ...recordOf(index),
      desk: 'T1',
      sequence: index + 1,
      time: now.getTime() - (records - index) * 60_000,
      previous,
    };
    previous = hashOf(row);
    return { ...row, hash: previous };
  });
  for (let from = 0; from < rows.length; from += BATCH)
    await store.transaction((trx) =>
      trx
        .insertInto('ledger')
        .values(rows.slice(from, from + BATCH))
        .execute(),
    );
  const head = { desk: 'T1', sequence: records, hash: previous, archived_sequence: 0, archived_hash: '0'.repeat(64) };
  await store.transaction((trx) => trx.insertInto('ledger_heads').values(head).execute());
}

const DECISION = {
  decision: 'use-record',
  asOf: '2026-03-02',
  outcome: 'not-yet',
  notKnown: [],
  duties: ['obtain-permission', 'verify'],
  citations: ['audit:5.a', 'audit:5.b'],
  facts: { act: 'chart', purpose: 'law-enforcement', owner: 'other-local', permission: 'not-asked' },
};
const EXIGENT = {
  ground: 'danger-to-life',
  acts: ['tell'],
  disseminated: true,
  owner: 'CA0194200',
  reference: '2024-1',
  liabilityAccepted: true,
  state: 'notifying',
  round: 1,
  version: 1,
};
const ASKED = {
  owner: 'CA0194200',
  reference: '2024-1',
  purpose: 'law-enforcement',
  uses: ['chart'],
  state: 'draft',
  round: 1,
  version: 1,
};

type Step = readonly [kind: string, subject: string, data: object];

/** In ten records: four decisions, a permission in four steps, an exigent use begun and closed. */
function recordOf(index: number) {
  const round = Math.floor(index / 10);
  const steps: readonly Step[] = [
    ['decision.made', `D-${index}`, DECISION],
    ['permission.drafted', `P-${round}`, ASKED],
    ['permission.sent', `P-${round}`, { state: 'sent', round: 1, version: 2 }],
    ['decision.made', `D-${index}`, DECISION],
    ['permission.answered', `P-${round}`, { state: 'answered', answer: 'granted', version: 3 }],
    ['permission.expired', `P-${round}`, { state: 'expired', version: 4 }],
    ['decision.made', `D-${index}`, DECISION],
    round % 100 === 0 ? ['exigent.recorded', `E-${round}`, EXIGENT] : ['decision.made', `D-${index}`, DECISION],
    round % 100 === 0
      ? ['exigent.reviewed', `E-${round}`, { state: 'closed', version: 2 }]
      : ['decision.made', `D-${index}`, DECISION],
    ['decision.made', `D-${index}`, DECISION],
  ];
  const [kind, subject, data] = steps[index % 10] ?? ['decision.made', '', {}];
  return {
    actor_id: 'UOFFICER',
    actor_role: 'member',
    kind,
    subject,
    data: canonicalize(data) ?? '',
    pack_revision: 'sha256:bench',
  };
}
