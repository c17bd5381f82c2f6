// What must hold after the simulated year, whatever went wrong: ten invariants, each a sentence and the evidence against it.
import { type Case, dueOf, peopleOf } from '../../../src/casework/case.ts';
import type { Template } from '../../../src/casework/notice.ts';
import { isReminder } from '../../../src/casework/still-needed.ts';
import { withinWorkingHours } from '../../../src/casework/working-hours.ts';
import { inspect } from '../../../src/guard/index.ts';
import { readCaseSettings } from '../../../src/store/cases/settings.ts';
import type { LedgerRecord } from '../../../src/store/ledger/index.ts';
import type { CaseRow } from '../../../src/store/tables/cases.ts';
import type { OutboxRow } from '../../../src/store/tables/delivery.ts';
import { settings } from '../../casework/people.ts';
import type { Taken } from '../../delivery/channels.ts';
import { DESK, type World, zoneOfPerson } from './world.ts';

type Evidence = {
  readonly world: World;
  readonly records: readonly LedgerRecord[];
  readonly rows: readonly CaseRow[];
  readonly outbox: readonly OutboxRow[];
  readonly bySubject: ReadonlyMap<string, readonly LedgerRecord[]>;
};

export type Violation = { readonly invariant: string; readonly against: unknown };

type Check = (evidence: Evidence) => readonly unknown[] | Promise<readonly unknown[]>;

export const INVARIANTS: Readonly<Record<string, Check>> = {
  '1. every step that was acknowledged is in the ledger where it was said to be': ({ world, records }) =>
    world.acknowledged.filter(({ record, id }) => records[record - 1]?.subject !== id),

  '2. the ledger is one unbroken chain up to its head': async ({ world }) => {
    const verification = await world.replicas[0]?.store.ledger.verify(DESK);
    return verification?.fault === null ? [] : [verification];
  },

  '3. each case has one record for each of its versions, in order': ({ rows, bySubject }) =>
    rows.filter(({ id, version }) => {
      const versions = stepsOf(bySubject, id).map(({ data }) => data.version);
      return versions.length !== version || versions.some((each, index) => each !== index + 1);
    }),

  '4. each case is in the state that its last record names': ({ rows, bySubject }) =>
    rows.filter(({ id, state }) => stepsOf(bySubject, id).at(-1)?.data.state !== state),

  '5. no click did anything twice': ({ world }) => {
    const seen = new Set<string>();
    return world.acknowledged.filter(({ key }) => seen.size === seen.add(key).size);
  },

  '6. nobody answered, acknowledged, reviewed or witnessed his own': ({ rows, bySubject }) =>
    rows.flatMap(({ id, body }) => stepsOf(bySubject, id).filter((record) => isOwn(record, JSON.parse(body)))),

  '7. no message went out twice, except under one key after its outcome was lost': ({ world, outbox }) => {
    const keys = [...world.slack.taken, ...world.email.taken].map(({ key }) => key);
    const doubled = keys.filter((key, index) => keys.indexOf(key) !== index);
    const causes = new Set(outbox.map(({ dedupe_key }) => dedupe_key));
    const lost = (world.counts.get('worker fault') ?? 0) + 3 * (world.counts.get('trouble: answers lost') ?? 0);
    return [
      ...(doubled.length > lost ? [{ doubled: doubled.length, lost }] : []),
      ...(causes.size === outbox.length ? [] : ['a cause has two rows']),
    ];
  },

  '8. no notice was forgotten: each is sent, could not be had, or was no longer needed': ({ outbox, records }) => [
    ...outbox.filter(({ status }) => status === 'queued'),
    ...records.filter((record) => isNotified(record) && !outbox.some((row) => isNoticeOf(row, record))),
  ],

  '9. at most five reminders of one kind, and those that are not exigent in working hours': ({ world, outbox }) => {
    const times = new Map<string, number>();
    for (const row of outbox.filter(
      ({ template }) => isReminder(template as Template) || template === 'exigent-unacknowledged',
    )) {
      const kind = `${row.case_id} ${row.round} ${row.template} ${row.channel} ${row.address}`;
      times.set(kind, (times.get(kind) ?? 0) + 1);
    }
    const urgent = new Set(outbox.filter((row) => row.urgent === 1).map((row) => `${DESK}/${row.dedupe_key}`));
    const taken = [...world.slack.taken, ...world.email.taken];
    const outside = taken.filter(({ message, key, address, at }) => {
      if (!isReminder(message.template as Template) || urgent.has(key)) return false;
      return withinWorkingHours(at, zoneOfPerson(address), settings.workingHours) !== at;
    });
    return [...[...times].filter(([, sent]) => sent > 5), ...outside.map(describeTaken)];
  },

  '10. every open case has its next due time or a reason why not, and the ledger holds nothing that the guard refuses':
    async ({ world, rows, records }) => {
      const wrong: unknown[] = [];
      const store = world.replicas[0]?.store;
      for (const row of rows) {
        const it: Case = JSON.parse(row.body);
        const own = store && (await readCaseSettings(store.db, DESK, peopleOf(it)));
        const due = dueOf(it, own ?? settings, world.clock.now().getTime());
        if ((due.kind === 'at') !== (row.due_at !== null) || (due.kind === 'none' && due.reason === ''))
          wrong.push({ id: row.id, due, at: row.due_at });
      }
      const guarded = records.filter(
        ({ data }) => typeof data.reference === 'string' && !inspect(data.reference).clean,
      );
      return [...wrong, ...guarded];
    },
};

export async function violations(world: World): Promise<readonly Violation[]> {
  const evidence = await gather(world);
  const found: Violation[] = [];
  for (const [invariant, check] of Object.entries(INVARIANTS))
    for (const against of await check(evidence)) found.push({ invariant, against });
  return found;
}

async function gather(world: World): Promise<Evidence> {
  const store = world.replicas[0]?.store;
  if (!store) throw new Error('there is no replica');
  const records = await store.ledger.read({ desk: DESK, limit: 10_000_000 });
  const rows = await store.db.selectFrom('cases').selectAll().execute();
  const outbox = await store.db.selectFrom('outbox').selectAll().execute();
  return { world, records, rows, outbox, bySubject: Map.groupBy(records, ({ subject }) => subject) };
}

const stepsOf = (bySubject: Evidence['bySubject'], id: string): readonly LedgerRecord[] =>
  (bySubject.get(id) ?? []).filter(({ kind }) => kind !== 'case.refused');

const OWN = [
  'permission.answered',
  'exigent.acknowledged',
  'exigent.reviewed',
  'release.reviewed',
  'disposal.witnessed',
  'disposal.attested',
];

// An answer that the asker heard on the telephone and recorded names how it was heard.
const isOwn = ({ kind, actor, data }: LedgerRecord, it: Case): boolean =>
  OWN.includes(kind) && actor.id === it.openedBy && data.how === undefined;

const isNotified = ({ kind }: LedgerRecord): boolean => kind === 'exigent.recorded' || kind === 'exigent.disseminated';

const isNoticeOf = (row: OutboxRow, { subject, data }: LedgerRecord): boolean =>
  row.case_id === subject && row.round === data.round && row.template === 'exigent-script';

const describeTaken = ({ address, at, message }: Taken) =>
  `${message.template} to ${address} at ${new Date(at).toISOString()}`;
