// A text that the guard keeps out of a case or the register is in the ledger by its field and kinds, whoever typed it and however.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { changePerson, importRoster, registerPerson } from '../../src/store/people/index.ts';
import { request, terms } from '../casework/people.ts';
import { pack } from '../training/policy-of-pack.ts';
import { databases } from './databases.ts';
import { DESK_ID, done, openDesk, opened, permission, stepped, type TestDesk } from './desk.ts';

const SSN = '123-45-6789';

describe.each(databases)('on $name', (database) => {
  let desk: TestDesk;
  beforeEach(async () => {
    desk = await openDesk(database);
  });
  afterEach(() => desk.close());

  const hits = async () =>
    (await desk.store.ledger.read({ desk: DESK_ID, kinds: ['guard.refused'] })).map(({ actor, subject, data }) => ({
      actor,
      subject,
      data,
    }));

  test('each field of one form is a hit of its own, and a text that is only too long is none', async () => {
    const said = { ...request, reference: `ssn ${SSN}`, contact: { ...request.contact, name: 'x'.repeat(2_000) } };
    const outcome = await opened(desk.cases, { kind: 'permission', said });
    expect(outcome).toMatchObject({ kind: 'refused', reason: 'guarded' });
    expect(await hits()).toEqual([
      { actor: { id: 'UOFFICER', role: 'member' }, subject: 'permission.reference', data: { kinds: ['ssn'] } },
    ]);
  });

  test('the owner’s contact who answers by a reply link is named as the ledger names such a one', async () => {
    const { id } = done(await opened(desk.cases, permission)).case;
    await stepped(desk.cases, id, { to: 'permission', event: { kind: 'send' } });
    const outcome = await desk.cases.step({
      desk: DESK_ID,
      id,
      by: { kind: 'reply-link', email: 'records@owner.example', ori: request.owner.ori },
      event: {
        to: 'permission',
        event: { kind: 'answer', answer: { granted: true, terms: { ...terms, words: `only ssn ${SSN}` } } },
      },
      dedupeKey: 'reply',
      version: null,
    });
    expect(outcome).toMatchObject({ kind: 'refused', reason: 'guarded' });
    const [hit] = await hits();
    expect(hit).toMatchObject({ actor: { role: 'owner-contact' }, subject: 'permission.words' });
    expect(hit?.actor.id).toMatch(/^mail:[0-9a-f]{16}$/);
  });

  test('so is what the register refuses, and the text is in no table', async () => {
    const place = { store: desk.store, desk: DESK_ID, pack };
    const coordinator = { id: 'UCOORD', role: 'coordinator' } as const;
    const identity = { name: 'Robin Officer', user: 'UOFFICER', email: null, number: null };
    const made = await registerPerson(place, { actor: coordinator, identity, events: [] });
    if (made.kind !== 'changed') throw new Error(made.kind);
    const report = { id: 'R1', course: 'data-use', completed: '2026-02-27', proof: `ssn ${SSN}` } as const;
    const actor = { id: 'UOFFICER', role: 'member' } as const;
    const refused = await changePerson(place, {
      actor,
      person: made.person.id,
      events: [{ kind: 'self-reported', report }],
    });
    expect(refused.kind).toBe('refused');
    expect(await hits()).toEqual([{ actor, subject: 'training.proof', data: { kinds: ['ssn'] } }]);
    const tables = ['ledger', 'people', 'person_events', 'cases', 'case_steps', 'outbox'] as const;
    for (const table of tables)
      expect(JSON.stringify(await desk.store.db.selectFrom(table).selectAll().execute())).not.toContain(SSN);
  });

  test('nor does the register take it for a name, an address, a number or a trainer', async () => {
    const place = { store: desk.store, desk: DESK_ID, pack };
    const actor = { id: 'UCOORD', role: 'coordinator' } as const;
    const robin = { name: 'Robin Officer', user: null, email: null, number: null };
    const identities = [
      { ...robin, name: `Robin Officer ssn ${SSN}` },
      { ...robin, email: `${SSN}@example.org` },
      { ...robin, number: SSN },
    ];
    for (const identity of identities)
      expect((await registerPerson(place, { actor, identity, events: [] })).kind).toBe('refused');
    const made = await registerPerson(place, { actor, identity: robin, events: [] });
    if (made.kind !== 'changed') throw new Error(made.kind);
    const completion = {
      course: 'data-use',
      completed: '2026-02-20',
      trainer: `Sgt. Lee Other, dob 1980-01-02`,
    } as const;
    const events = [{ kind: 'course-completed', completion }] as const;
    expect((await changePerson(place, { actor, person: made.person.id, events })).kind).toBe('refused');
    expect((await hits()).map(({ subject }) => subject)).toEqual([
      'training.name',
      'training.email',
      'training.number',
      'training.trainer',
    ]);
  });

  test('a line of a roster is refused for it, without repeating it, and the import says so in the ledger', async () => {
    const place = { store: desk.store, desk: DESK_ID, pack };
    const actor = { id: 'UCOORD', role: 'coordinator' } as const;
    const lines = [
      'name,agency,number,role,access,course,completed,trainer,certificate',
      'Pat Example,CA0990100,,Officer,logical,data-use,2026-02-20,Sgt. Lee Other,DU-4711',
      `Lee Other,CA0990100,${SSN},Officer,logical,,,,`,
      `Kim Third,CA0990100,,suspect John Smith,logical,,,,`,
      `Ray Fourth,CA0990100,,Officer,${SSN},,,,`,
      `Bo Fifth,CA0990100,,Officer,logical,data-use,2026-02-20,,ssn ${SSN}`,
    ];
    const file = Buffer.from(lines.join('\n'));
    const roster = { place, actor, table: pack.ori, file, order: null, agency: null };
    for (const dryRun of [true, false]) {
      const result = await importRoster({ ...roster, dryRun });
      expect(result).toMatchObject({ kind: 'read', report: { added: 1, refused: 4 } });
      expect(JSON.stringify(result)).not.toContain(SSN);
    }
    const once = [
      { actor, subject: 'training-import.number', data: { kinds: ['ssn'] } },
      { actor, subject: 'training-import.role', data: { kinds: ['person-name'] } },
      { actor, subject: 'training-import.access', data: { kinds: ['ssn'] } },
      { actor, subject: 'training-import.certificate', data: { kinds: ['ssn'] } },
    ];
    expect(await hits()).toEqual([...once, ...once]);
    const tables = ['ledger', 'people', 'person_events', 'person_keys'] as const;
    for (const table of tables)
      expect(JSON.stringify(await desk.store.db.selectFrom(table).selectAll().execute())).not.toContain(SSN);
  });
});
