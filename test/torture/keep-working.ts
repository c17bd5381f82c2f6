// A desk that works until it is killed: keep-working.ts URL SEED. Each step it was told is recorded it prints, unbuffered.
import { writeSync } from 'node:fs';
import type { CaseEvent, Said } from '../../src/casework/case.ts';
import { systemClock } from '../../src/clock.ts';
import { casesOf } from '../../src/store/cases/index.ts';
import { openStore } from '../../src/store/index.ts';
import { allConfirmed, contact, exigentUse, OWN, request, terms, vocabulary } from '../casework/people.ts';

const [url = '', seed = '0'] = process.argv.slice(2);
const store = await openStore({ url, clock: systemClock });
const cases = casesOf({ store, vocabulary: () => vocabulary, packRevision: () => undefined });
const desk = 'T1';
let count = 0;

function say(line: object): void {
  writeSync(1, `${JSON.stringify(line)}\n`);
}

async function open(said: Said): Promise<string> {
  const by = { kind: 'user', user: 'UOFFICER' } as const;
  const outcome = await cases.open({ desk, by, agency: OWN, said, dedupeKey: `${seed}/${++count}` });
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  say({ id: outcome.case.id, record: outcome.record, version: outcome.case.version });
  return outcome.case.id;
}

async function step(id: string, user: string, event: CaseEvent): Promise<void> {
  const by = { kind: 'user', user } as const;
  const outcome = await cases.step({ desk, id, by, event, dedupeKey: `${seed}/${++count}`, version: null });
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  say({ id, record: outcome.record, version: outcome.case.version });
}

say({ ready: true });
for (;;) {
  const neededBy = null;
  const id = await open({ kind: 'permission', said: { ...request, neededBy } });
  await step(id, 'UOFFICER', { to: 'permission', event: { kind: 'send' } });
  await step(id, contact.id, { to: 'permission', event: { kind: 'answer', answer: { granted: true, terms } } });
  await step(id, contact.id, { to: 'permission', event: { kind: 'verify', points: allConfirmed, heard: null } });
  const used = await open({ kind: 'exigent', said: exigentUse });
  await step(used, contact.id, { to: 'exigent', event: { kind: 'acknowledge' } });
}
