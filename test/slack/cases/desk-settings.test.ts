// Roles and settings of a desk, as its administrator and coordinator change them.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aloud, buttonOf, read } from '../words.ts';
import { fillIn, type Play, press, startPlay } from './play.ts';

let play: Play;
beforeAll(async () => {
  play = await startPlay();
});
afterAll(() => play.stop());

it('an administrator grants a role and takes it back, and the ledger keeps both', async () => {
  const { coordinator } = play;
  await coordinator.command('/nac-desk', 'roles');
  const list = await coordinator.untilView();
  expect(aloud(list)).toContain('Owner’s contact for CA0990000');
  await press(coordinator, list, 'Grant a role');
  const form = await coordinator.untilView((view) => aloud(view).includes('To whom?'));
  expect(await fillIn(coordinator, form, { user: 'U0ANALYST1', role: 'owner-contact' })).toMatchObject({
    fields: { agency: expect.stringContaining('for which agency') },
  });
  await fillIn(coordinator, form, { user: 'U0CSAOFF01', role: 'owner-contact', agency: 'WI0130000' });
  const answering = await coordinator.untilView((view) =>
    aloud(view).includes('<@U0CSAOFF01> · Owner’s contact for WI0130000'),
  );
  await press(coordinator, answering, 'Grant a role');
  const again = await coordinator.untilView((view) => aloud(view).includes('To whom?'));
  await fillIn(coordinator, again, { user: 'U0ANALYST1', role: 'auditor', agency: null });
  const after = await coordinator.untilView((view) => aloud(view).includes('<@U0ANALYST1> · Auditor'));
  await coordinator.clickAction(after.id, 'roles-revoke:U0ANALYST1/auditor/');
  await coordinator.untilView((view) => !aloud(view).includes('U0ANALYST1'));
  await coordinator.closeView({ all: true });
  expect((await play.ledger('role.granted', 'role.revoked')).slice(-2).map(({ kind }) => kind)).toEqual([
    'role.granted',
    'role.revoked',
  ]);
});

it('the last administrator stays one', async () => {
  const { coordinator } = play;
  await coordinator.command('/nac-desk', 'roles');
  const list = await coordinator.untilView();
  await coordinator.clickAction(list.id, 'roles-revoke:U0COORD001/administrator/');
  expect(aloud(await coordinator.untilView((view) => view.id !== list.id))).toContain('last administrator');
  await coordinator.closeView({ all: true });
});

it('a coordinator changes when an exigent notice is called to mind, and deadlines follow at once', async () => {
  const { coordinator, officer, minutes } = play;
  await coordinator.command('/nac-desk', 'settings');
  const list = await coordinator.untilView();
  expect(aloud(list)).toContain('5 user, 10 user coordinator, 15 user coordinator csa-officer');
  await coordinator.clickAction(list.id, 'settings-change:exigent');
  const form = await coordinator.untilView((view) => aloud(view).startsWith('Exigent notices\n'));
  expect(await fillIn(coordinator, form, { 'setting.ladder': '10 user, 5 coordinator' })).toMatchObject({
    fields: { 'setting.ladder': expect.stringContaining('later than the one before') },
  });
  await fillIn(coordinator, form, { 'setting.ladder': '2 user, 4 user coordinator' });
  await coordinator.untilView((view) => aloud(view).includes('2 user, 4 user coordinator'));
  await coordinator.closeView({ all: true });
  await officer.command('/exigent');
  await fillIn(officer, await officer.untilView(), { ground: 'suspect-escape' });
  await fillIn(officer, await officer.untilView((view) => aloud(view).includes('done?')), {
    acts: ['act'],
    told: 'no',
  });
  const last = await officer.untilView((view) => aloud(view).includes('Screen 3 of 3'));
  await fillIn(officer, last, { owner: 'CA0990000', liability: ['accepted'] });
  await officer.untilView((view) => aloud(view).includes('Recorded.'));
  await officer.closeView({ all: true });
  minutes(2);
  await officer.untilDm((message) => message.text.includes('has not acknowledged'));
});

it('the board is for those who run the desk', async () => {
  const { coordinator, officer, auditor } = play;
  await officer.openHome();
  expect(aloud(await officer.untilHome())).not.toContain('*The desk’s board*');
  for (const who of [coordinator, auditor]) {
    await who.openHome();
    const home = await who.untilHome();
    expect(aloud(home)).toContain('*The desk’s board*');
    expect(aloud(home)).toContain('*Exigent uses* · 1');
    expect(read(home).join(' ')).toContain('*This week:*');
  }
});

it('Home’s quick actions open their forms', async () => {
  const { officer } = play;
  for (const [button, says] of [
    ['Ask an owner', 'Whose record is it?'],
    ['Emergency: tell the owner', 'What is imminent?'],
    ['Confirm a hit', 'Which agency entered the record?'],
    ['Log a release', 'To which agency?'],
  ] as const) {
    await officer.openHome();
    const home = await officer.untilHome();
    await officer.clickAction(home.id, buttonOf(home, button));
    expect(aloud(await officer.untilView())).toContain(says);
    await officer.closeView({ all: true });
  }
});

it('records are kept for one year at least: less is refused beside the field, and the audit board shows what stands', async () => {
  const { coordinator } = play;
  await coordinator.command('/nac-desk', 'settings');
  const list = await coordinator.untilView();
  await coordinator.clickAction(list.id, 'settings-change:audit.retention-years');
  const form = await coordinator.untilView((view) => aloud(view).startsWith('Keeping of records\n'));
  expect(await fillIn(coordinator, form, { 'setting.': '0' })).toMatchObject({
    fields: { 'setting.': 'records are kept for one year at least' },
  });
  await fillIn(coordinator, form, { 'setting.': '5' });
  await coordinator.untilView((view) => aloud(view).includes('Years in the database (at least 1): 5'));
  await coordinator.closeView({ all: true });
  await coordinator.command('/nac-desk', 'audit');
  const board = await coordinator.untilView((view) => aloud(view).includes('16.'));
  expect(aloud(board)).toContain('Records stay in the database for 5 years');
  await coordinator.closeView({ all: true });
});
