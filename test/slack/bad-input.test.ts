// Anything typed gets a clear answer, and nothing comes alive, is echoed or ends the app.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Actor } from '../../src/workspace/index.ts';
import { people, startTestDesk, type TestDesk } from './desk.ts';
import { askedIn } from './interview.ts';
import { commandBody, deliver } from './signed.ts';
import { aloud } from './words.ts';

const Odd = z.array(z.strictObject({ what: z.string(), text: z.string(), times: z.number().optional() }));
const odd = Odd.parse(parse(readFileSync(join(import.meta.dirname, 'bad-input.yml'), 'utf8'))).map(
  ({ what, text, times = 1 }) => ({ what, text: text.repeat(times) }),
);
const COMMANDS = ['/ori-check', '/policy', '/nac-desk'];

let test: TestDesk;
let officer: Actor;
beforeAll(async () => {
  test = await startTestDesk();
  officer = test.workspace.as(people.officer);
});
afterAll(() => test.stop());

const closed = () => (officer.view() ? officer.closeView({ all: true }) : undefined);

async function typed(command: string, text: string) {
  await closed();
  const before = officer.ephemerals().length;
  expect(await officer.command(command, text)).toEqual({ ok: true });
  return officer.untilEphemeral(() => officer.ephemerals().length > before);
}

describe.each(odd)('$what', ({ text }) => {
  it.each(COMMANDS)('behind %s gets an answer in words', async (command) => {
    const answer = await typed(command, text);
    expect(answer.text.length).toBeGreaterThan(10);
    expect(aloud(answer)).not.toMatch(/<!(channel|here)|<@U0|undefined|NaN|\[object/);
  });

  it('behind /can-i-share opens the first question', async () => {
    await closed();
    expect(await officer.command('/can-i-share', text)).toEqual({ ok: true });
    expect(aloud(await officer.untilView())).toContain('Question 1; at most');
    await officer.closeView();
  });
});

describe('what looks like a person’s data', () => {
  const ssn = '123-45-6789';

  it.each(COMMANDS.slice(0, 2))('behind %s is refused without an echo', async (command) => {
    const answer = await typed(command, `John Q Public, DOB 01/02/1980, SSN ${ssn}`);
    expect(answer.text).toMatch(/^This looks like it holds/);
    expect(aloud(answer)).not.toMatch(/John|1980|6789/);
  });

  it('behind /can-i-share is not read, which is said, and stands in no record and no log', async () => {
    await officer.command('/can-i-share', `rely on it for SSN ${ssn}`);
    const view = await officer.untilView((each) => askedIn(each) !== null);
    expect(aloud(view)).toContain('nothing of them was read or kept');
    await officer.closeView();
    expect(test.logged.join('\n')).not.toContain(ssn);
    expect(JSON.stringify(await test.desk.store.ledger.read({ desk: 'T0RIVERTON' }))).not.toContain(ssn);
  });
});

describe('any text at all', () => {
  it('is answered with status 200 and a private message, never an error', async () => {
    const to = { url: test.url, secret: test.workspace.signingSecret };
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...COMMANDS), text, async (command, said) => {
        const response = await deliver({ ...to, body: commandBody({ command, text: said }) });
        expect(response.status).toBe(200);
        expect(JSON.parse(response.body)).toMatchObject({ response_type: 'ephemeral', text: expect.any(String) });
      }),
      { numRuns: 150 },
    );
    expect(test.logged.filter((line) => line.includes('incident'))).toEqual([]);
  });

  it('nothing of it was refused by the workspace', () => {
    // A machine that is busy with other things may make the client ask a second time; the workspace refuses that.
    const refused = test.workspace.refusals().filter(({ error }) => error !== 'exchanged_trigger_id');
    expect(refused).toEqual([]);
  });
});
