// Wherever in Slack the guard keeps a text out, the ledger holds where and of which kinds, and never the text.
import Database from 'better-sqlite3';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { registerPerson } from '../../../src/store/people/index.ts';
import { ACTION } from '../../../src/views/ids.ts';
import { WORDS_BLOCK } from '../../../src/views/typing-modals.ts';
import type { Actor } from '../../../src/workspace/index.ts';
import { type Fresh, sqlite } from '../../store/databases.ts';
import { askOwner, draftRequest } from '../cases/asking.ts';
import { fillIn, type Play, press, startPlay } from '../cases/play.ts';
import { askedIn } from '../interview.ts';
import { aloud, buttonOf } from '../words.ts';

const SSN = '123-45-6789';
const DOB = '01/02/1980';

let fresh: Fresh;
let play: Play;
beforeAll(async () => {
  fresh = await sqlite.fresh();
  play = await startPlay({ databaseUrl: fresh.url });
  await registerPerson(
    { store: play.desk.store, desk: 'T0RIVERTON', pack: play.desk.deps.policies.current.pack },
    {
      actor: { id: 'U0COORD001', role: 'coordinator' },
      identity: { name: 'Robin Officer', user: 'U0OFFICER1', email: null, number: null },
      events: [{ kind: 'posting-set', agency: 'CA0990100', changes: { access: 'logical', assigned: '2026-01-05' } }],
    },
  );
});
afterAll(async () => {
  await play.stop();
  await fresh.drop();
});
afterEach(async () => {
  for (const who of [play.officer, play.owner]) if (who.view()) await who.closeView({ all: true });
});

const hits = async () =>
  (await play.ledger('guard.refused')).map(({ actor, subject, data }) => [actor.id, actor.role, subject, data.kinds]);

/** What is added to the ledger's hits by an act. */
async function hitsOf(act: () => Promise<unknown>) {
  const before = (await hits()).length;
  await act();
  return (await hits()).slice(before);
}

async function whispered(who: Actor, act: () => Promise<unknown>) {
  const before = who.ephemerals().length;
  await act();
  return aloud(await who.untilEphemeral(() => who.ephemerals().length > before));
}

const onHome = async (who: Actor, text: string) => {
  await who.openHome();
  const home = await who.untilHome();
  await who.clickAction(home.id, buttonOf(home, 'Ask the manual'));
  const form = await who.untilView();
  await who.submitView(form.id, { [WORDS_BLOCK]: { [ACTION.words]: text as never } });
  await who.untilView((view) => aloud(view).includes('was not kept'));
};

describe('a question that is kept out', () => {
  it('of a command is written down by the command, in the role the person has', async () => {
    const found = await hitsOf(async () => {
      const said = await whispered(play.officer, () => play.officer.command('/policy', `is ${SSN} allowed`));
      expect(said).toContain('a Social Security number');
      await whispered(play.auditor, () => play.auditor.command('/ori-check', `dob ${DOB}`));
    });
    expect(found).toEqual([
      ['U0OFFICER1', 'member', '/policy', ['ssn']],
      ['U0AUDITOR1', 'auditor', '/ori-check', ['date-of-birth']],
    ]);
  });

  it('of a direct message, a mention and the form of Home alike', async () => {
    const { officer, workspace } = play;
    const found = await hitsOf(async () => {
      const token = workspace.teams[0]?.botToken ?? '';
      const opened = await play.desk.deps.clients.once.conversations.open({ token, users: 'U0OFFICER1' });
      await officer.say(`ssn ${SSN}`, { channel: opened.channel?.id ?? '' });
      await officer.untilDm((message) => aloud(message).includes('was not kept'));
      await officer.say(`@nac-desk ssn ${SSN}`, { channel: 'ndex' });
      await officer.untilEphemeral((message) => aloud(message).includes('was not kept'), 'ndex');
      await onHome(officer, `ssn ${SSN}`);
    });
    expect(found.map(([, , where]) => where)).toEqual(['direct-message', 'mention', 'home.ask-the-manual']);
  });

  it('of the interview, which goes on without the words', async () => {
    const { officer } = play;
    const found = await hitsOf(async () => {
      await officer.command('/can-i-share', `tell the school about ssn ${SSN}`);
      const view = await officer.untilView((each) => askedIn(each) !== null);
      expect(aloud(view)).toContain('nothing of them was read or kept');
    });
    expect(found).toEqual([['U0OFFICER1', 'member', 'interview.words', ['ssn']]]);
  });
});

describe('a form that is kept out', () => {
  it('of a request is written down by its field, and told beside it', async () => {
    const found = await hitsOf(async () => {
      const { outcome } = await draftRequest(play, `ssn ${SSN}`);
      expect(JSON.stringify(outcome)).toContain('a Social Security number');
    });
    expect(found).toEqual([['U0OFFICER1', 'member', 'permission.reference', ['ssn']]]);
  });

  it('of the owner’s answer too, by whoever answers for the owner', async () => {
    const { card } = await askOwner(play, 'GUARD-1');
    const found = await hitsOf(async () => {
      await press(play.owner, card, 'Grant with terms');
      const form = await play.owner.untilView();
      await fillIn(play.owner, form, { words: `only for ssn ${SSN}` });
    });
    expect(found).toEqual([[expect.stringContaining('U0OWNER001'), 'owner-contact', 'permission.words', ['ssn']]]);
  });

  it('of a report of training', async () => {
    const { officer } = play;
    const found = await hitsOf(async () => {
      await officer.command('/training', 'record');
      const form = await officer.untilView();
      await fillIn(officer, form, { course: 'data-use', completed: '2026-02-27', proof: `ssn ${SSN}` });
    });
    expect(found).toEqual([['U0OFFICER1', 'member', 'training.proof', ['ssn']]]);
  });
});

describe('the ledger and the log', () => {
  it('hold nothing of what was typed', async () => {
    const everything = `${JSON.stringify(await play.ledger())}${play.logged.join('\n')}`;
    for (const text of [SSN, DOB, 'tell the school']) expect(everything).not.toContain(text);
  });
});

describe('a hit that cannot be recorded', () => {
  it('lets nothing pass and echoes nothing: the person is told of the incident', async () => {
    const other = new Database(fresh.url);
    const before = await play.ledger();
    other.exec(
      "create trigger full before insert on ledger when new.kind = 'guard.refused' begin select raise(abort, 'disk full'); end",
    );
    try {
      const said = await whispered(play.officer, () => play.officer.command('/policy', `is ${SSN} allowed`));
      expect(said).toMatch(/could not be recorded.*INC-[0-9a-f]{8}/);
      expect(said).not.toContain(SSN);
      await play.officer.command('/permission', 'new');
      const form = await play.officer.untilView((view) => aloud(view).includes('Whose record is it?'));
      await fillIn(play.officer, form, {
        owner: 'CA0990000',
        uses: ['tell'],
        purpose: 'law-enforcement',
        recipients: ['criminal-justice-agency'],
        reference: `ssn ${SSN}`,
      });
      const told = aloud(await play.officer.untilView((view) => aloud(view).includes('INC-')));
      expect(told).not.toContain(SSN);
      expect(await play.ledger()).toEqual(before);
      expect(play.logged.join('\n')).not.toContain(SSN);
    } finally {
      other.exec('drop trigger full');
      other.close();
    }
  });
});
