// Somebody who is there to audit alone is told so before any form, whichever way he comes; everybody else gets the form.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../../src/workspace/index.ts';
import { aloud, buttonOf } from '../words.ts';
import { type Play, startPlay } from './play.ts';

let play: Play;
beforeAll(async () => {
  play = await startPlay();
});
afterAll(() => play.stop());

const fromHome = (button: string) => async (who: Actor) => {
  await who.openHome();
  const home = await who.untilHome();
  return who.clickAction(home.id, buttonOf(home, button));
};

const WAYS: readonly (readonly [string, string, (who: Actor) => Promise<unknown>])[] = [
  ['/exigent', 'exigent.new', (who) => who.command('/exigent')],
  ['the shortcut of an emergency', 'exigent.new', (who) => who.globalShortcut('exigent_use')],
  ['Home’s button of an emergency', 'exigent.new', fromHome('Emergency: tell the owner')],
  ['/permission new', 'permission.new', (who) => who.command('/permission', 'new')],
  ['Home’s “Ask an owner”', 'permission.new', fromHome('Ask an owner')],
  ['/hit-confirm', 'hit.new', (who) => who.command('/hit-confirm')],
  ['/log-release', 'release.new', (who) => who.command('/log-release')],
  ['/log-release disposal', 'disposal.new', (who) => who.command('/log-release', 'disposal')],
];

describe.each(WAYS)('%s', (_way, what, begin) => {
  it('tells an auditor that he changes nothing, and the ledger keeps it', async () => {
    const { auditor } = play;
    await begin(auditor);
    expect(aloud(await auditor.untilView())).toContain('As an auditor you read, verify and export');
    await auditor.closeView({ all: true });
    expect((await play.ledger('desk.refused')).at(-1)).toMatchObject({ subject: what, actor: { id: 'U0AUDITOR1' } });
  });

  it('shows an officer the form', async () => {
    const { officer } = play;
    const before = (await play.ledger('desk.refused')).length;
    await begin(officer);
    expect(aloud(await officer.untilView())).not.toContain('As an auditor');
    await officer.closeView({ all: true });
    expect(await play.ledger('desk.refused')).toHaveLength(before);
  });
});
