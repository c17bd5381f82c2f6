// An earlier permission found again in the interview: its terms decide, and what they do not reach is never a yes.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { answer, answerAll, askedIn } from '../interview.ts';
import { aloud, read } from '../words.ts';
import { grantedAndVerified, HARBOR } from './asking.ts';
import { fillIn, type Play, press, startPlay } from './play.ts';

let play: Play;
let granted: string;
beforeAll(async () => {
  play = await startPlay();
  granted = await grantedAndVerified(play, 'REUSE-1');
});
afterAll(() => play.stop());

const FACTS = { purpose: 'law-enforcement', owner: 'other-local', exigency: 'none' };

/** Answers until the owner's word is asked for, and looks it up there. */
async function lookUp(act: string, fields: Readonly<Record<string, unknown>>) {
  const { officer } = play;
  await officer.closeView({ all: true });
  await officer.command('/can-i-share');
  const said: Readonly<Record<string, string>> = { ...FACTS, act };
  for (;;) {
    const view = await officer.untilView();
    const fact = askedIn(view) ?? '';
    if (fact === 'permission') {
      await press(officer, view, 'We asked before: look it up');
      break;
    }
    const value = said[fact] ?? (fact === 'recipient' ? fields.recipient : undefined);
    if (value === undefined) await officer.clickAction(view.id, 'interview-not-known');
    else await answer(officer, view, String(value));
    await officer.untilView((next) => askedIn(next) !== fact);
  }
  const form = await officer.untilView((view) => aloud(view).includes('earlier request is found'));
  await fillIn(officer, form, { owner: HARBOR, ...fields });
  await answerAll(officer, { ...FACTS, recipient: 'criminal-justice-agency', verified: [] });
  return officer.untilView((view) => aloud(view).includes('Recorded as'));
}

it('within its terms and verified: the answer rests on it, and says so', async () => {
  const decision = await lookUp('tell', { reference: 'REUSE-1', recipient: 'criminal-justice-agency' });
  expect(read(decision).join('\n')).toMatch(/Yes|allowed/i);
  expect(aloud(decision)).toContain(`${granted} was granted, and its terms cover this`);
  expect(aloud(decision)).toContain('Allowed: Tell someone what it says');
  expect((await play.ledger('permission.looked-up')).at(-1)).toMatchObject({
    subject: granted,
    data: { standing: 'granted' },
  });
  expect(aloud(decision)).not.toContain('is your word');
  expect((await play.ledger('decision.made')).at(-1)?.data).toMatchObject({ ownersYes: granted });
});

it('a yes of the owner that is only claimed is said to be the person’s word, in the answer and in the ledger', async () => {
  const { officer } = play;
  await officer.closeView({ all: true });
  await officer.command('/can-i-share');
  const all = ['completeness', 'timeliness', 'accuracy', 'relevancy'];
  const said = { ...FACTS, act: 'tell', recipient: 'criminal-justice-agency', permission: 'granted', verified: all };
  await answerAll(officer, said);
  const decision = await officer.untilView((view) => aloud(view).includes('Recorded as'));
  expect(aloud(decision)).toContain('That the owner said yes is your word');
  expect((await play.ledger('decision.made')).at(-1)?.data).toMatchObject({ ownersYes: 'stated' });
});

it('a use outside its terms leads to a further request, never to a yes', async () => {
  const decision = await lookUp('chart', { reference: 'REUSE-1' });
  expect(read(decision)).toContain('Not yet');
  expect(aloud(decision)).toContain('the owner did not allow this use');
  expect(read(decision)).toContain('[Ask the owner]');
});

it('a recipient outside its terms leads to a further request, never to a yes', async () => {
  const decision = await lookUp('tell', { reference: 'REUSE-1', recipient: 'own-agency' });
  expect(read(decision)).toContain('Not yet');
  expect(aloud(decision)).toContain('a recipient is not among those the owner named');
});

it('as long as nobody says who would get it, its terms are not clear', async () => {
  const decision = await lookUp('tell', { reference: 'REUSE-1' });
  expect(read(decision)).toContain('Not settled yet');
  expect(aloud(decision)).toContain("the owner's terms are unclear");
});

it('another number is another record: the owner counts as not asked', async () => {
  const decision = await lookUp('tell', { reference: 'ANOTHER-9', recipient: 'criminal-justice-agency' });
  expect(read(decision)).toContain('Not yet');
  expect(aloud(decision)).toContain('No earlier request for this record was found');
});

it('a request about the same record shows the earlier one before anything is sent', async () => {
  const { officer } = play;
  await officer.closeView({ all: true });
  await officer.command('/permission');
  await fillIn(officer, await officer.untilView(), {
    owner: HARBOR,
    reference: 'REUSE-1',
    uses: ['chart'],
    purpose: 'law-enforcement',
  });
  const preview = await officer.untilView((view) => aloud(view).includes('Exactly this'));
  expect(aloud(preview)).toContain(`Asked before about this record: ${granted}`);
  await officer.closeView({ all: true });
});

it('asking for more replaces the earlier permission once it is granted', async () => {
  const { officer, owner } = play;
  await officer.command('/permission', `show ${granted}`);
  await press(officer, await officer.untilView(), 'Ask for more');
  await fillIn(
    officer,
    await officer.untilView((view) => aloud(view).includes('Preview') || aloud(view).includes('Whose record')),
    {
      uses: ['tell', 'chart'],
    },
  );
  const preview = await officer.untilView((view) => aloud(view).includes('Exactly this'));
  await officer.submitView(preview.id);
  await officer.closeView({ all: true });
  const card = await owner.untilDm((message) => message.text.includes('REUSE-1') && aloud(message).includes('chart'));
  await press(owner, card, 'Grant as requested');
  await owner.untilDm((message) => message.ts === card.ts && aloud(message).includes('The owner said'));
  expect((await play.desk.deps.casework.cases.find('T0RIVERTON', granted))?.state).toBe('superseded');
});
