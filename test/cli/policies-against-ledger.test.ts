import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { replayInWords, replayLedger } from '../../src/cli/policies/against-ledger.ts';
import { packAt } from '../../src/cli/policies/pack-at.ts';
import { Policies } from '../../src/packs/policies.ts';
import { recordDecision } from '../../src/store/decisions.ts';
import { openStore, type Store } from '../../src/store/index.ts';

const SHIPPED = join(import.meta.dirname, '..', '..', 'policies', 'ndex');
const FACTS = {
  act: 'chart',
  purpose: 'law-enforcement',
  owner: 'other-local',
  verified: 'all',
  exigency: 'none',
  standing: 'in-order',
};

let folder: string;
let store: Store;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nac-desk-replay-'));
  store = await openStore({ url: join(folder, 'desk.sqlite'), clock: { now: () => new Date('2026-11-21T10:00:00Z') } });
  const policies = new Policies(SHIPPED);
  for (const permission of ['waiting', 'granted', 'refused']) {
    const facts = { ...FACTS, permission };
    const answer = policies.current.decide('use-record', facts, '2026-11-21');
    if (!answer.ok) throw new Error('the facts were refused');
    await recordDecision(store, {
      desk: 'T1',
      actor: { id: 'U1', role: 'member' },
      decided: answer.decided,
      given: Object.entries(facts),
      notKnown: [],
      delivery: permission,
    });
  }
});

afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

test('under the same rules every recorded decision would be answered alike', async () => {
  expect(await replayLedger(store, packAt(SHIPPED))).toEqual({ replayed: 3, different: [] });
});

test('a changed rule names the recorded decisions it would have changed, and how', async () => {
  const changed = join(folder, 'changed');
  cpSync(SHIPPED, changed, { recursive: true });
  const file = join(changed, 'decisions', 'use-record.yml');
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace('{ permission: waiting }', '{ permission: [waiting, granted] }'),
  );
  const run = await replayLedger(store, packAt(changed));
  expect(run.replayed).toBe(3);
  expect(run.different).toMatchObject([
    {
      desk: 'T1',
      decision: 'use-record',
      problem: null,
      otherwise: [{ what: 'outcome', before: 'allowed', now: 'not-yet' }, {}, {}],
    },
  ]);
  expect(replayInWords(run)).toContain('3 recorded decisions, 1 would be answered otherwise');
});
