// An auditor at work: every item and every open case read from the board, each look written down, and nothing changed by any of it.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { isRegisterMend, MENDS } from '../../../src/audit/index.ts';
import type { Said } from '../../../src/casework/case.ts';
import type { PermissionEvent } from '../../../src/casework/permission/case.ts';
import { AUDIT } from '../../../src/views/audit/ids.ts';
import { contactAtWork, exigentUse, heard, owner, request, terms } from '../../casework/people.ts';
import { databases, type Fresh } from '../../store/databases.ts';
import { MONDAY, type Play, press, startPlay } from '../cases/play.ts';
import { aloud } from '../words.ts';

const desk = 'T0RIVERTON';
const DAY = 24 * 60;
const at = MONDAY.getTime();
const contact = { ...contactAtWork, user: null };

const OPEN: readonly Said[] = [
  { kind: 'permission', said: { ...request, contact } },
  { kind: 'exigent', said: { ...exigentUse, contact, usedAt: at } },
  {
    kind: 'hit',
    said: { act: 'arrest', entering: owner, contact, reference: 'W-2024-77', urgency: 'routine', decision: null },
  },
  {
    kind: 'release',
    said: {
      recipient: { ori: 'NJ0070000', name: 'Newark PD' },
      authorised: 'not-known',
      what: ['arrest'],
      how: 'secure-network',
      releasedAt: at,
      owner: null,
      reference: '2024-00123',
      decision: null,
    },
  },
  {
    kind: 'disposal',
    said: {
      medium: 'paper',
      pieces: 12,
      method: 'shred',
      destroyedAt: at,
      witness: { kind: 'user', user: 'U0ANALYST1' },
      reference: '',
    },
  },
];

describe.each(databases)('an auditor on $name', ({ fresh: make }) => {
  let fresh: Fresh;
  let play: Play;
  const opened: Record<string, string> = {};

  beforeAll(async () => {
    fresh = await make();
    play = await startPlay({ databaseUrl: fresh.url });
    const { cases } = play.desk.deps.casework;
    const by = { kind: 'user', user: 'U0OFFICER1' } as const;
    for (const said of OPEN) {
      const outcome = await cases.open({ desk, by, agency: 'CA0990100', said, dedupeKey: said.kind });
      if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
      opened[said.kind] = outcome.case.id;
    }
    const step = (event: PermissionEvent) =>
      cases.step({
        desk,
        id: opened.permission ?? '',
        by,
        event: { to: 'permission', event },
        dedupeKey: event.kind,
        version: null,
      });
    expect(await step({ kind: 'send' })).toMatchObject({ kind: 'done' });
    const answer = { granted: true, terms } as const;
    expect(await step({ kind: 'record-answer', answer, heard: heard(at) })).toMatchObject({ kind: 'done' });
    play.minutes(9 * DAY);
  });
  afterEach(async () => {
    if (play.auditor.view()) await play.auditor.closeView({ all: true });
  });
  afterAll(async () => {
    await play.stop();
    await fresh.drop();
  });

  const looks = async () => (await play.ledger('audit.looked')).map(({ actor, data }) => [actor.id, actor.role, data]);

  it('reads each of the sixteen items, with nothing to press that would change the register', async () => {
    const { auditor } = play;
    for (let number = 1; number <= 16; number++) {
      await auditor.command('/nac-desk', 'audit');
      const board = await auditor.untilView((view) => aloud(view).includes('16.'));
      const block = (board.payload.blocks as readonly { block_id?: string; accessory?: { value?: string } }[]).find(
        ({ accessory }) => accessory?.value === String(number),
      )?.block_id;
      await auditor.clickAction(board.id, AUDIT.item, { block: block ?? '' });
      const item = aloud(await auditor.untilView((view) => aloud(view).includes('What is asked')));
      for (const [id, label] of Object.entries(MENDS)) if (isRegisterMend(id)) expect(item).not.toContain(`[${label}]`);
      await auditor.closeView({ all: true });
    }
    expect(await looks()).toHaveLength(32);
  });

  it.each([
    ['permission', 5],
    ['exigent', 5],
    ['release', 6],
    ['disposal', 8],
    ['hit', 9],
  ])('opens the %s that item %i waits for, which is written down with its number', async (kind, number) => {
    const { auditor } = play;
    const id = opened[kind] ?? '';
    const before = (await play.ledger()).length;
    await auditor.command('/nac-desk', 'audit');
    const board = await auditor.untilView((view) => aloud(view).includes('16.'));
    const block = (board.payload.blocks as readonly { block_id?: string; accessory?: { value?: string } }[]).find(
      ({ accessory }) => accessory?.value === String(number),
    )?.block_id;
    await auditor.clickAction(board.id, AUDIT.item, { block: block ?? '' });
    const item = await auditor.untilView((view) => aloud(view).includes('What is asked'));
    await press(auditor, item, `Open ${id}`);
    await auditor.untilView((view) => view.payload.callback_id === 'case');
    await auditor.closeView({ all: true });
    const written = (await play.ledger()).slice(before).filter(({ actor }) => actor.id === 'U0AUDITOR1');
    expect(written.map((record) => [record.kind, record.data])).toEqual([
      ['audit.looked', { at: 'board' }],
      ['audit.looked', { at: 'board' }],
      ['audit.looked', { at: 'case', case: id }],
    ]);
  });

  it('sees who is due, which is written down too', async () => {
    const { auditor } = play;
    const before = auditor.ephemerals().length;
    await auditor.command('/training', 'due');
    await auditor.untilEphemeral(() => auditor.ephemerals().length > before);
    expect((await looks()).at(-1)).toEqual(['U0AUDITOR1', 'auditor', { at: 'roster' }]);
  });

  it('changes nothing: no record of theirs is anything but a look', async () => {
    const theirs = (await play.ledger()).filter(({ actor }) => actor.id === 'U0AUDITOR1');
    expect([...new Set(theirs.map(({ kind }) => kind))]).toEqual(['audit.looked']);
    expect(play.workspace.refusals()).toEqual([]);
  });
});
