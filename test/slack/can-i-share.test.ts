// The interview in one modal, from the command to the recorded decision, over real HTTP.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, homeTeam } from '../../src/workspace/index.ts';
import { people, startTestDesk, type TestDesk } from './desk.ts';
import { answer, answerAll, askedIn } from './interview.ts';
import { aloud, buttonOf, read } from './words.ts';

const RELY = {
  act: 'rely',
  purpose: 'law-enforcement',
  owner: 'other-local',
  exigency: 'none',
  permission: 'not-asked',
  verified: [],
} as const;

const WITHOUT_APP = 'C0QUIET001';

let test: TestDesk;
let officer: Actor;
beforeAll(async () => {
  const channels = [...homeTeam.channels, { id: WITHOUT_APP, name: 'quiet', purpose: 'Not for apps', bot: false }];
  test = await startTestDesk({ teams: [{ ...homeTeam, channels }] });
  officer = test.workspace.as(people.officer);
});
afterAll(() => test.stop());

const ledger = () => test.desk.store.ledger.read({ desk: 'T0RIVERTON', kinds: ['decision.made'] });

async function begin(words = '') {
  if (officer.view()) await officer.closeView({ all: true });
  expect(await officer.command('/can-i-share', words)).toEqual({ ok: true });
  return officer.untilView();
}

