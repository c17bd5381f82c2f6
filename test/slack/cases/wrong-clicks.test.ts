// Clicks that come twice, too late, from the wrong person or with an edited form: one outcome, everybody else is told why.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aloud, buttonOf, read } from '../words.ts';
import { askOwner, draftRequest, until } from './asking.ts';
import { fillIn, type Play, press, startPlay } from './play.ts';

let play: Play;
beforeAll(async () => {
  play = await startPlay();
});
afterAll(() => play.stop());

const find = (id: string) => play.desk.deps.casework.cases.find('T0RIVERTON', id);
const told = (text: string) => (message: { readonly text: string }) => message.text.includes(text);

describe('the owner’s answer', () => {
  it('counts once, however often and by whichever button it is clicked', async () => {
    const { owner } = play;
    const { id, card } = await askOwner(play, 'TWICE-1');
    const grant = buttonOf(card, 'Grant as requested');
    const refuse = buttonOf(card, 'Refuse');
    await Promise.all([
      owner.clickAction(card.ts, grant),
      owner.clickAction(card.ts, grant),
      owner.clickAction(card.ts, refuse),
    ]);
    await owner.untilEphemeral(told('answered already'), owner.dms()[0]?.channelId);
    const answers = (await play.ledger('permission.answered')).filter(({ subject }) => subject === id);
    expect(answers).toHaveLength(1);
    const card2 = await owner.untilDm((message) => message.ts === card.ts && aloud(message).includes('The owner said'));
    expect(read(card2)).not.toContain('[Refuse]');
  });

  it('is not taken from somebody the request was not sent to, and the ledger keeps the attempt', async () => {
    const { id, card } = await askOwner(play, 'WRONG-1');
    const { casework } = play.desk.deps;
    const outcome = await casework.cases.step({
      desk: 'T0RIVERTON',
      id,
      by: { kind: 'user', user: play.analyst.person.id },
      event: { to: 'permission', event: { kind: 'answer', answer: { granted: false } } },
      dedupeKey: 'forged',
      version: null,
    });
    expect(outcome).toMatchObject({ kind: 'refused', reason: 'not-allowed' });
    expect((await find(id))?.state).toBe('delivered');
    expect((await play.ledger('case.refused')).at(-1)).toMatchObject({ subject: id, actor: { id: 'U0ANALYST1' } });
    expect(card.channelId).not.toBe('');
  });

  it('is not given by the one who asked', async () => {
    const { officer } = play;
    const { id } = await askOwner(play, 'OWN-1');
    await officer.command('/permission', `show ${id}`);
    const view = await officer.untilView();
    expect(read(view)).not.toContain('[Grant as requested]');
    expect(read(view)).toContain('[Record the answer]');
    await officer.closeView({ all: true });
  });

  it('to an earlier asking does not answer a later one', async () => {
    const { owner } = play;
    const { id, card } = await askOwner(play, 'ROUND-1');
    await press(owner, card, 'Grant as requested');
    const answered = await owner.untilDm(
      (message) => message.ts === card.ts && read(message).includes('[Verify the record]'),
    );
    await press(owner, answered, 'Verify the record');
    await fillIn(owner, await owner.untilView(), {
      'point-completeness': 'confirmed',
      'point-timeliness': 'confirmed',
      'point-accuracy': 'wrong',
      'point-relevancy': 'confirmed',
    });
    await owner.untilView((view) => aloud(view).includes('You found a point wrong'));
    await owner.closeView({ all: true });
    const again = await owner.untilDm(told('A point was found wrong'));
    expect(read(again)).toContain('[Grant as requested]');
    const outcome = await owner.clickAction(card.ts, 'permission-grant');
    if (outcome.ok) await owner.untilEphemeral(told('asked anew'), card.channelId);
    expect((await find(id))?.state).not.toBe('answered');
  });
});

describe('a form', () => {
  it('sent twice opens one case', async () => {
    const { officer } = play;
    const before = (await play.ledger('permission.sent')).length;
    const { preview } = await draftRequest(play, 'FORM-1');
    await Promise.all([officer.submitView(preview.id), officer.submitView(preview.id)]);
    await until(async () => (await play.ledger('permission.sent')).length > before);
    expect(await play.ledger('permission.sent')).toHaveLength(before + 1);
    await officer.closeView({ all: true });
  });

  it('that shows an older draft than there is sends nothing', async () => {
    const { officer } = play;
    const { id, preview } = await draftRequest(play, 'STALE-1');
    const it = await find(id);
    if (it?.kind !== 'permission') throw new Error('no draft');
    const edited = { ...it.request, reference: 'STALE-2' };
    await play.desk.deps.casework.cases.step({
      desk: it.desk,
      id,
      by: { kind: 'user', user: officer.person.id },
      event: { to: 'permission', event: { kind: 'edit', request: edited } },
      dedupeKey: 'from another phone',
      version: null,
    });
    await officer.submitView(preview.id);
    expect(aloud(await officer.untilView((view) => aloud(view).includes('changed since')))).toContain('Draft');
    expect((await find(id))?.state).toBe('draft');
    await officer.closeView({ all: true });
  });

  it('with names from a record is refused beside the field, and nothing of it is kept or said', async () => {
    const secret = 'John Q. Public DOB 01/02/1983';
    const { outcome } = await draftRequest(play, secret);
    expect(outcome).toMatchObject({ ok: false, error: 'form', fields: { reference: expect.any(String) } });
    expect(JSON.stringify(outcome)).not.toContain('Public');
    expect(JSON.stringify(await play.ledger())).not.toContain('Public');
    expect(play.logged.join('\n')).not.toContain('Public');
    await play.officer.closeView({ all: true });
  });

  it('whose carried text was edited leads to no case of another', async () => {
    const { analyst } = play;
    const { id } = await draftRequest(play, 'EDITED-1');
    await play.officer.closeView({ all: true });
    await analyst.command('/permission', `show ${id}`);
    await analyst.untilEphemeral(told('no such case here that is yours'));
    expect((await play.ledger('case.refused')).at(-1)).toMatchObject({ subject: id, data: { event: 'read' } });
  });
});

it('somebody in another workspace finds only what they were sent', async () => {
  const { owner } = play;
  const { id } = await draftRequest(play, 'UNSENT-1');
  await play.officer.closeView({ all: true });
  await owner.command('/permission', `show ${id}`);
  await owner.untilEphemeral(told('no such case here that is yours'));
});

it('without a role, roles and settings stay as they are, and the ledger keeps the attempt', async () => {
  const { officer } = play;
  await officer.command('/nac-desk', 'settings');
  expect(aloud(await officer.untilView())).toContain('Only a coordinator or an administrator');
  await officer.closeView({ all: true });
  await officer.command('/nac-desk', 'roles');
  expect(read(await officer.untilView())).not.toContain('[Grant a role]');
  await officer.closeView({ all: true });
});
