// A request's whole life beside the story: edited while unsent, withdrawn, reminded, answered on the telephone, refused.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aloud, read } from '../words.ts';
import { askOwner, draftRequest } from './asking.ts';
import { fillIn, type Play, press, startPlay } from './play.ts';

let play: Play;
beforeAll(async () => {
  play = await startPlay();
});
afterAll(() => play.stop());

const find = (id: string) => play.desk.deps.casework.cases.find('T0RIVERTON', id);
const shown = async (id: string) => {
  await play.officer.closeView({ all: true });
  await play.officer.command('/permission', `show ${id.toLowerCase()}`);
  return play.officer.untilView();
};

describe('while unsent', () => {
  it('names the agencies that would get it, each found by ORI or name, and keeps them while it is edited', async () => {
    const { officer } = play;
    const recipients = { recipientOris: ['WI0130000', 'CA0990100'] };
    const { outcome, id, preview } = await draftRequest(play, 'HC-2026-160', recipients);
    expect(outcome).toEqual({ ok: true });
    const drafted = await play.desk.deps.casework.cases.find('T0RIVERTON', id);
    expect(drafted?.kind === 'permission' && drafted.request.recipients).toEqual([
      { kind: 'criminal-justice-agency', ori: 'WI0130000' },
      { kind: 'criminal-justice-agency', ori: 'CA0990100' },
    ]);
    await press(officer, preview, 'Edit');
    const form = await officer.untilView(({ payload }) => payload.callback_id === 'permission-form');
    expect(JSON.stringify(form.payload)).toContain(
      '"initial_options":[{"text":{"type":"plain_text","text":"WI0130000"',
    );
    await officer.closeView({ all: true });
  });

  it('it is edited, and the preview shows the new letter', async () => {
    const { officer } = play;
    const { id, preview } = await draftRequest(play, 'EDIT-1');
    await press(officer, preview, 'Edit');
    const form = await officer.untilView((view) => aloud(view).includes('Nothing is sent before'));
    await fillIn(officer, form, { reference: 'EDIT-2' });
    const again = await officer.untilView((view) => aloud(view).includes('EDIT-2'));
    expect(officer.viewStack()).toHaveLength(1);
    await officer.submitView(again.id);
    await officer.untilView((view) => aloud(view).includes('Sent'));
    expect((await find(id))?.kind).toBe('permission');
  });

  it('a draft that is kept stands on Home with what is to be done', async () => {
    const { officer } = play;
    const { id } = await draftRequest(play, 'DRAFT-1');
    await officer.closeView({ all: true });
    await officer.openHome();
    const home = aloud(await officer.untilHome((view) => aloud(view).includes(id)));
    expect(home).toContain('*Waiting for me*');
    expect(home).toContain('Draft. Nothing has been sent.');
  });
});

describe('while unanswered', () => {
  it('is called to the owner’s mind, once a click', async () => {
    const { officer, owner } = play;
    const { id } = await askOwner(play, 'REMIND-1');
    await press(officer, await shown(id), 'Remind the owner');
    const reminder = await owner.untilDm((message) => message.text.startsWith('Reminder'));
    expect(aloud(reminder)).toContain('we have not had your answer');
    expect((await play.ledger('permission.reminded')).filter(({ subject }) => subject === id)).toHaveLength(1);
  });

  it('is withdrawn, and the owner’s card says so', async () => {
    const { officer, owner } = play;
    const { id, card } = await askOwner(play, 'WITHDRAW-1');
    await press(officer, await shown(id), 'Withdraw request');
    await officer.untilView((view) => aloud(view).includes('Withdrawn.'));
    const gone = await owner.untilDm((message) => message.ts === card.ts && aloud(message).includes('Withdrawn.'));
    expect(read(gone)).not.toContain('[Grant as requested]');
    await owner.untilDm((message) => message.text.startsWith('Withdrawn'));
  });

  it('takes an answer by telephone, with who said it and when, and the words guarded', async () => {
    const { officer } = play;
    const { id } = await askOwner(play, 'PHONE-1');
    await press(officer, await shown(id), 'Record the answer');
    const form = await officer.untilView((view) => aloud(view).includes('What did the owner say?'));
    const said = { heardFrom: 'Sgt. Ortiz', answer: 'yes' };
    const guarded = await fillIn(officer, form, { ...said, words: 'only for Robert Smith born 03/04/1980' });
    expect(guarded).toMatchObject({ ok: false, fields: { words: expect.any(String) } });
    await fillIn(officer, form, { ...said, words: 'Call us again before the hearing.' });
    const recorded = await officer.untilView((view) => aloud(view).includes('The owner said yes'));
    expect(aloud(recorded)).toContain('Sgt. Ortiz by telephone');
    expect(aloud(recorded)).toContain('The owner added: Call us again before the hearing.');
  });

  it('a refusal means no, and says so', async () => {
    const { officer, owner } = play;
    const { id, card } = await askOwner(play, 'REFUSE-1');
    await press(owner, card, 'Refuse');
    await officer.untilDm((message) => message.text.includes(id) && aloud(message).includes('refused'));
    expect(aloud(await shown(id))).toContain('The owner refused. Do not use the record.');
  });

  it('reaches a contact without Slack by e-mail or by the telephone only, with the words to read', async () => {
    const { officer } = play;
    await officer.closeView({ all: true });
    await officer.command('/permission');
    await fillIn(officer, await officer.untilView(), {
      owner: 'CA0194200',
      reference: 'PAPER-1',
      uses: ['chart'],
      purpose: 'law-enforcement',
      phone: '213-555-0100',
    });
    const preview = await officer.untilView((view) => aloud(view).includes('Exactly this'));
    expect(aloud(preview)).toContain('you get the words to read on the telephone');
    await officer.submitView(preview.id);
    const sent = await officer.untilView((view) => aloud(view).includes('To read on the telephone'));
    expect(aloud(sent)).toContain('CALL: 213-555-0100');
    await officer.closeView({ all: true });
  });
});

describe('/permission', () => {
  it('lists what is open, and answers a word it does not know', async () => {
    const { officer, auditor } = play;
    await officer.command('/permission', 'list');
    await officer.untilEphemeral((message) => aloud(message).includes('Your open requests'));
    await officer.command('/permission', 'frobnicate');
    await officer.untilEphemeral((message) => message.text.includes('no word that /permission knows'));
    await auditor.command('/permission', 'list');
    await auditor.untilEphemeral((message) => message.text.includes('You have no open request'));
  });

  it('reply opens the form that fits: the asker records, the owner answers', async () => {
    const { officer, owner } = play;
    const { id } = await askOwner(play, 'REPLY-1');
    await officer.command('/permission', `reply ${id}`);
    expect(aloud(await officer.untilView())).toContain('What did the owner say?');
    await officer.closeView({ all: true });
    await owner.command('/permission', `reply ${id}`);
    expect(aloud(await owner.untilView())).toContain('Take out what you do not allow');
    await owner.closeView({ all: true });
  });
});
