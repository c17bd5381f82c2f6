// Retention, the archive with its head carried over, the weekly review and who read it.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { archiveLedger, confirmReviewRead, RETENTION_YEARS, weeklyReview } from '../../src/audit/index.ts';
import { recordGuardHit } from '../../src/store/guard-hits.ts';
import { verifyLines } from '../../src/store/ledger/index.ts';
import { linesOfFile } from '../../src/store/lines.ts';
import { changeSetting } from '../../src/store/settings.ts';
import { coordinator } from '../casework/people.ts';
import { databases } from '../store/databases.ts';
import { DESK_ID, stepped } from '../store/desk.ts';
import { type AuditedDesk, addCases, COORDINATOR, openAudited } from './an-audited-desk.ts';

const YEAR = 366 * 86_400_000;

describe.each(databases)('on $name', (database) => {
  let desk: AuditedDesk;
  let folder: string;
  beforeEach(async () => {
    desk = await openAudited(database);
    folder = mkdtempSync(join(tmpdir(), 'nac-desk-archive-'));
  });
  afterEach(async () => {
    rmSync(folder, { recursive: true, force: true });
    await desk.close();
  });

  const archive = (before?: string) =>
    archiveLedger({
      store: desk.store,
      desk: DESK_ID,
      actor: COORDINATOR,
      file: join(folder, 'old.jsonl'),
      ...(before ? { before: Date.parse(before) } : {}),
    });

  test('records are kept for three years, or as set, and never less than one', async () => {
    await addCases(desk);
    expect(await archive()).toEqual({ kind: 'nothing-to-archive' });
    expect(await archive('2026-03-02')).toEqual({ kind: 'too-young', years: 3, earliest: Date.parse('2023-03-02') });
    const set = (value: number) =>
      changeSetting(desk.store, { desk: DESK_ID, actor: COORDINATOR, setting: RETENTION_YEARS, value });
    expect(await set(0)).toEqual({ kind: 'refused', problems: ['records are kept for one year at least'] });
    expect(await set(1)).toEqual({ kind: 'changed' });
    expect(existsSync(join(folder, 'old.jsonl'))).toBe(false);
  });

  test('an archive proves itself, and the ledger goes on from its last hash', async () => {
    await addCases(desk);
    const before = await desk.store.ledger.head(DESK_ID);
    desk.clock.forward(4 * YEAR);
    await addCases(desk);
    const archived = await archive();
    expect(archived).toMatchObject({ kind: 'archived', through: before.sequence, hash: before.hash });
    const file = await verifyLines(linesOfFile(join(folder, 'old.jsonl')), [before]);
    expect(file).toMatchObject({ fault: null, head: before });
    const kept = await desk.store.ledger.verify(DESK_ID, [before]);
    expect(kept).toMatchObject({ fault: null, archived: before.sequence });
    const [last] = await desk.store.ledger.read({ desk: DESK_ID, kinds: ['ledger.archived'] });
    expect(last?.data).toMatchObject({ from: 1, through: before.sequence, hash: before.hash });
    const rows = await desk.store.db
      .selectFrom('ledger')
      .select(({ fn }) => fn.min('sequence').as('first'))
      .executeTakeFirst();
    expect(Number(rows?.first)).toBe(before.sequence + 1);
    expect(
      await archiveLedger({ store: desk.store, desk: DESK_ID, actor: COORDINATOR, file: join(folder, 'again.jsonl') }),
    ).toEqual({ kind: 'nothing-to-archive' });
  });

  test('the weekly review counts what happened, names exigent uses and is confirmed once', async () => {
    const { exigent } = await addCases(desk);
    await stepped(desk.cases, exigent, { to: 'exigent', event: { kind: 'review', finding: 'in-order' } });
    await recordGuardHit(desk.store, {
      desk: DESK_ID,
      actor: { id: 'UOFFICER', role: 'member' },
      where: '/policy',
      kinds: ['ssn'],
    });
    const review = await weeklyReview(desk.place, '2026-W10');
    expect(review).toMatchObject({
      from: '2026-03-02',
      to: '2026-03-08',
      refusals: 1,
      guardHits: 1,
      casesOpened: { permission: 1, exigent: 1, hit: 0, release: 0, disposal: 0 },
      exigent: [
        { id: exigent, ground: 'danger-to-life', owed: ['acknowledgement', 'verification', 'further-use', 'review'] },
      ],
      read: null,
    });
    expect(review.gaps.map(({ item }) => item)).toContain(5);
    const read = await confirmReviewRead(desk.store, { desk: DESK_ID, actor: COORDINATOR, week: '2026-W10' });
    expect(read.by).toBe(coordinator.id);
    const again = await confirmReviewRead(desk.store, {
      desk: DESK_ID,
      actor: { id: 'UOTHER', role: 'coordinator' },
      week: '2026-W10',
    });
    expect(again).toEqual(read);
    expect((await weeklyReview(desk.place, '2026-W10')).read).toEqual(read);
    expect((await weeklyReview(desk.place, '2026-W11')).casesOpened.exigent).toBe(0);
  });
});
