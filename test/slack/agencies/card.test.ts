// The card of an agency over real HTTP: what everybody reads on it, what a coordinator changes from it, and where its buttons lead.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { directoryOf, starterDirectory } from '../../../src/agencies/index.ts';
import { HARBOR } from '../../../src/start/local-play.ts';
import type { Actor } from '../../../src/workspace/index.ts';
import { askOwner, REQUEST } from '../cases/asking.ts';
import { fillIn, type Play, press, startPlay } from '../cases/play.ts';
import { people, startTestDesk } from '../desk.ts';
import { aloud, buttonOf, read } from '../words.ts';

let play: Play;
beforeAll(async () => {
  play = await startPlay();
});
afterAll(() => play.stop());
afterEach(async () => {
  for (const who of [play.officer, play.coordinator, play.auditor, play.analyst])
    if (who.view()) await who.closeView({ all: true });
  expect(play.workspace.refusals()).toEqual([]);
});

async function check(who: Actor, text: string) {
  const before = who.ephemerals().length;
  await who.command('/ori-check', text);
  return who.untilEphemeral(() => who.ephemerals().length > before);
}

async function card(who: Actor, text = HARBOR) {
  const answer = await check(who, text);
  await who.clickAction(answer.ts, buttonOf(answer, 'Agency card'));
  return who.untilView(({ payload }) => payload.callback_id === 'agency');
}

const cardSaying = (who: Actor, words: string) =>
  who.untilView((view) => view.payload.callback_id === 'agency' && aloud(view).includes(words));

const COORDINATORS = ['[Edit contact]', '[Confirm contact]', '[History]'];

describe('the card', () => {
  it('opens from the answer about an ORI, with what the ORI says, the sources, the contact and how it stands', async () => {
    const words = aloud(await card(play.officer));
    expect(words).toContain(`*${HARBOR}, Harbor County Sheriff's Office, is an eligible kind of agency.*`);
    expect(words).toContain('The ninth character, 0, stands for: law enforcement agency.');
    expect(words).toContain('Eligible is not yet access');
    expect(words).toContain('Telephone: 559-555-0142\nE-mail: jo.marchetti@example.org\nHours: 24/7');
    expect(words).toContain('Never confirmed: make sure before relying on it.\nNot reached so far.');
    expect(words).toContain('Level of government: county');
    expect(words).toMatch(/Source: .*, imported \d{4}-\d\d-\d\d\./);
    expect(words).toContain('Clause audit:2.0-9.');
  });

  it('opens from each agency that a name found', async () => {
    const found = await check(play.officer, 'harbor county sheriff');
    await play.officer.clickAction(found.ts, `agency-card:${HARBOR}`);
    expect(aloud(await play.officer.untilView())).toContain("Harbor County Sheriff's Office");
  });

  it('is pushed over the modal that it is asked for in', async () => {
    const { officer } = play;
    await officer.openHome();
    const home = await officer.untilHome();
    await officer.clickAction(home.id, buttonOf(home, 'Check an ORI'));
    await officer.submitView((await officer.untilView()).id, { words: HARBOR });
    const answer = await officer.untilView(({ payload }) => payload.callback_id === 'answer');
    await press(officer, answer, 'Agency card');
    const shown = await officer.untilView(({ payload }) => payload.callback_id === 'agency');
    expect(officer.viewStack()).toHaveLength(2);
    await press(officer, shown, 'Ask permission');
    const form = await officer.untilView(({ payload }) => payload.callback_id === 'permission-form');
    expect(officer.viewStack()).toHaveLength(2);
    expect(JSON.stringify(form.payload)).toContain(`"value":"${HARBOR}"`);
  });

  it('is not offered for an ORI that the directory does not know', async () => {
    expect(read(await check(play.officer, 'CA0990900'))).not.toContain('[Agency card]');
  });
});

