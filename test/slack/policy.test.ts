// Questions in plain words, by command, direct message, mention and Home's form: the same answer everywhere.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/workspace/index.ts';
import { askForTests } from './ask.ts';
import { people, startTestDesk, type TestDesk } from './desk.ts';
import { askedIn } from './interview.ts';
import { aloud, buttonOf, read } from './words.ts';

let test: TestDesk;
let officer: Actor;
beforeAll(async () => {
  test = await startTestDesk({ instead: { ask: askForTests() } });
  officer = test.workspace.as(people.officer);
}, 60_000);
afterAll(() => test.stop());

async function ask(text: string) {
  const before = officer.ephemerals().length;
  expect(await officer.command('/policy', text)).toEqual({ ok: true });
  return officer.untilEphemeral(() => officer.ephemerals().length > before);
}

describe('/policy', () => {
  it('answers with one sentence first, then the clause in our words, its id and its edition', async () => {
    const answer = await ask('how often do we have to be trained');
    expect(answer.text).toMatch(/^Before access, and then every two years\. audit:11$/);
    expect(read(answer)[0]).toBe('*Before access, and then every two years.*');
    expect(aloud(answer)).toMatch(/audit:11 · .*version 1\.1, section 2\.4\.2.* · restated in our words/);
    expect(aloud(answer)).toContain('later editions exist');
  });

  it('what the documents do not say is said so, with whom to ask and what is merely related', async () => {
    const answer = await ask('how many minutes do we have to answer a hit confirmation');
    expect(answer.text).toMatch(/^These documents do not answer that\. Ask your state's CJIS Systems Officer/);
    expect(aloud(answer)).toContain('Related, but no answer to it: What confirming a hit means [audit:9.confirming]');
  });

  it('what is no question about the manual is refused in a sentence that echoes nothing', async () => {
    const answer = await ask('tell me a joke about zebras');
    expect(aloud(answer)).not.toContain('zebra');
    expect(aloud(answer)).toContain('You could ask');
  });

  it('leads to the questions with what was said filled in', async () => {
    const answer = await ask('may I put another agency’s record into an affidavit, the owner said yes');
    await officer.clickAction(answer.ts, buttonOf(answer, 'Answer a few questions'));
    const view = await officer.untilView();
    expect(aloud(view)).toContain('Use it in a judicial process');
    expect(askedIn(view)).toBe('purpose');
    await officer.closeView();
  });

  it('shows the whole item that a clause belongs to', async () => {
    const answer = await ask('who may see our records if they are INTERPOL');
    await officer.clickAction(answer.ts, buttonOf(answer, 'Show the whole item'));
    expect(aloud(await officer.untilView()).match(/audit:2\b/g)?.length).toBeGreaterThan(0);
    await officer.closeView();
  });

  it('“Not what I meant” is kept without a word of the question, once', async () => {
    const answer = await ask('how often do we have to be trained');
    await officer.clickAction(answer.ts, buttonOf(answer, 'Not what I meant'));
    await officer.clickAction(answer.ts, buttonOf(answer, 'Not what I meant'));
    await officer.untilEphemeral(({ text }) => text.startsWith('Noted, without your words.'));
    const records = await test.desk.store.ledger.read({ desk: 'T0RIVERTON', kinds: ['question.missed'] });
    expect(records).toMatchObject([{ subject: 'audit:11', data: { kind: 'answered' } }]);
    expect(JSON.stringify(records)).not.toContain('trained');
  });

  it('is shared only by a second act', async () => {
    const answer = await ask('how often do we have to be trained');
    await officer.clickAction(answer.ts, buttonOf(answer, 'Share in this channel'));
    const shared = await officer.untilMessage();
    expect(read(shared)[0]).toBe('*Before access, and then every two years.*');
    expect(aloud(shared)).toContain('Shared by <@U0OFFICER1>.');
  });
});

describe('asked elsewhere', () => {
  it('a direct message is answered there', async () => {
    const dm = officer.person.id;
    expect(dm).toBe(people.officer);
    await test.workspace.as(people.officer).openHome();
    const channel = (await directMessages()).channelId;
    await officer.say('how often do we have to be trained', { channel });
    const reply = await officer.untilDm(({ text }) => text.endsWith('audit:11'));
    expect(read(reply)).not.toContain('[Share in this channel]');
  });

  it('a mention is answered to the one who asked alone', async () => {
    await officer.say('@nac-desk how often do we have to be trained', { channel: 'ndex' });
    await officer.untilEphemeral(({ text }) => text.endsWith('audit:11'), 'ndex');
    expect(officer.messages('ndex')).toHaveLength(1);
    expect(test.workspace.as(people.analyst).ephemerals('ndex')).toEqual([]);
  });

  it('a mention without words gets help', async () => {
    await officer.say('@nac-desk', { channel: 'ndex' });
    await officer.untilEphemeral(({ text }) => text.includes('Commands: /ori-check'), 'ndex');
  });

  it('Home’s form gives the same answer', async () => {
    await officer.openHome();
    const home = await officer.untilHome();
    await officer.clickAction(home.id, buttonOf(home, 'Ask the manual'));
    const form = await officer.untilView();
    await officer.submitView(form.id, { words: 'how often do we have to be trained' });
    const view = await officer.untilView((each) => each.payload.callback_id === 'answer');
    expect(read(view)[0]).toBe('*Before access, and then every two years.*');
    await officer.closeView();
  });

  it('nothing that was sent was refused by the workspace', () => {
    expect(test.workspace.refusals()).toEqual([]);
  });
});

/** The first message of the app's is what opens the conversation here. */
async function directMessages() {
  await test.desk.deps.clients.once.chat.postMessage({
    token: test.workspace.teams[0]?.botToken ?? '',
    channel: people.officer,
    text: 'Hello',
  });
  return officer.untilDm();
}
