// Gathers the evidence of a desk for a period, of all its agencies or of one.
import { setImmediate as breathe } from 'node:timers/promises';
import type { Pack } from '../../policy/model.ts';
import type { Store } from '../../store/index.ts';
import { deskRules } from '../../store/people/desk.ts';
import { bucketOf, nextDueOf } from '../../training/bucket.ts';
import { noCounts } from '../../training/digest.ts';
import { duesAt } from '../../training/dues.ts';
import { activePostings, type Person } from '../../training/person.ts';
import { type Period, periodOf, standardFrom } from '../period.ts';
import type { CaseTrace } from './case-trace.ts';
import type { Evidence, PostingEvidence } from './evidence.ts';
import { headThen, ledgerThen } from './ledger-then.ts';
import { agenciesThen, peopleThen } from './register-then.ts';

export type AuditDesk = { readonly store: Store; readonly desk: string; readonly pack: Pack };

export type AuditQuestion = {
  readonly place: AuditDesk;
  /** Days of the desk's zone; left out: the last three years, up to today. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly agency?: string | null | undefined;
  /** Everybody in the register, as he comes by, for writing lists in the same pass. */
  readonly onPerson?: (person: Person) => Promise<void> | void;
  /** After every page of people and of records; a task of its own can come in between. */
  readonly onProgress?: () => Promise<void> | void;
};

export class PeriodError extends Error {
  readonly code = 'period';
  override readonly name = 'PeriodError';
}

export async function gatherEvidence(question: AuditQuestion): Promise<Evidence> {
  const { store, desk, pack } = question.place;
  const { db } = store;
  const { rules, reminders, today } = await deskRules(question.place);
  const period = askedPeriod(question, today, reminders.zone);
  const head = await headThen(db, desk, period.end);
  const agency = question.agency ?? null;
  const register = await gatherPeople(question, period.to, period.end, (person) =>
    evidenceOf(person, rules, period.to, agency),
  );
  const { cases, ...counts } = await ledgerThen(db, {
    desk,
    period,
    last: head.sequence,
    ...(question.onProgress ? { onRecord: question.onProgress } : {}),
  });
  const agencies = await agenciesThen(db, desk, period.end);
  return {
    desk,
    agency,
    period,
    zone: reminders.zone,
    pack,
    rules,
    ...register,
    agencies: agency === null ? agencies : new Map([...agencies].filter(([ori]) => ori === agency)),
    cases: agency === null ? cases : await casesOf(question.place, cases, agency),
    ...counts,
    head,
  };
}

function askedPeriod({ from, to }: AuditQuestion, today: string, zone: string): Period {
  const last = to ?? today;
  const first = from ?? standardFrom(last);
  const period = periodOf(first, last, zone);
  if (!period) throw new PeriodError(`the period ends on ${last}, before it begins on ${first}`);
  return period;
}

async function gatherPeople(
  { place, onPerson, onProgress }: AuditQuestion,
  asOf: string,
  until: number,
  evidence: (person: Person) => readonly PostingEvidence[],
) {
  const postings: PostingEvidence[] = [];
  const buckets = noCounts();
  let people = 0;
  for await (const person of peopleThen(place.store.db, place.desk, until)) {
    people += 1;
    await onPerson?.(person);
    for (const each of evidence(person)) {
      postings.push(each);
      buckets[bucketOf(nextDueOf(each.dues), asOf)] += 1;
    }
    if (people % 500 === 0) {
      await breathe();
      await onProgress?.();
    }
  }
  return { people, postings, buckets };
}

const evidenceOf = (
  person: Person,
  rules: Evidence['rules'],
  asOf: string,
  agency: string | null,
): readonly PostingEvidence[] =>
  activePostings(person, asOf)
    .filter((posting) => posting.access !== 'none' && (agency === null || posting.agency === agency))
    .map((posting) => ({ person, posting, dues: duesAt(person, posting, rules, asOf) }));

// The ledger does not name the agency of a case; the case itself does, and it never changes.
async function casesOf(
  { store, desk }: AuditDesk,
  cases: readonly CaseTrace[],
  agency: string,
): Promise<readonly CaseTrace[]> {
  const rows = await store.db
    .selectFrom('cases')
    .select('id')
    .where('desk', '=', desk)
    .where('agency', '=', agency)
    .execute();
  const ids = new Set(rows.map(({ id }) => id));
  return cases.filter(({ id }) => ids.has(id));
}