describe('from the card to the owner', () => {
  it('a request goes to this agency without naming it again', async () => {
    const { officer } = play;
    await press(officer, await card(officer), 'Ask permission');
    const form = await officer.untilView(({ payload }) => payload.callback_id === 'permission-form');
    const { owner: _filled, ...request } = REQUEST;
    expect(await fillIn(officer, form, { ...request, reference: 'HC-2026-118' })).toMatchObject({ ok: true });
    const preview = await officer.untilView(({ payload }) => payload.callback_id === 'permission-preview');
    expect(aloud(preview)).toContain('Harbor County Sheriff');
  });

  it('an exigent use asks for the ground and what was done, and knows the owner on its last screen', async () => {
    const { officer } = play;
    await press(officer, await card(officer), 'Exigent notice');
    await fillIn(officer, await officer.untilView((view) => aloud(view).includes('What is imminent?')), {
      ground: 'suspect-escape',
    });
    await fillIn(officer, await officer.untilView((view) => aloud(view).includes('done?')), {
      acts: ['act'],
      told: 'no',
    });
    const last = await officer.untilView((view) => aloud(view).includes('Screen 3 of 3'));
    await officer.submitView(last.id, { liability: { 'case-value': ['accepted'] as never } });
    const opened = await officer.untilView((view) => aloud(view).includes('Recorded.'));
    expect(aloud(opened)).toContain('Harbor County Sheriff');
  });
});

describe('the contact', () => {
  it('is changed by a coordinator: beside the field what is wrong, then on the card, and in the ledger', async () => {
    const { coordinator } = play;
    const shown = await card(coordinator);
    expect(read(shown)).toEqual(expect.arrayContaining(COORDINATORS));
    await press(coordinator, shown, 'Edit contact');
    const form = await coordinator.untilView(({ payload }) => payload.callback_id === 'agency-contact-form');
    expect(await fillIn(coordinator, form, { telephone: '12', email: 'nobody' })).toMatchObject({
      fields: { telephone: expect.stringContaining('area code'), email: expect.stringContaining('one e-mail address') },
    });
    await fillIn(coordinator, form, { telephone: '559-555-0177', email: 'records@example.org' });
    const after = aloud(await cardSaying(coordinator, 'The contact was changed.'));
    expect(after).toContain('Telephone: 559-555-0177');
    expect(after).toContain('Confirmed today.');
    expect((await play.ledger('agency-contact.changed')).at(-1)).toMatchObject({
      actor: { id: 'U0COORD001', role: 'coordinator' },
      subject: `agency:${HARBOR}`,
      data: { to: { telephone: '559-555-0177', email: 'records@example.org' } },
    });
  });

  it('takes nothing about a person of a case, and the ledger keeps that something was kept out', async () => {
    const { coordinator } = play;
    await press(coordinator, await card(coordinator), 'Edit contact');
    const form = await coordinator.untilView(({ payload }) => payload.callback_id === 'agency-contact-form');
    expect(await fillIn(coordinator, form, { name: 'suspect DOB 01/02/1980' })).toMatchObject({
      fields: { name: expect.stringMatching(/^This looks like it holds/) },
    });
    expect((await play.ledger('guard.refused')).at(-1)).toMatchObject({ subject: 'agency-contact.name' });
  });

  it('needs at least one way', async () => {
    const { coordinator } = play;
    await press(coordinator, await card(coordinator), 'Edit contact');
    const form = await coordinator.untilView(({ payload }) => payload.callback_id === 'agency-contact-form');
    const none = { name: '', telephone: '', email: '', slackChannel: '', hours: '' };
    expect(await fillIn(coordinator, form, none)).toMatchObject({
      fields: { name: expect.stringContaining('at least one') },
    });
  });

  it('goes stale, is confirmed with one click, and a second click adds nothing', async () => {
    const { coordinator } = play;
    play.minutes(200 * 24 * 60);
    const stale = await card(coordinator);
    expect(aloud(stale)).toContain('Last confirmed 200 days ago: confirm it again.');
    await press(coordinator, stale, 'Confirm contact');
    const confirmed = await cardSaying(coordinator, 'Confirmed today.');
    await press(coordinator, confirmed, 'Confirm contact');
    await cardSaying(coordinator, 'You confirmed it already today.');
    expect(await play.ledger('agency-contact.confirmed')).toHaveLength(1);
  });

  it('has a history that says what changed, from what to what, by whom', async () => {
    const { coordinator } = play;
    await press(coordinator, await card(coordinator), 'History');
    const history = await coordinator.untilView(({ payload }) => payload.callback_id === 'agency-history');
    expect(aloud(history)).toMatch(/Confirmed, <@U0COORD001>/);
    expect(aloud(history)).toContain('Telephone: 559-555-0142 → 559-555-0177');
    await press(coordinator, history, 'Back to the card');
    await coordinator.untilView(({ payload }) => payload.callback_id === 'agency');
  });

  it.each(['officer', 'analyst', 'auditor'] as const)('is for the %s to read and not to change', async (role) => {
    const who = play[role];
    const shown = await card(who);
    expect(read(shown).filter((line) => COORDINATORS.includes(line))).toEqual([]);
  });

  it('who was a coordinator when the card was drawn, and is none when the form is sent, is refused; the ledger keeps it', async () => {
    const { coordinator, desk } = play;
    await press(coordinator, await card(coordinator), 'Edit contact');
    const form = await coordinator.untilView(({ payload }) => payload.callback_id === 'agency-contact-form');
    const { grantRole, revokeRole } = await import('../../../src/store/roles.ts');
    const grant = { desk: 'T0RIVERTON', user: 'U0COORD001', role: 'coordinator', agency: '' } as const;
    const system = { id: 'nac-desk', role: 'system' } as const;
    await revokeRole(desk.store, system, grant);
    await fillIn(coordinator, form, { telephone: '559-555-0100' });
    await coordinator.untilView((view) => aloud(view).includes('Only a coordinator can do this.'));
    expect((await play.ledger('desk.refused')).at(-1)).toMatchObject({ subject: 'contact.change' });
    await grantRole(desk.store, system, grant);
  });
});