describe('/can-i-share', () => {
  it('asks one question at a time, tells what was said so far, and ends with the decision', async () => {
    const first = await begin();
    expect(askedIn(first)).toBe('act');
    expect(aloud(first)).toContain('What do you want to do with the record?');
    expect(aloud(first)).toContain('Never type or paste what the record says.');
    await answer(officer, first, 'rely');
    const second = await officer.untilView();
    expect(aloud(second)).toContain('So far: Rely on it.');
    expect(read(second)).toContain('[Back]');
    expect(second.id).toBe(first.id);
    await answerAll(officer, RELY);
    const decision = await officer.untilView();
    expect(read(decision)).toContain('Not yet');
    expect(aloud(decision)).toMatch(/\*Why\*[\s\S]*\[audit:5\.a \(1\.3\.7\)\]/);
    expect(aloud(decision)).toMatch(/\*Before you do it\*[\s\S]*Get the owner's advance permission/);
    expect(aloud(decision)).toContain(
      '• You may once the owner said yes to this and the owner confirmed all four points.',
    );
    expect(aloud(decision)).toContain('later editions exist, so confirm with your CSO or NAC');
    expect(officer.viewStack()).toHaveLength(1);
  });

  it('keeps the decision in the ledger with its facts, duties, clauses and the revision of the rules', async () => {
    await begin();
    await answerAll(officer, RELY);
    const decision = await officer.untilView();
    const record = (await ledger()).at(-1);
    expect(record).toMatchObject({
      actor: { id: people.officer, role: 'member' },
      packRevision: test.desk.deps.policies.current.pack.revision,
      data: { decision: 'use-record', outcome: 'not-yet', facts: { act: 'rely', owner: 'other-local' } },
    });
    expect(aloud(decision)).toContain(`Recorded as ${record?.subject}`);
  });

  it('asks only what can change the answer', async () => {
    await begin();
    expect(await answerAll(officer, { act: 'view', purpose: 'employment' })).toEqual(['act', 'purpose']);
    expect(read(await officer.untilView())).toContain('No');
  });

  it('reads what the words behind the command say, and asks only the rest', async () => {
    const first = await begin('put it in a search warrant, owner said yes, not verified yet');
    expect(aloud(first)).toContain(
      'So far: Use it in a judicial process; the owner said yes to this; the owner confirmed none of the four points.',
    );
    expect(askedIn(first)).toBe('purpose');
    expect(read(first)).not.toContain('[Back]');
    expect(await answerAll(officer, RELY)).toEqual(['purpose', 'owner', 'exigency']);
  });

  it('goes back with the earlier answer still chosen', async () => {
    await answer(officer, await begin(), 'rely');
    const second = await officer.untilView();
    expect(await officer.clickAction(second.id, 'interview-back')).toEqual({ ok: true });
    const back = await officer.untilView((view) => askedIn(view) === 'act');
    expect(JSON.stringify(back.payload.blocks)).toContain(
      '"initial_option":{"text":{"type":"plain_text","text":"Rely on it',
    );
    expect(read(back)).not.toContain('[Back]');
  });

  it('“I do not know” asks something else, and without it gives no verdict', async () => {
    await begin();
    await answer(officer, await officer.untilView(), 'rely');
    await officer.untilView((view) => askedIn(view) === 'purpose');
    await officer.clickAction((await officer.untilView()).id, 'interview-not-known');
    await officer.untilView((view) => askedIn(view) !== 'purpose');
    await answerAll(officer, {
      ...RELY,
      permission: 'granted',
      verified: ['completeness', 'timeliness', 'accuracy', 'relevancy'],
    });
    const decision = await officer.untilView();
    expect(read(decision)).toContain('Not settled yet');
    expect(aloud(decision)).toContain('Find out: For which purpose was the search made?');
    expect((await ledger()).at(-1)).toMatchObject({ data: { outcome: null, notKnown: ['purpose'] } });
  });

  it('says beside the field what does not go together', async () => {
    await begin('rely on it for an investigation, another agency, owner said yes');
    let view = await officer.untilView();
    while (askedIn(view) !== 'verified') {
      await answer(officer, view, RELY[askedIn(view) as keyof typeof RELY]);
      view = await officer.untilView();
    }
    const outcome = await answer(officer, view, ['accuracy', 'found-wrong']);
    expect(outcome).toMatchObject({ ok: false, error: 'form', shown: expect.stringContaining('stands alone') });
  });

  it('starts over from the decision', async () => {
    await begin();
    await answerAll(officer, RELY);
    const decision = await officer.untilView();
    await officer.clickAction(decision.id, buttonOf(decision, 'Start over'));
    expect(askedIn(await officer.untilView((view) => askedIn(view) !== null))).toBe('act');
  });

  it('shows the clauses on top of the decision, in our words where no official text is attached', async () => {
    await begin();
    await answerAll(officer, RELY);
    const decision = await officer.untilView();
    await officer.clickAction(decision.id, buttonOf(decision, 'Show the clauses'));
    const clauses = await officer.untilView((view) => view.id !== decision.id);
    expect(aloud(clauses)).toContain('audit:5.a · Law Enforcement National Data Exchange');
    expect(aloud(clauses)).toContain('restated in our words');
    await officer.closeView();
    expect((await officer.untilView()).id).toBe(decision.id);
  });

  it('an exigent use says at once whom to tell', async () => {
    await begin();
    await answerAll(officer, { ...RELY, exigency: 'danger-to-life' });
    const decision = await officer.untilView();
    expect(read(decision)).toContain('Use it now, tell the owner now');
    expect(aloud(decision)).toContain('Notify the record owner now');
  });

  it('nothing that was sent was refused by the workspace', () => {
    expect(test.workspace.refusals()).toEqual([]);
    expect(test.workspace.traffic().flatMap(({ warnings }) => warnings)).toEqual([]);
  });
});

describe('sharing is a second, explicit act', () => {
  it('a decision is posted in the channel that the person chose, once', async () => {
    await begin();
    await answerAll(officer, RELY);
    const decision = await officer.untilView();
    expect(officer.messages('ndex')).toEqual([]);
    await officer.clickAction(decision.id, buttonOf(decision, 'Share in a channel'));
    const choosing = await officer.untilView((view) => view.id !== decision.id);
    expect(aloud(choosing)).toContain('Everybody in the channel you choose will see this answer');
    expect(await officer.submitView(choosing.id, { channel: 'C0NDEX0001' })).toEqual({ ok: true });
    const shared = await officer.untilMessage(() => true, 'ndex');
    expect(shared.text).toMatch(/^Not yet: Something must come first\./);
    expect(aloud(shared)).toContain('Shared by <@U0OFFICER1>.');
    expect(aloud(await officer.untilView())).toContain('Shared. Everybody in that channel can see it now.');
    expect(officer.messages('ndex')).toHaveLength(1);
  });

  it('a channel that the app is not in is named as the reason, beside the field, and can be mended', async () => {
    await begin();
    await answerAll(officer, RELY);
    const decision = await officer.untilView();
    await officer.clickAction(decision.id, buttonOf(decision, 'Share in a channel'));
    const choosing = await officer.untilView((view) => view.id !== decision.id);
    const outcome = await officer.submitView(choosing.id, { channel: WITHOUT_APP });
    expect(outcome).toMatchObject({
      ok: false,
      error: 'form',
      shown: expect.stringContaining('Invite it there first'),
    });
    expect(await officer.submitView(choosing.id, { channel: 'C0GENERAL1' })).toEqual({ ok: true });
    await officer.untilMessage(() => true, 'general');
  });
});

describe('what is decided outlives the modal', () => {
  it('Home lists the person’s own decisions, and opens one again', async () => {
    await begin();
    await answerAll(officer, RELY);
    await officer.closeView({ all: true });
    await officer.openHome();
    const home = await officer.untilHome();
    expect(aloud(home)).toContain('*Not yet* · <!date^');
    expect(aloud(home)).toMatch(/UTC>/);
    await officer.clickAction(home.id, buttonOf(home, 'Open'));
    expect(read(await officer.untilView())).toContain('Not yet');
    await officer.closeView({ all: true });
    const analyst = test.workspace.as(people.analyst);
    await analyst.openHome();
    expect(aloud(await analyst.untilHome())).toContain('None yet.');
  });
});
