// The board: gaps come from the registers and the ledger, and go when they are mended.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { auditBoard, type BoardItem, boardCounts, gatherEvidence } from '../../src/audit/index.ts';
import { changePerson } from '../../src/store/people/index.ts';
import { heard } from '../casework/people.ts';
import { databases } from '../store/databases.ts';
import { stepped } from '../store/desk.ts';
import { IN_ORDER } from '../training/a-person.ts';
import {
  AGENCY,
  type AuditedDesk,
  addCases,
  addPerson,
  COORDINATOR,
  nameAgency,
  openAudited,
} from './an-audited-desk.ts';

describe.each(databases)('the audit board on $name', (database) => {
  let desk: AuditedDesk;
  beforeEach(async () => {
    desk = await openAudited(database);
  });
  afterEach(() => desk.close());

  const board = async (): Promise<readonly BoardItem[]> => auditBoard(await gatherEvidence({ place: desk.place }));
  const item = async (number: number) => (await board()).find((each) => each.number === number);

  test('of an empty desk says that nothing is recorded, never that it is in order', async () => {
    expect(boardCounts(await board())).toEqual({ 'in-order': 0, gap: 0, 'nothing-recorded': 15, 'not-kept-here': 1 });
  });

  test('has the sixteen items with their clauses, all of them of the pack', async () => {
    const items = await board();
    expect(items.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]);
    expect(items.map(({ clauses }) => clauses[0]?.id)).toEqual(
      items.map(({ number }) => (number === 5 ? 'audit:5.a' : `audit:${number}`)),
    );
  });

  test('shows three gaps, and each goes when it is mended', async () => {
    const late = await addPerson(desk, 'Late Example', {
      ...IN_ORDER,
      courses: { 'data-use': '2024-01-10', 'security-awareness': '2025-07-01' },
    });
    const { exigent } = await addCases(desk);
    const before = await board();
    expect(before.filter(({ state }) => state === 'gap').map(({ number, gaps }) => [number, gaps[0]?.mend])).toEqual([
      [1, 'name-coordinator'],
      [4, 'record-grant'],
      [5, 'open-case'],
      [11, 'record-training'],
      [16, 'record-agreement'],
    ]);
    expect(before[10]?.gaps).toEqual([
      {
        subject: late,
        name: 'Late Example',
        says: `N-DEx data use training lapsed; it was to be repeated by 2026-01-10 (${AGENCY})`,
        since: '2026-01-10',
        agency: AGENCY,
        about: 'data-use',
        mend: 'record-training',
      },
    ]);
    await nameAgency(desk, late);
    const completion = { course: 'data-use', completed: '2026-03-02', proficiency: true } as const;
    await changePerson(desk.place, {
      actor: COORDINATOR,
      person: late,
      events: [{ kind: 'course-completed', completion }],
    });
    const attest = { to: 'exigent', event: { kind: 'attest', heard: heard() } } as const;
    await stepped(desk.cases, exigent, attest);
    expect((await board()).filter(({ state }) => state === 'gap')).toEqual([]);
  });

  test('keeps an exigent use that owes something as a gap once a week has gone', async () => {
    const { exigent } = await addCases(desk);
    await stepped(desk.cases, exigent, { to: 'exigent', event: { kind: 'attest', heard: heard() } });
    expect((await item(5))?.gaps).toEqual([]);
    desk.clock.forward(8 * 86_400_000);
    expect((await item(5))?.gaps.map(({ subject, says }) => [subject, says])).toEqual([
      [exigent, 'exigent use: still owed verification, further-use, review'],
    ]);
  });

  test('counts agencies and people of one agency alone when asked', async () => {
    const here = await addPerson(desk, 'Here', IN_ORDER);
    await addPerson(desk, 'There', IN_ORDER, 'CA0370000');
    await nameAgency(desk, here);
    await addCases(desk);
    const evidence = await gatherEvidence({ place: desk.place, agency: 'CA0370000' });
    expect(evidence.postings.map(({ person }) => person.name)).toEqual(['There']);
    expect(evidence.cases).toEqual([]);
    expect([...evidence.agencies.keys()]).toEqual([]);
  });

  test('finds an ORI that is not on the list', async () => {
    await addPerson(desk, 'Odd', IN_ORDER, 'CA019420Z');
    expect((await item(2))?.gaps).toEqual([
      {
        subject: 'CA019420Z',
        name: null,
        says: 'its ninth character, Z, is not on the list; ask the CSO',
        since: null,
        agency: 'CA019420Z',
        about: null,
        mend: 'correct-agency',
      },
    ]);
  });
});
