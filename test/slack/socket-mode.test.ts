// The same handlers over Socket Mode.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { people, startTestDesk, type TestDesk } from './desk.ts';
import { answerAll } from './interview.ts';
import { aloud, read } from './words.ts';

let test: TestDesk;
beforeAll(async () => {
  test = await startTestDesk({ over: 'socket' });
});
afterAll(() => test.stop());

describe('over Socket Mode', () => {
  it('a command, an interview, a click and Home work as over HTTP', async () => {
    const officer = test.workspace.as(people.officer);
    await officer.command('/ori-check', 'CA0194200');
    expect(aloud(await officer.untilEphemeral())).toContain('is an eligible kind of agency');
    await officer.command('/can-i-share');
    await answerAll(officer, { act: 'view', purpose: 'employment' });
    expect(read(await officer.untilView())).toContain('No');
    await officer.closeView();
    await officer.openHome();
    expect(aloud(await officer.untilHome())).toContain('*No*');
    expect(test.workspace.refusals()).toEqual([]);
  });
});
