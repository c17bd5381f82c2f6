// Recorded before answered, whatever the store does: fails, waits, or comes back after the person has left.
import Database from 'better-sqlite3';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/workspace/index.ts';
import { people, startTestDesk, type TestDesk } from './desk.ts';
import { answer, askedIn } from './interview.ts';
import { aloud, read } from './words.ts';

let test: TestDesk;
let officer: Actor;
let other: Database.Database;
beforeAll(async () => {
  test = await startTestDesk({ instead: { patience: 60 } });
  officer = test.workspace.as(people.officer);
  other = new Database(test.databaseFile);
});
afterAll(async () => {
  other.close();
  await test.stop();
});
afterEach(async () => {
  if (officer.view()) await officer.closeView({ all: true });
});

const decisions = () => test.desk.store.ledger.read({ desk: 'T0RIVERTON', kinds: ['decision.made'] });

/** Up to the answer that settles it. */
async function toTheLastQuestion() {
  await officer.command('/can-i-share');
  await answer(officer, await officer.untilView(), 'view');
  return officer.untilView((view) => askedIn(view) === 'purpose');
}

describe('a store that refuses to write', () => {
  it('means an incident number and no verdict, and the same answer works once it writes again', async () => {
    const last = await toTheLastQuestion();
    other.exec("create trigger full before insert on decisions begin select raise(abort, 'disk full'); end");
    expect(await answer(officer, last, 'supervision')).toEqual({ ok: true });
    const shown = aloud(await officer.untilView((view) => askedIn(view) === null));
    expect(shown).toMatch(/could not be recorded, so nothing was done and no answer is shown.*INC-[0-9a-f]{8}/);
    expect(shown).not.toMatch(/Yes|Not yet|Nothing is missing/);
    expect(await decisions()).toEqual([]);
    const incident = /INC-[0-9a-f]{8}/.exec(shown)?.[0] ?? 'none';
    expect(test.logged.some((line) => line.includes(incident) && line.includes('disk full'))).toBe(true);
    other.exec('drop trigger full');
    await officer.closeView({ all: true });
    await answer(officer, await toTheLastQuestion(), 'supervision');
    expect(aloud(await officer.untilView((view) => askedIn(view) === null))).toContain('Recorded as D-');
  });
});

describe('a store that keeps people waiting', () => {
  it('shows that it is recording, and the verdict only once it is kept', async () => {
    const before = (await decisions()).length;
    const last = await toTheLastQuestion();
    other.exec('begin immediate');
    expect(await answer(officer, last, 'supervision')).toEqual({ ok: true });
    expect(aloud(await officer.untilView())).toContain('Recording the decision.');
    other.exec('commit');
    const decided = await officer.untilView((view) => aloud(view).includes('Recorded as'));
    expect(read(decided)).toContain('Yes, with conditions');
    expect(await decisions()).toHaveLength(before + 1);
  });

  it('tells the person by direct message when the modal was closed meanwhile', async () => {
    const last = await toTheLastQuestion();
    other.exec('begin immediate');
    await answer(officer, last, 'supervision');
    await officer.closeView();
    other.exec('commit');
    await officer.untilDm(({ text }) => text.startsWith('Your decision is recorded.'));
    await officer.openHome();
    expect(aloud(await officer.untilHome())).toContain('*Yes, with conditions*');
  });
});

describe('a fault in the app itself', () => {
  it('is told to the person alone with an incident number, and the next command works', async () => {
    const broken = await startTestDesk({
      instead: {
        ask: {
          question: () => {
            throw new Error('it broke');
          },
          facts: test.desk.deps.ask.facts,
        },
      },
    });
    const person = broken.workspace.as(people.officer);
    expect(await person.command('/policy', 'what is a NAC')).toEqual({ ok: true });
    expect((await person.untilEphemeral()).text).toMatch(/^Something went wrong on our side\..*INC-[0-9a-f]{8}/);
    expect(broken.logged.some((line) => line.includes('it broke'))).toBe(true);
    await person.command('/ori-check', 'CA0194200');
    await person.untilEphemeral(({ text }) => text.startsWith('CA0194200'));
    await broken.stop();
  });
});
