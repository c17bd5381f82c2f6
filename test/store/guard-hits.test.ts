// A text that the guard keeps out of a case or the register is in the ledger by its field and kinds, whoever typed it and however.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { changePerson, registerPerson } from '../../src/store/people/index.ts';
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
});
