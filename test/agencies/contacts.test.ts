import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  CONTACT_STALE_AFTER_DAYS,
  changeContact,
  confirmContact,
  contactHistory,
  contactsToConfirm,
  importFile,
  openDirectory,
  openMistakes,
  readCard,
  readContact,
  reportMistake,
  settleMistake,
} from '../../src/agencies/index.ts';
import { type ContactEvent, markContact } from '../../src/agencies/stored/contact-events.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { changeSetting } from '../../src/store/settings.ts';
import { table } from '../ori/table-of-pack.ts';
import { databases, type Fresh } from '../store/databases.ts';
import { movableClock } from '../store/movable-clock.ts';
import { opened, testFile, textFile } from './read-plan.ts';

const DAY = 86_400_000;
const coordinator = { id: 'UCOORD', role: 'coordinator' } as const;
const desk = 'T1';
const dane = { desk, ori: 'WI0130000', actor: coordinator };
const ways = { name: 'Records Bureau', telephone: '608-555-0142', email: 'records@sheriff.example.gov' };

describe.each(databases)('how an agency is reached, on $name', ({ fresh }) => {
  let place: Fresh;
  let store: Store;
  let clock = movableClock();

  beforeEach(async () => {
    place = await fresh();
    clock = movableClock('2026-03-02T15:00:00.000Z');
    store = await openStore({ url: place.url, clock });
  });
  afterEach(async () => {
    await store.close();
    await place.drop();
  });

  const card = async () =>
    readCard({ store, desk, directory: await openDirectory(store, desk), table, ori: 'WI0130000' });
  const standing = async () => (await card())?.standing?.says;
  const mark = (event: ContactEvent) => store.transaction((trx) => markContact(trx, store, dane, event));
  const kinds = async () => (await contactHistory(store, dane)).map(({ kind }) => kind);

  it('what a coordinator enters is confirmed that day, goes stale after the settable time, and is confirmed again', async () => {
    await changeContact(store, dane, ways);
    expect(await standing()).toEqual(['Confirmed today.']);
    clock.forward(180 * DAY);
    expect(await standing()).toEqual(['Last confirmed 180 days ago: confirm it again.']);
    await changeSetting(store, { desk, actor: coordinator, setting: CONTACT_STALE_AFTER_DAYS, value: 365 });
    expect(await standing()).toEqual(['Confirmed 180 days ago.']);
    await confirmContact(store, dane);
    expect(await standing()).toEqual(['Confirmed today.']);
    expect(await kinds()).toEqual(['agency-contact.changed', 'agency-contact.confirmed']);
  });

  it('what happens to it while somebody changes it takes nothing of the change back', async () => {
    await changeContact(store, dane, ways);
    for (let round = 0; round < 5; round += 1) {
      const telephone = `608-555-01${round}0`;
      await Promise.all([
        mark({ kind: 'reached', by: 'email' }),
        changeContact(store, dane, { ...ways, telephone }),
        mark({ kind: 'reached', by: 'slack' }),
        mark({ kind: 'unanswered' }),
        confirmContact(store, dane),
      ]);
      expect(await readContact(store.db, dane)).toMatchObject({ telephone, confirmedBy: 'UCOORD' });
    }
  });

  it('a report is settled by one of those who settle it at the same moment', async () => {
    for (let round = 0; round < 10; round += 1) {
      const id = (await reportMistake(store, { ...dane, about: 'name' })) ?? '';
      const settled = await Promise.all([1, 2, 3, 4].map(() => settleMistake(store, { desk, actor: coordinator, id })));
      expect(settled.filter((each) => each === 'settled')).toHaveLength(1);
    }
    expect((await kinds()).filter((kind) => kind === 'agency-mistake.settled')).toHaveLength(10);
  });

  it('the ledger says what was changed from what to what, and the same again is no change', async () => {
    await changeContact(store, dane, ways);
    expect(await changeContact(store, dane, { ...ways, hours: '' })).toEqual({ kind: 'unchanged' });
    await changeContact(store, dane, { ...ways, telephone: '608-555-0199' });
    expect((await contactHistory(store, dane)).map(({ data }) => data)).toEqual([
      { ori: 'WI0130000', from: { name: null, telephone: null, email: null }, to: ways },
      { ori: 'WI0130000', from: { telephone: '608-555-0142' }, to: { telephone: '608-555-0199' } },
    ]);
  });

  it('a bounced e-mail and unanswered notices mark it; an answer and a new address clear the marks', async () => {
    await changeContact(store, dane, ways);
    await mark({ kind: 'bounced' });
    await mark({ kind: 'unanswered' });
    clock.forward(DAY);
    await mark({ kind: 'unanswered' });
    expect(await standing()).toEqual([
      'Confirmed yesterday.',
      'E-mail came back as undeliverable on 2026-03-02.',
      '2 notices have gone unanswered since 2026-03-02.',
    ]);
    await mark({ kind: 'answered', by: 'telephone' });
    expect(await standing()).toEqual(['Confirmed today.', 'E-mail came back as undeliverable on 2026-03-02.']);
    await changeContact(store, dane, { ...ways, email: 'ndex@sheriff.example.gov' });
    expect(await standing()).toEqual(['Confirmed today.']);
  });

  it('the card says how it was last reached and whether it answered', async () => {
    await changeContact(store, dane, ways);
    expect((await card())?.lastReached).toBeNull();
    await mark({ kind: 'reached', by: 'email' });
    expect((await card())?.lastReached).toBe('Reached by e-mail on 2026-03-02; no answer yet.');
    clock.forward(DAY);
    await mark({ kind: 'answered', by: 'email' });
    expect((await card())?.lastReached).toBe('Reached by e-mail on 2026-03-03; answered on 2026-03-03.');
  });

  it('the card holds the agency, its sources and what the ORI says with its clause', async () => {
    await importFile({
      store,
      desk,
      actor: coordinator,
      plan: await opened(await testFile('crime-data-explorer.csv')),
    });
    expect(await card()).toMatchObject({
      name: "Dane County Sheriff's Office",
      label: "Dane County Sheriff's Office (Dane County, WI)",
      type: 'County',
      stateName: 'Wisconsin',
      sources: [
        'the directory that ships with NAC Desk',
        'an agency list of the FBI Crime Data Explorer, imported 2026-03-02',
      ],
      oriCheck: { access: 'eligible', citations: ['audit:2.0-9'] },
      contact: null,
      standing: null,
    });
  });

  it('what cannot be right, and what may not be kept, is refused field by field', async () => {
    const outcome = await changeContact(store, dane, {
      telephone: '555-0142',
      email: 'records at sheriff',
      name: '=cmd()',
      hours: 'ask for SSN 123-45-6789',
    });
    expect(outcome.kind === 'refused' && outcome.problems.map(({ way }) => way)).toEqual([
      'name',
      'telephone',
      'email',
      'hours',
    ]);
    expect(await readContact(store.db, dane)).toBeUndefined();
    expect(await kinds()).toEqual([]);
  });

  it('nothing happens to a contact that is not known', async () => {
    expect(await confirmContact(store, dane)).toEqual({ kind: 'no-contact' });
    expect(await kinds()).toEqual([]);
  });

  it('a list brings contacts, unconfirmed unless it says when; what was confirmed here later stays', async () => {
    const list = await opened(await testFile('own-contacts.csv'));
    const madison = { ...dane, ori: 'WI0130100' };
    await changeContact(store, madison, { telephone: '608-555-0177' });
    const report = await importFile({ store, desk, actor: coordinator, plan: list });
    expect(report.kind === 'landed' && report.contacts).toEqual({ changed: 1, kept: 1 });
    expect((await readContact(store.db, madison))?.telephone).toBe('608-555-0177');
    expect(await readContact(store.db, dane)).toMatchObject({
      email: 'records@sheriff.example.gov',
      confirmedAt: Date.UTC(2026, 0, 15),
    });
    expect(await standing()).toEqual(['Confirmed 46 days ago.']);
  });

  it('the coordinator sees whom to ask again, the worst first', async () => {
    const list =
      'ori,name,telephone,confirmed\nWI0130000,Dane,608-555-0142,2026-03-01\nWI0130100,Madison,608-555-0100,\nWI0130200,Fitchburg,608-555-0101,2025-01-01\n';
    await importFile({ store, desk, actor: coordinator, plan: await opened(textFile(list)) });
    expect((await contactsToConfirm(store, desk, 180)).map(({ ori }) => ori)).toEqual(['WI0130100', 'WI0130200']);
    await mark({ kind: 'bounced' });
    expect((await contactsToConfirm(store, desk, 180)).map(({ ori }) => ori)).toEqual([
      'WI0130000',
      'WI0130100',
      'WI0130200',
    ]);
  });

  it('a form that is sent twice reports once, and one that could not be recorded can be sent again', async () => {
    const broken = async () => {
      throw new Error('the disk is full');
    };
    const full = { ...store, ledger: { ...store.ledger, append: broken } } as typeof store;
    const place = { ...dane, about: 'place' } as const;
    await expect(reportMistake(full, place, 'form V1 1')).rejects.toThrow('the disk is full');
    expect(await reportMistake(store, place, 'form V1 1')).not.toBeNull();
    expect(await reportMistake(store, place, 'form V1 1')).toBeNull();
    expect(await openMistakes(store, desk)).toHaveLength(1);
  });

  it('a mistake is reported from a pick-list, settled once, and both are recorded', async () => {
    const place = { desk, actor: { id: 'U7', role: 'member' }, ori: 'WI0130000', about: 'place' } as const;
    const id = (await reportMistake(store, place)) ?? '';
    expect(await openMistakes(store, desk, 'WI0130000')).toEqual([
      { id, ori: 'WI0130000', about: 'place', reportedAt: clock.now().getTime(), reportedBy: 'U7' },
    ]);
    expect(await settleMistake(store, { desk, actor: coordinator, id })).toBe('settled');
    expect(await settleMistake(store, { desk, actor: coordinator, id })).toBe('not-open');
    expect(await kinds()).toEqual(['agency-mistake.reported', 'agency-mistake.settled']);
  });
});
