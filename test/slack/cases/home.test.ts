// Home while one works from it: what a person does shows there without leaving and coming back.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aloud } from '../words.ts';
import { askOwner, draftRequest } from './asking.ts';
import { type Play, startPlay } from './play.ts';

let play: Play;
beforeAll(async () => {
  play = await startPlay();
});
afterAll(() => play.stop());

const published = () =>
  play.workspace.traffic().filter(({ direction, name }) => direction === 'from-app' && name === 'views.publish').length;

it('shows a case as soon as it is opened, while Home stays open', async () => {
  const { officer } = play;
  await officer.openHome();
  expect(aloud(await officer.untilHome())).toContain('You have no open case.');
  const { id } = await askOwner(play, 'HOME-1');
  expect(aloud(await officer.untilHome((home) => aloud(home).includes(id)))).not.toContain('You have no open case.');
});

it('is not drawn for who never opened it, nor for what writes nothing down', async () => {
  const { analyst, officer } = play;
  const before = published();
  const drawn = officer.home()?.hash;
  await analyst.command('/can-i-share');
  await analyst.closeView({ all: true });
  await officer.command('/can-i-share');
  await officer.clickAction((await officer.untilView()).id, 'interview-not-known');
  await officer.closeView({ all: true });
  await officer.command('/ori-check', 'CA0194200');
  await draftRequest(play, 'HOME-2');
  await officer.untilHome((home) => home.hash !== drawn);
  expect(published()).toBe(before + 1);
});
