// The rules may change while people are in the middle of something: it is said, and nothing is decided by the old ones.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SHIPPED_PACK } from '../../src/start/shipped.ts';
import type { Actor } from '../../src/workspace/index.ts';
import { people, startTestDesk, type TestDesk } from './desk.ts';
import { answer, askedIn } from './interview.ts';
import { aloud, buttonOf } from './words.ts';

const folder = mkdtempSync(join(tmpdir(), 'nac-desk-pack-'));
const RULES = join(folder, 'decisions', 'use-record.yml');

let test: TestDesk;
let officer: Actor;
beforeAll(async () => {
  cpSync(SHIPPED_PACK, folder, { recursive: true, filter: (path) => !/[\\/]tests$/.test(path) });
  test = await startTestDesk({ packFolder: folder });
  officer = test.workspace.as(people.officer);
});
afterAll(async () => {
  await test.stop();
  rmSync(folder, { recursive: true, force: true });
});

function edit(change: (text: string) => string): string {
  const before = readFileSync(RULES, 'utf8');
  writeFileSync(RULES, change(before));
  test.desk.reload();
  return before;
}

const revision = () => test.desk.deps.policies.current.pack.revision;

describe('while an interview is open', () => {
  it('the answer says that the rules changed, and is that of the new rules', async () => {
    await officer.command('/can-i-share');
    await answer(officer, await officer.untilView(), 'view');
    const old = revision();
    edit((text) => text.replace('title: May I use this N-DEx record this way?', 'title: May I use it like this?'));
    expect(revision()).not.toBe(old);
    await answer(officer, await officer.untilView((view) => askedIn(view) === 'purpose'), 'supervision');
    const decision = await officer.untilView((view) => askedIn(view) === null);
    expect(aloud(decision)).toContain('The rules changed while this was open.');
    expect(aloud(decision)).toContain('*May I use it like this?*');
    const [record] = await test.desk.store.ledger.read({ desk: 'T0RIVERTON', kinds: ['decision.made'] });
    expect(record?.packRevision).toBe(revision());
    await officer.closeView();
  });

  it('a decision made under other rules is shown as it was recorded, with the way to ask again', async () => {
    edit((text) => text.replace('title: May I use it like this?', 'title: May I use it like that?'));
    await officer.openHome();
    const home = await officer.untilHome();
    await officer.clickAction(home.id, buttonOf(home, 'Open'));
    const recorded = await officer.untilView();
    expect(aloud(recorded)).toContain('The rules have changed since. Ask again before you rely on it.');
    await officer.clickAction(recorded.id, buttonOf(recorded, 'Ask again'));
    const again = await officer.untilView((view) => aloud(view).includes('*May I use it like that?*'));
    expect(aloud(again)).toContain('Recorded as D-');
    await officer.closeView({ all: true });
  });
});

describe('a pack with an error', () => {
  it('is refused with file, line and column, and the last good one goes on answering', async () => {
    const good = revision();
    const before = edit((text) => text.replace('outcome: prohibited', 'outcome: forbidden'));
    expect(revision()).toBe(good);
    expect(test.logged.some((line) => /decisions\/use-record\.yml:\d+:\d+: error/.test(line))).toBe(true);
    await officer.command('/can-i-share');
    expect(askedIn(await officer.untilView())).toBe('act');
    await officer.closeView();
    writeFileSync(RULES, before);
    test.desk.reload();
    expect(revision()).toBe(good);
  });
});
