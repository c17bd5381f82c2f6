// Gaps mended from the board, as a coordinator does it: the item turns from gap to in order; nobody else can.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { REGISTER_MENDS } from '../../../src/audit/index.ts';
import {
  changePerson,
  findAgency,
  findPerson,
  type PeopleDesk,
  registerPerson,
} from '../../../src/store/people/index.ts';
import { grantRole, revokeRole } from '../../../src/store/roles.ts';
import type { PersonEvent } from '../../../src/training/events.ts';
import { AUDIT, AUDIT_FORM, MEND_BLOCK } from '../../../src/views/audit/ids.ts';
import type { Actor } from '../../../src/workspace/index.ts';
import type { View } from '../../../src/workspace/world/model.ts';
import { databases, type Fresh } from '../../store/databases.ts';
import { HARBOR } from '../cases/asking.ts';
import { fillIn, type Play, press, startPlay } from '../cases/play.ts';
import { aloud } from '../words.ts';

const RIVERTON = 'CA0990100';
/** Its ninth character is on no list. */
const MISTYPED = 'CA099010Z';
const COORDINATOR = { id: 'U0COORD001', role: 'coordinator' } as const;
const desk = 'T0RIVERTON';

describe.each(databases)('the audit board on $name', ({ fresh: make }) => {
  let fresh: Fresh;
  let play: Play;
  let place: PeopleDesk;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    fresh = await make();
    play = await startPlay({ databaseUrl: fresh.url });
    place = { store: play.desk.store, desk, pack: play.desk.deps.policies.current.pack };
  });
  afterAll(async () => {
    await play.stop();
    await fresh.drop();
  });
  afterEach(async () => {
    for (const who of [play.auditor, play.coordinator, play.officer, play.analyst])
      if (who.view()) await who.closeView({ all: true });
  });

  async function add(name: string, user: string | null, events: readonly PersonEvent[]) {
    const identity = { name, user, email: null, number: null };
    const made = await registerPerson(place, { actor: COORDINATOR, identity, events });
    if (made.kind !== 'changed') throw new Error(JSON.stringify(made));
    ids[name] = made.person.id;
    return made.person.id;
  }

  const posted = (agency: string, changes: object = {}): PersonEvent => ({
    kind: 'posting-set',
    agency,
    changes: { assigned: '2025-11-03', access: 'logical', ...changes },
  });

  const checked = (agency: string): PersonEvent => ({ kind: 'record-check-made', agency, on: '2025-11-10' });

  const trained = (course: 'data-use' | 'security-awareness', proficiency?: boolean): PersonEvent => ({
    kind: 'course-completed',
    completion: { course, completed: '2025-11-04', ...(proficiency === undefined ? {} : { proficiency }) },
  });

  async function boardOf(who: Actor) {
    await who.command('/nac-desk', 'audit');
    return who.untilView((view) => aloud(view).includes('16.'));
  }

  async function itemOf(who: Actor, number: number) {
    const board = await boardOf(who);
    await who.clickAction(board.id, AUDIT.item, { block: itemBlock(board, number) });
    return who.untilView((view) => aloud(view).includes('What is asked'));
  }

  const itemBlock = ({ payload }: View, number: number) =>
    (payload.blocks as readonly { block_id?: string; accessory?: { value?: string } }[]).find(
      ({ accessory }) => accessory?.value === String(number),
    )?.block_id ?? '';

  const lineOf = (board: View, number: number) => aloud(board).split(`*${number}. `)[1]?.split('\n')[1];

  /** Presses the first button of that text, which may stand there for several people. */
  async function pressOf(who: Actor, view: View, actionId: string, about?: string) {
    const found = (
      view.payload.blocks as readonly { block_id?: string; accessory?: { action_id: string; value?: string } }[]
    ).find(({ accessory }) => accessory?.action_id === actionId && (!about || accessory.value?.includes(about)));
    if (!found) throw new Error(`no ${actionId} in:\n${aloud(view)}`);
    const outcome = await who.clickAction(view.id, actionId, { block: found.block_id ?? '' });
    expect(outcome).toMatchObject({ ok: true });
    return who.untilView((each) => each.id !== view.id);
  }

  const backOn = (who: Actor, number: number, says: (words: string) => boolean) =>
    who.untilView(
      (view) => aloud(view).includes('What is asked') && aloud(view).includes(`audit:${number}`) && says(aloud(view)),
    );

  async function told(who: Actor, says: string) {
    await who.untilView((view) => aloud(view) === says);
    await who.closeView();
  }

  it('is mended in three gaps by its coordinator, and each item turns to in order', async () => {
    const { coordinator, officer } = play;
    await add('Robin Officer', 'U0OFFICER1', [posted(RIVERTON), checked(RIVERTON), trained('security-awareness')]);
    await officer.command('/exigent');
    await fillIn(officer, await officer.untilView(), { ground: 'suspect-escape' });
    const done = await officer.untilView((view) => aloud(view).includes('done?'));
    await fillIn(officer, done, { acts: ['act'], told: 'no' });
    const last = await officer.untilView((view) => aloud(view).includes('Screen 3 of 3'));
    await fillIn(officer, last, { owner: HARBOR, liability: ['accepted'] });
    await officer.untilView((view) => aloud(view).includes('Recorded.'));

    const before = await boardOf(coordinator);
    expect([1, 5, 11].map((number) => lineOf(before, number))).toEqual(['1 gap', '1 gap', '1 gap']);
    await coordinator.closeView({ all: true });

    const naming = await pressOf(coordinator, await itemOf(coordinator, 1), `${AUDIT.mend}:name-coordinator`);
    await coordinator.options(naming.id, AUDIT.person, 'robin');
    const nac = { [MEND_BLOCK.coordinator]: { [AUDIT.person]: ids['Robin Officer'] as never } };
    expect(await coordinator.submitView(naming.id, nac)).toEqual({ ok: true });
    await backOn(coordinator, 1, (words) => !words.includes('no coordinator is named'));
    await coordinator.closeView({ all: true });

    const training = await pressOf(coordinator, await itemOf(coordinator, 11), `${AUDIT.mend}:record-training`);
    expect(aloud(training)).toContain('Robin Officer at CA0990100');
    const future = await fillIn(coordinator, training, { completed: '2026-03-09' });
    expect(JSON.stringify(future)).toContain('lies after today');
    expect(await fillIn(coordinator, training, { completed: '2026-02-27', proficiency: 'yes' })).toEqual({ ok: true });
    await backOn(coordinator, 11, (words) => !words.includes('training is missing'));
    await coordinator.closeView({ all: true });

    const item = await itemOf(coordinator, 5);
    const [, id = ''] = /\[Open ([A-Z]-\w+)\]/.exec(aloud(item)) ?? [];
    const use = await pressOf(coordinator, item, `case-open:${id}`);
    await press(coordinator, use, 'I reached the owner');
    const attest = await coordinator.untilView((view) => aloud(view).includes('You attest'));
    await fillIn(coordinator, attest, { heardFrom: 'Sgt. Ortiz' });
    await coordinator.untilView((view) => view.id === use.id && !aloud(view).includes('[I reached the owner]'));
    await coordinator.closeView();
    await press(coordinator, await coordinator.untilView((view) => view.id === item.id), 'Look again');
    await backOn(coordinator, 5, (words) => !words.includes(`Open ${id}`));
    await coordinator.closeView({ all: true });

    const after = await boardOf(coordinator);
    expect([1, 5, 11].map((number) => lineOf(after, number))).toEqual(['In order', 'In order', 'In order']);
    const records = await play.ledger('desk-agency.changed', 'person.course-completed', 'exigent.attested');
    expect(records.map(({ kind, actor }) => [kind, actor.id]).slice(-3)).toEqual([
      ['desk-agency.changed', 'U0COORD001'],
      ['person.course-completed', 'U0COORD001'],
      ['exigent.attested', 'U0COORD001'],
    ]);
  });

  it('has a button for everything that it can find, and each leads to its form', async () => {
    const { coordinator } = play;
    await add('Ash Analyst', 'U0ANALYST1', [posted(RIVERTON, { access: null, assigned: null, systems: ['NCIC'] })]);
    await add('Kim Clerk', null, [
      posted(RIVERTON),
      checked(RIVERTON),
      trained('data-use'),
      trained('security-awareness'),
    ]);
    await add('Lee Elsewhere', null, [posted(MISTYPED), checked(MISTYPED), trained('data-use', true)]);
    await changePerson(place, {
      actor: { id: 'U0ANALYST1', role: 'member' },
      person: ids['Ash Analyst'] ?? '',
      events: [
        {
          kind: 'self-reported',
          report: { id: 'R1', course: 'security-awareness', completed: '2026-02-20', proof: 'Certificate 1187' },
        },
      ],
    });
    const led = new Set<string>();
    for (let number = 1; number <= 16; number++) {
      const item = await itemOf(coordinator, number);
      const buttons = (item.payload.blocks as readonly { accessory?: { action_id: string } }[]).flatMap(
        ({ accessory }) => accessory?.action_id ?? [],
      );
      for (const button of new Set(buttons.filter((id) => id.startsWith(`${AUDIT.mend}:`)))) {
        const form = await pressOf(coordinator, item, button);
        expect(form.payload.callback_id).toBe(AUDIT_FORM.mend);
        led.add(button.slice(AUDIT.mend.length + 1));
        await coordinator.closeView();
      }
      await coordinator.closeView({ all: true });
    }
    expect([...led].sort()).toEqual(Object.keys(REGISTER_MENDS).sort());
    expect(play.workspace.refusals()).toEqual([]);
  });

  const FORMS: readonly {
    readonly item: number;
    readonly mend: keyof typeof REGISTER_MENDS;
    readonly about: string;
    readonly filled: Readonly<Record<string, unknown>>;
    readonly gap: string;
  }[] = [
    {
      item: 3,
      mend: 'record-check',
      about: 'Ash Analyst',
      filled: { [MEND_BLOCK.recordCheck]: '2026-02-10', assigned: '2026-02-02' },
      gap: 'Ash Analyst',
    },
    { item: 4, mend: 'record-grant', about: RIVERTON, filled: { csaGranted: '2025-01-02' }, gap: RIVERTON },
    { item: 14, mend: 'record-access', about: 'Ash Analyst', filled: { access: 'physical' }, gap: 'Kind of access' },
    { item: 15, mend: 'affirm-proficiency', about: 'Kim Clerk', filled: { proficiency: 'yes' }, gap: 'Kim Clerk' },
    {
      item: 15,
      mend: 'settle-report',
      about: 'Ash Analyst',
      filled: { report: 'confirm', proficiency: 'yes' },
      gap: 'Ash Analyst',
    },
    {
      item: 16,
      mend: 'record-agreement',
      about: RIVERTON,
      filled: { agreementSigned: '2025-01-02', agreementHas: ['withCsaAuthority', 'namesSystems', 'namesPolicies'] },
      gap: RIVERTON,
    },
    { item: 2, mend: 'correct-agency', about: MISTYPED, filled: { rightOri: RIVERTON }, gap: MISTYPED },
  ];

  it.each(FORMS)('has $mend, which takes the gap of item $item away', async ({ item, mend, about, filled, gap }) => {
    const { coordinator } = play;
    const shown = await itemOf(coordinator, item);
    expect(aloud(shown)).toContain(gap);
    const form = await pressOf(coordinator, shown, `${AUDIT.mend}:${mend}`, ids[about] ?? about);
    expect(await fillIn(coordinator, form, filled)).toEqual({ ok: true });
    if (mend === 'correct-agency') await told(coordinator, `1 person of ${MISTYPED} went to ${RIVERTON}.`);
    await backOn(coordinator, item, (words) => !words.includes(gap));
  });

  it('takes the people of a mistyped ORI to the right one with what was recorded, and tells a reporter what became of it', async () => {
    const lee = await findPerson(place.store.db, desk, ids['Lee Elsewhere'] ?? '');
    expect(lee?.postings).toMatchObject([
      { agency: RIVERTON, access: 'logical', assigned: '2025-11-03', recordCheck: { on: '2025-11-10' }, ended: null },
      { agency: MISTYPED, ended: '2026-03-02' },
    ]);
    expect(await findAgency(place.store.db, desk, MISTYPED)).toMatchObject({ left: '2026-03-02' });
    await play.analyst.untilDm((message) => aloud(message).includes('Security awareness'));
  });

  it('refuses an ORI that is no more on the list than the mistyped one, and lets an agency leave the desk instead', async () => {
    const { coordinator } = play;
    await add('Sam Odd', null, [posted('CA099010W'), checked('CA099010W')]);
    const form = await pressOf(coordinator, await itemOf(coordinator, 2), `${AUDIT.mend}:correct-agency`, 'CA099010W');
    expect(JSON.stringify(await fillIn(coordinator, form, {}))).toContain('Choose the right ORI');
    expect(JSON.stringify(await fillIn(coordinator, form, { left: '2026-03-03' }))).toContain('has not come');
    expect(JSON.stringify(await fillIn(coordinator, form, { rightOri: 'CA099010X' }))).toContain(
      'not on the list either',
    );
    await coordinator.closeView({ all: true });
    const again = await pressOf(coordinator, await itemOf(coordinator, 2), `${AUDIT.mend}:correct-agency`, 'CA099010W');
    expect(await fillIn(coordinator, again, { left: '2026-03-01' })).toEqual({ ok: true });
    await told(coordinator, '1 person left with CA099010W.');
    await backOn(coordinator, 2, (words) => !words.includes('CA099010W'));
  });

  it('shows an auditor every gap and no button that changes anything; a click that is no longer theirs is refused and written down', async () => {
    const { auditor, desk: running } = play;
    const seen = await itemOf(auditor, 11);
    expect(aloud(seen)).toContain('Ash Analyst');
    expect(aloud(seen)).not.toContain('[Record training]');
    expect(aloud(seen)).toContain('A coordinator or an administrator mends this.');
    await auditor.closeView({ all: true });

    const grant = { desk, user: 'U0AUDITOR1', role: 'coordinator' } as const;
    await grantRole(running.store, COORDINATOR, grant);
    const item = await itemOf(auditor, 11);
    const form = await pressOf(auditor, item, `${AUDIT.mend}:record-training`);
    await revokeRole(running.store, COORDINATOR, grant);
    const before = (await play.ledger()).length;
    await fillIn(auditor, form, { completed: '2026-02-27' });
    expect(aloud(await auditor.untilView((view) => aloud(view).includes('Only')))).toContain('Nothing was changed');
    await auditor.closeView();
    await auditor.clickAction(item.id, `${AUDIT.mend}:record-training`);
    await auditor.untilView((view) => aloud(view).includes('Nothing was changed'));
    const refused = (await play.ledger()).slice(before);
    expect(refused.map(({ kind, actor, subject }) => [kind, actor, subject])).toEqual([
      ['desk.refused', { id: 'U0AUDITOR1', role: 'auditor' }, 'people.change'],
      ['desk.refused', { id: 'U0AUDITOR1', role: 'auditor' }, 'people.change'],
    ]);
  });
});