describe('a mistake of the directory', () => {
  it('is reported from a pick-list once, told to the coordinator, and settled on the card', async () => {
    const { officer, coordinator } = play;
    const report = async () => {
      await press(officer, await card(officer), 'Report a mistake');
      const form = await officer.untilView(({ payload }) => payload.callback_id === 'agency-mistake-form');
      await fillIn(officer, form, { about: 'name' });
    };
    await report();
    const thanks = await cardSaying(officer, 'Thank you: your coordinator is told.');
    expect(aloud(thanks)).toContain('the name is wrong, says <@U0OFFICER1>');
    expect(read(thanks)).not.toContain('[Settle it]');
    await officer.closeView({ all: true });
    await report();
    await cardSaying(officer, 'This was reported already and waits to be settled.');
    expect(await play.ledger('agency-mistake.reported')).toHaveLength(1);

    const told = await coordinator.untilDm(({ text }) => text.includes('the name is wrong'));
    await press(coordinator, told, 'Agency card');
    const seen = await cardSaying(coordinator, 'the name is wrong');
    await press(coordinator, seen, 'Settle it');
    await cardSaying(coordinator, 'Settled.');
    expect(await play.ledger('agency-mistake.settled')).toMatchObject([{ actor: { id: 'U0COORD001' } }]);
  });

  it('is not for an auditor to report, who changes nothing', async () => {
    const { auditor } = play;
    await press(auditor, await card(auditor), 'Report a mistake');
    await auditor.untilView((view) => aloud(view).includes('you change nothing'));
    expect((await play.ledger('desk.refused')).at(-1)).toMatchObject({ subject: 'mistake.report' });
  });
});

describe('what becomes of a notice', () => {
  it('stands on the card: how the contact was last reached, and that it answered', async () => {
    const { officer, owner } = play;
    const asked = await askOwner(play, 'HC-2026-200');
    await expect.poll(() => play.ledger('agency-contact.reached')).not.toHaveLength(0);
    expect(aloud(await card(officer))).toMatch(/Reached by (?:Slack|e-mail) on 2026-\d\d-\d\d; no answer yet\./);
    await press(owner, asked.card, 'Grant as requested');
    await owner.untilDm(({ ts, blocks }) => ts === asked.card.ts && JSON.stringify(blocks).includes('Verify'));
    await officer.closeView({ all: true });
    expect(aloud(await card(officer))).toMatch(/Reached by Slack on .*; answered on 2026-\d\d-\d\d\./);
  });
});

