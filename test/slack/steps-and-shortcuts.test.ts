// Ways in beside the commands, and the steps that a decision leads to once somebody registered them.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NextStep } from '../../src/slack/deps.ts';
import { noticeModal } from '../../src/views/notices.ts';
import type { Actor } from '../../src/workspace/index.ts';
import { people, startTestDesk, type TestDesk } from './desk.ts';
import { answerAll, askedIn } from './interview.ts';
import { aloud, buttonOf, read } from './words.ts';

const permission: NextStep = {
  id: 'permission',
  label: 'Ask the owner',
  fits: ({ duties }) => duties.includes('obtain-permission'),
  start: async ({ screen, trigger, decision }) => {
    await screen.push(trigger, noticeModal('Ask the owner', `About ${decision}`));
  },
};

let test: TestDesk;
let officer: Actor;
beforeAll(async () => {
  test = await startTestDesk({
    instead: { nextSteps: [permission], registers: [async () => ({ standing: 'in-order' })] },
  });
  officer = test.workspace.as(people.officer);
});
afterAll(() => test.stop());

const NOT_ASKED = {
  act: 'rely',
  purpose: 'law-enforcement',
  owner: 'other',
  exigency: 'none',
  permission: 'not-asked',
  verified: [],
};

describe('the step that a decision leads to', () => {
  it('has a button where it fits, which starts it with the recorded decision', async () => {
    await officer.command('/can-i-share');
    await answerAll(officer, NOT_ASKED);
    const decision = await officer.untilView();
    await officer.clickAction(decision.id, buttonOf(decision, 'Ask the owner'));
    const step = await officer.untilView((view) => view.id !== decision.id);
    expect(aloud(step)).toMatch(/^About D-[0-9a-f]{10}$/);
    await officer.closeView({ all: true });
  });

  it('has none where it does not', async () => {
    await officer.command('/can-i-share');
    await answerAll(officer, { act: 'view', purpose: 'supervision' });
    const decision = await officer.untilView();
    expect(read(decision)).not.toContain('[Ask the owner]');
    await officer.closeView();
  });
});

describe('what a register knows', () => {
  it('is decided with, and neither asked nor told as something the person said', async () => {
    await officer.command('/can-i-share');
    await answerAll(officer, { act: 'view', purpose: 'supervision' });
    const decision = await officer.untilView();
    expect(read(decision)).toContain('Yes');
    expect(aloud(decision)).toContain('You said: Look at it; a supervision investigation.');
    const record = (await test.desk.store.ledger.read({ desk: 'T0RIVERTON', kinds: ['decision.made'] })).at(-1);
    expect(record?.data).toMatchObject({ facts: { standing: 'in-order' } });
    await officer.closeView();
  });
});

describe('“Can I share this?”', () => {
  it('starts the questions from anywhere', async () => {
    await officer.globalShortcut('can_i_share');
    expect(askedIn(await officer.untilView())).toBe('act');
    await officer.closeView();
  });

  it('in the menu of a message reads what it plainly says, and neither shows nor keeps its words', async () => {
    await officer.say('zebra: the owner said yes, I want to put it in an affidavit', { channel: 'ndex' });
    const [message] = officer.messages('ndex');
    await officer.messageShortcut('can_i_share_message', message?.ts ?? '', 'ndex');
    const view = await officer.untilView();
    expect(aloud(view)).toContain('the owner said yes to this');
    expect(JSON.stringify(view.payload)).not.toContain('zebra');
    await answerAll(officer, { ...NOT_ASKED, verified: ['completeness'] });
    await officer.closeView();
    const written = JSON.stringify([await test.desk.store.ledger.read({ desk: 'T0RIVERTON' }), test.logged]);
    expect(written).not.toContain('zebra');
  });

  it('in the menu of a message that holds a person’s data reads nothing, and says so', async () => {
    await officer.say('SSN 123-45-6789, owner said yes', { channel: 'ndex' });
    const message = officer.messages('ndex').at(-1);
    await officer.messageShortcut('can_i_share_message', message?.ts ?? '', 'ndex');
    const view = await officer.untilView((each) => askedIn(each) !== null);
    expect(aloud(view)).toContain('nothing of them was read or kept');
    expect(askedIn(view)).toBe('act');
    await officer.closeView();
  });

  it('nothing that was sent was refused by the workspace', () => {
    expect(test.workspace.refusals()).toEqual([]);
  });
});
