// /ori-check over real HTTP: the answer, the slips, sharing, and Home's form.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Agency, directoryOf } from '../../src/agencies/index.ts';
import type { Actor } from '../../src/workspace/index.ts';
import { people, startTestDesk, type TestDesk } from './desk.ts';
import { aloud, buttonOf, read } from './words.ts';

const AGENCIES: readonly Agency[] = [
  agency('WI0130000', 'Dane County Sheriff’s Office', { county: 'DANE', state: 'WI' }),
  agency('OHOHP0000', 'Ohio State Highway Patrol', { state: 'OH' }),
  agency('MI7557500', 'St. Joseph Police Department', { county: 'BERRIEN', state: 'MI', legacyOri: 'MI7500000' }),
  agency('WIMPD0000', 'Milwaukee Police Department', { county: 'MILWAUKEE', state: 'WI' }),
  agency('WI0130100', 'Madison Police Department', { county: 'DANE', state: 'WI' }),
  ...'ABCDEF'.split('').map((unit) => agency(`WI013010${unit}`, `Unit ${unit}`, { state: 'WI' })),
  agency('TX0141000', 'University of Mary Hardin-Baylor', { county: 'BELL', state: 'TX' }),
];

function agency(ori: string, name: string, more: Partial<Agency>): Agency {
  const silent = { type: null, county: null, city: null, level: null, legacyOri: null, coveredByLegacyOri: null };
  return { ...silent, otherNames: [], state: null, sources: [], ori, name, ...more };
}

let test: TestDesk;
let officer: Actor;
beforeAll(async () => {
  const directory = directoryOf(AGENCIES);
  test = await startTestDesk({ instead: { directories: { current: async () => directory } } });
  officer = test.workspace.as(people.officer);
});
afterAll(() => test.stop());

async function check(text: string) {
  const before = officer.ephemerals().length;
  expect(await officer.command('/ori-check', text)).toEqual({ ok: true });
  return officer.untilEphemeral(() => officer.ephemerals().length > before);
}

