// Hits, releases and disposals as their people meet them.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aloud, read } from '../words.ts';
import { fillIn, type Play, press, startPlay } from './play.ts';

let play: Play;
beforeAll(async () => {
  play = await startPlay();
});
afterAll(() => play.stop());

const HARBOR = 'CA0990000';

async function startHit(act: string) {
  const { officer } = play;
  await officer.closeView({ all: true });
  await officer.command('/hit-confirm');
  await fillIn(officer, await officer.untilView(), { act, entering: HARBOR, reference: 'OCA-77' });
  return officer.untilView((view) => aloud(view).includes('Not confirmed'));
}

async function confirmHit(said: Readonly<Record<string, string>> = {}) {
  const { officer } = play;
  await press(officer, await officer.untilView(), 'Record what it said');
  const form = await officer.untilView((view) => aloud(view).includes('Get all three'));
  const points = { identical: 'confirmed', outstanding: 'confirmed', decision: 'confirmed', ...said };
  await fillIn(officer, form, { ...points, heardFrom: 'Sgt. Ortiz' });
}

describe('/hit-confirm', () => {
  it('confirms first, then takes the act, then the locate', async () => {
    const { officer } = play;
    expect(read(await startHit('arrest'))).not.toContain('[I acted on it]');
    await confirmHit();
    const confirmed = await officer.untilView((view) => aloud(view).includes('You may act on it'));
    await press(officer, confirmed, 'I acted on it');
    await fillIn(officer, await officer.untilView((view) => aloud(view).includes('When?')), {});
    const owed = await officer.untilView((view) => aloud(view).includes('A locate is owed'));
    await press(officer, owed, 'Locate placed');
    await fillIn(officer, await officer.untilView((view) => aloud(view).includes('placed?')), {});
    expect(aloud(await officer.untilView((view) => aloud(view).includes('Closed')))).toContain('the locate is placed');
  });

  it('a no of the entering agency ends it', async () => {
    await startHit('seize-property');
    await confirmHit({ outstanding: 'denied' });
    const denied = await play.officer.untilView((view) => aloud(view).includes('Do not act on the hit'));
    expect(read(denied)).not.toContain('[I acted on it]');
  });

  it('knows the exception of partial body parts, for missing persons alone', async () => {
    const { officer } = play;
    await startHit('detain-missing');
    await confirmHit();
    await press(officer, await officer.untilView((view) => aloud(view).includes('You may act')), 'I acted on it');
    await fillIn(officer, await officer.untilView((view) => aloud(view).includes('When?')), {});
    await press(
      officer,
      await officer.untilView((view) => aloud(view).includes('locate is owed')),
      'Record is to stay',
    );
    await fillIn(officer, await officer.untilView((view) => aloud(view).includes('partial body parts')), {
      heardFrom: 'Sgt. Ortiz',
    });
    expect(aloud(await officer.untilView((view) => aloud(view).includes('Closed')))).toContain('keeps its record');
  });

  it('an urgent one that nobody confirms is called to mind after ten minutes, and can be put off', async () => {
    const { officer, minutes } = play;
    await startHit('arrest');
    await officer.closeView({ all: true });
    minutes(10);
    const reminder = await officer.untilDm((message) => message.text.includes('not confirmed yet'));
    await press(officer, reminder, 'Remind me tomorrow');
    await officer.untilEphemeral((message) => message.text.includes('tomorrow'), reminder.channelId);
    expect((await play.ledger('hit.snoozed')).length).toBe(1);
  });
});

describe('/log-release', () => {
  it('logs a release, and sends a doubtful one to the coordinator', async () => {
    const { officer, coordinator } = play;
    await officer.command('/log-release');
    const form = await officer.untilView();
    const said = { recipient: HARBOR, what: ['arrest'], how: 'fax', reference: 'RPD-12' };
    await fillIn(officer, form, { ...said, authorised: 'not-known' });
    const logged = await officer.untilView((view) => aloud(view).includes('A coordinator reviews it'));
    expect(aloud(logged)).toContain('Harbor County Sheriff');
    await officer.closeView({ all: true });
    await coordinator.openHome();
    expect(aloud(await coordinator.untilHome())).toContain('Release R-');
  });

  it('refuses a release that is still to come', async () => {
    const { officer, workspace } = play;
    await officer.command('/log-release');
    const form = await officer.untilView();
    const outcome = await fillIn(officer, form, {
      recipient: HARBOR,
      what: ['arrest'],
      how: 'fax',
      reference: 'RPD-13',
      authorised: 'yes',
      releasedAt: Math.floor(workspace.clock.now().getTime() / 1_000) + 86_400,
    });
    expect(outcome).toMatchObject({ fields: { releasedAt: expect.stringContaining('future') } });
    await officer.closeView({ all: true });
  });

  it('has the witness of a disposal confirm it, and nobody be one’s own witness', async () => {
    const { officer, analyst } = play;
    await officer.command('/log-release', 'disposal');
    const form = await officer.untilView();
    const said = { medium: 'paper', method: 'shred', by: 'witnessed' };
    const own = await fillIn(officer, form, { ...said, witness: 'U0OFFICER1' });
    expect(own.ok === false || aloud(await officer.untilView()).includes('cannot be the witness')).toBe(true);
    await officer.closeView({ all: true });
    await officer.command('/log-release', 'disposal');
    await fillIn(officer, await officer.untilView(), { ...said, witness: 'U0ANALYST1' });
    await officer.untilView((view) => aloud(view).includes('The witness has still to confirm'));
    await officer.closeView({ all: true });
    const asked = await analyst.untilDm((message) => message.text.includes('witnessed a destruction'));
    await press(analyst, asked, 'I saw it destroyed');
    const card = await analyst.untilDm(
      (message) => message.ts === asked.ts && !read(message).includes('[I saw it destroyed]'),
    );
    expect(aloud(card)).toContain('Logged.');
  });
});