describe('the Slack channel of a contact', () => {
  it('gets the request too, with no button that answers; who does not speak for the owner cannot answer by opening it', async () => {
    const { coordinator, analyst } = play;
    await press(coordinator, await card(coordinator), 'Edit contact');
    const form = await coordinator.untilView(({ payload }) => payload.callback_id === 'agency-contact-form');
    await fillIn(coordinator, form, { name: 'Records', slackChannel: 'C0NDEX0001' });
    await cardSaying(coordinator, 'The contact was changed.');
    await coordinator.closeView({ all: true });
    await askOwner(play, 'HC-2026-300');
    const posted = await analyst.untilMessage(({ text }) => text.includes('HC-2026-300'), 'ndex');
    expect(read(posted).filter((line) => line.startsWith('['))).toEqual(['[Open]']);
    await press(analyst, posted, 'Open');
    await analyst.untilEphemeral(
      ({ text }) => text.startsWith('There is no such case here that is yours to see.'),
      'ndex',
    );
  });
});

describe('/nac-desk agencies', () => {
  it('shows the coordinator what was reported and which contacts to confirm, and settles from there', async () => {
    const { officer, coordinator } = play;
    await press(officer, await card(officer), 'Report a mistake');
    await fillIn(officer, await officer.untilView(({ payload }) => payload.callback_id === 'agency-mistake-form'), {
      about: 'closed',
    });
    await cardSaying(officer, 'Thank you');
    await coordinator.command('/nac-desk', 'agencies');
    const list = await coordinator.untilView(({ payload }) => payload.callback_id === 'agency-upkeep');
    expect(aloud(list)).toMatch(/The directory knows 5\d\d agencies\./);
    expect(aloud(list)).toContain('the agency no longer exists, says <@U0OFFICER1>');
    expect(aloud(list)).toMatch(/\*Contacts to confirm\* · 1[\s\S]*Riverton Police Department/);
    await press(coordinator, list, 'Settle it');
    const after = await coordinator.untilView((view) => aloud(view).includes('Settled.'));
    expect(aloud(after)).toContain('None is open.');
    await press(coordinator, after, 'Agency card');
    await cardSaying(coordinator, 'Riverton Police Department');
  });

  it('is reached from the settings as well', async () => {
    const { coordinator } = play;
    await coordinator.command('/nac-desk', 'settings');
    await press(coordinator, await coordinator.untilView(), 'Agency directory');
    await coordinator.untilView(({ payload }) => payload.callback_id === 'agency-upkeep');
  });

  it('is announced on the Home of who keeps the directory, and on nobody else’s', async () => {
    const { coordinator, officer } = play;
    await coordinator.openHome();
    const home = await coordinator.untilHome();
    expect(aloud(home)).toMatch(/\*Agency directory\*\nReported mistakes to settle: 0\. Contacts to confirm: \d+\./);
    await press(coordinator, home, 'Agency directory');
    await coordinator.untilView(({ payload }) => payload.callback_id === 'agency-upkeep');
    await officer.openHome();
    expect(aloud(await officer.untilHome())).not.toContain('*Agency directory*');
  });

  it.each(['officer', 'auditor'] as const)(
    'is not for the %s, and the ledger keeps that it was asked for',
    async (role) => {
      const who = play[role];
      await who.command('/nac-desk', 'agencies');
      await who.untilEphemeral(({ text }) => text.startsWith('Only a coordinator or an administrator can do this.'));
      expect((await play.ledger('desk.refused')).at(-1)).toMatchObject({
        subject: 'directory.keep',
        actor: { id: who.person.id },
      });
    },
  );
});

describe('an agency that a later list has taken out', () => {
  it('is said to be gone, and nothing is changed', async () => {
    let directory = starterDirectory();
    const test = await startTestDesk({ instead: { directories: { current: async () => directory } } });
    const who = test.workspace.as(people.officer);
    const shown = await card(who, 'WI0130000');
    directory = directoryOf([]);
    await press(who, shown, 'Report a mistake');
    await who.untilView((view) => aloud(view).includes('The directory does not know this agency any more.'));
    await test.stop();
  });
});