describe('/ori-check', () => {
  it('says first whether the agency is eligible, then what the ninth character says, with the clause and the edition', async () => {
    const answer = await check('CA0194200');
    expect(answer.text).toBe('CA0194200 is an eligible kind of agency. Ninth character 0: law enforcement agency.');
    expect(read(answer)[0]).toBe('*CA0194200 is an eligible kind of agency.*');
    expect(aloud(answer)).toContain('Eligible is not yet access');
    expect(aloud(answer)).toMatch(/Clause audit:2\.0-9\. Speaks for .*Version 1\.1.*Confirm with your CSO or NAC/);
    expect(test.workspace.as(people.analyst).ephemerals()).toEqual([]);
  });

  it.each([
    ['CA019420I', 'CA019420I may take part, as a limited participant only', 'shall not be shareable with it'],
    ['CA019420N', 'is an eligible kind of agency', 'illegible in the official text; N is restored'],
    ['CA019420Z', 'is not on the list of authorized agencies', 'Ask your CSO'],
    ['NE0010000', 'NE0010000 is an eligible kind', 'NE is the postal code of Nebraska'],
    ['CA01942', 'That is not an ORI.', 'Did you mean *CA0194200*?'],
    ['ca 0194-200', 'CA0194200 is an eligible kind of agency', 'law enforcement agency'],
  ])('%s is answered with what matters about it', async (typed, verdict, matter) => {
    const words = aloud(await check(typed));
    expect(words).toContain(verdict);
    expect(words).toContain(matter);
  });

  it('names the agency where the directory knows it', async () => {
    const words = aloud(await check('WI0130000'));
    expect(words).toContain('*WI0130000, Dane County Sheriff’s Office, is an eligible kind of agency.*');
    expect(words).toContain('From the agency directory: Dane County Sheriff’s Office, Dane County, WI.');
  });

  it('offers a slip as a button that checks it in place of the answer, and corrects nothing by itself', async () => {
    const answer = await check('OH0HP0000');
    expect(aloud(answer)).toContain('*OH0HP0000 is an eligible kind of agency.*');
    expect(aloud(answer)).toContain('Did you mean *OHOHP0000* (Ohio State Highway Patrol)?');
    await officer.clickAction(answer.ts, buttonOf(answer, 'Check OHOHP0000'));
    const replaced = await officer.untilEphemeral(({ text }) => text.startsWith('OHOHP0000'));
    expect(replaced.ts).toBe(answer.ts);
  });

  it('names the agency that had the ORI in older files', async () => {
    const answer = await check('MI7500000');
    expect(aloud(answer)).toContain(
      'Did you mean *MI7557500* (St. Joseph Police Department)? In older files MI7500000 was its ORI.',
    );
  });

  it('shows every agency that begins with the same seven characters, and chooses none', async () => {
    const words = aloud(await check('WI01301'));
    expect(words).toContain('7 agencies fit, and which of them is meant cannot be told.');
    expect(words.match(/\[Check WI01301/g)).toHaveLength(7);
  });

  it('looks an agency up by its name', async () => {
    const found = await check('dane county sheriff');
    expect(aloud(found)).toContain('*Dane County Sheriff’s Office*\nDane County, WI\nWI0130000');
    await officer.clickAction(found.ts, buttonOf(found, 'Check WI0130000'));
    await officer.untilEphemeral(({ text }) => text.startsWith('WI0130000'));
  });

  it('a name that the directory does not know is answered with what the search is for', async () => {
    expect(aloud(await check('the quick brown fox'))).toContain('It holds no persons, vehicles or cases.');
  });

  it.each([
    ['a person’s name', 'Madison Johnson'],
    ['a person’s name of nine letters', 'John Smith'],
    ['a surname of nine letters', 'Rodriguez'],
    ['a plate', 'ABC1234'],
    ['a person beside an agency', 'suspect: John Smith, 123-45-6789, Dane County Sheriff'],
  ])('%s finds nothing, is not repeated, and is told what the search is for', async (_what, typed) => {
    const words = aloud(await check(typed));
    expect(words).toContain('It holds no persons, vehicles or cases.');
    expect(words).not.toMatch(/Johnson|Smith|SMITH|odriguez|ABC1234|6789|Dane County Sheriff’s/i);
  });

  it.each([
    ['St. Joseph', 'MI7557500'],
    ['Milwaukee', 'WIMPD0000'],
    ['University of Mary Hardin-Baylor', 'TX0141000'],
  ])('an agency is no person, and nine letters are no ORI: %s', async (typed, ori) => {
    const found = await check(typed);
    expect(aloud(found)).toContain(`[Check ${ori}]`);
  });

  it('nothing behind it gets an example, and so does help', async () => {
    expect(aloud(await check(''))).toContain('• `/ori-check CA0194200`');
    expect(aloud(await check('help'))).toContain('• `/ori-check CA0194200`');
  });

  it('is shared in the channel only by a second act that asks first, and only once', async () => {
    const answer = await check('CA0194200');
    expect(JSON.stringify(answer.blocks)).toContain('Everybody in the channel will see this answer');
    expect(officer.messages()).toEqual([]);
    await officer.clickAction(answer.ts, buttonOf(answer, 'Share in this channel'));
    const shared = await officer.untilMessage();
    expect(aloud(shared)).toContain('Shared by <@U0OFFICER1>.');
    await officer.clickAction(answer.ts, buttonOf(answer, 'Share in this channel'));
    await officer.untilEphemeral(({ text }) => text === 'You have shared this already.');
    expect(officer.messages()).toHaveLength(1);
  });

  it('shows the clause in a modal', async () => {
    const answer = await check('CA0194200');
    await officer.clickAction(answer.ts, buttonOf(answer, 'Show the clause'));
    expect(aloud(await officer.untilView())).toContain('audit:2.0-9');
    await officer.closeView();
  });

  it('is answered in Home’s form too', async () => {
    await officer.openHome();
    const home = await officer.untilHome();
    await officer.clickAction(home.id, buttonOf(home, 'Check an ORI'));
    const form = await officer.untilView();
    expect(await officer.submitView(form.id, { words: 'OH0HP0000' })).toEqual({ ok: true });
    const answer = await officer.untilView((view) => view.payload.callback_id === 'answer');
    expect(read(answer)).not.toContain('[Share in this channel]');
    await officer.clickAction(answer.id, buttonOf(answer, 'Check OHOHP0000'));
    await officer.untilView((view) => aloud(view).includes('*OHOHP0000, Ohio State Highway Patrol'));
    await officer.closeView();
  });

  it('nothing that was sent was refused by the workspace', () => {
    expect(test.workspace.refusals()).toEqual([]);
  });
});

describe('a desk to which nothing was imported', () => {
  it('knows the agencies that come with the product', async () => {
    const bare = await startTestDesk();
    const person = bare.workspace.as(people.officer);
    await person.command('/ori-check', 'ohio highway patrol');
    expect(aloud(await person.untilEphemeral())).toContain('OHOHP0000');
    await bare.stop();
  });
});
