// The coordinator's weekly digest of training, over real HTTP: one message a week, with its chart, kept up to date in place.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { trainingDigest } from '../../../src/delivery/training.ts';
import { DIGEST } from '../../../src/delivery/weekly.ts';
import { changePerson, DIGEST_NAMES, digestBegun } from '../../../src/store/people/index.ts';
import { plan } from '../../../src/store/schedules.ts';
import { changeSetting } from '../../../src/store/settings.ts';
import type { Person } from '../../../src/training/person.ts';
import { type Play, press, startPlay } from '../cases/play.ts';
import { aloud } from '../words.ts';
import { placeOf, register } from './register.ts';

const DAY = 24 * 60;
const COORDINATOR = { id: 'U0COORD001', role: 'coordinator' } as const;
const DESK = 'T0RIVERTON';
let play: Play;
let late: Person;

const set = (value: unknown, setting = DIGEST) =>
  changeSetting(play.desk.store, { desk: DESK, actor: COORDINATOR, setting: setting as typeof DIGEST, value });
const digests = () =>
  play.coordinator.messages('C0NACDESK1').filter((each) => aloud(each).includes('Training this week'));
const pictureOf = (message: { readonly blocks: readonly unknown[] }) =>
  message.blocks.find((block) => (block as { type: string }).type === 'image') as {
    alt_text: string;
    slack_file: { id: string };
  };

beforeAll(async () => {
  play = await startPlay();
  late = await register(play, { name: 'Alex <Late>', courses: { 'data-use': '2024-02-20' } });
  await register(play, { name: 'Billie Soon', courses: { 'data-use': '2024-04-02' } });
  await register(play, { name: 'Chris Fine' });
  await set({ weekday: 1, time: '08:30', channel: 'C0NACDESK1' });
  await plan(play.desk.store, DESK, trainingDigest);
  play.minutes(7 * DAY);
});
afterAll(() => play.stop());

describe('the weekly digest', () => {
  it('stands in the coordinator’s channel with the chart, its words, and who is late by name', async () => {
    const digest = await play.coordinator.untilMessage(
      (each) => aloud(each).includes('Training this week'),
      'C0NACDESK1',
    );
    const words = aloud(digest);
    expect(words).toContain('Training of 3 people: not cleared: 0, overdue: 1, due within 30 days: 1');
    expect(words).toContain('Alex &lt;Late&gt; (CA0990100), 2026-02-20');
    expect(words).toContain('Agencies without a coordinator (audit:1)');
    expect(words).not.toContain('Chris Fine');
    expect(pictureOf(digest).alt_text).toContain('overdue: 1');
    const png = await fetch(`${play.workspace.url}/page/file/${pictureOf(digest).slack_file.id}`);
    expect(
      Buffer.from(await png.arrayBuffer())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
  });

  it('is changed where it stands when somebody finishes, with another chart', async () => {
    const [before] = digests();
    const was = before && pictureOf(before).slack_file.id;
    await changePerson(placeOf(play), {
      actor: COORDINATOR,
      person: late.id,
      events: [{ kind: 'course-completed', completion: { course: 'data-use', completed: '2026-03-09' } }],
    });
    play.minutes(1);
    const after = await play.coordinator.untilMessage(
      (each) => aloud(each).includes('Training this week') && !aloud(each).includes('Alex'),
      'C0NACDESK1',
    );
    expect(after.ts).toBe(before?.ts);
    expect(aloud(after)).toContain('overdue: 0');
    expect(pictureOf(after).slack_file.id).not.toBe(was);
  });

  it('is posted once a week, also when another day is set for it meanwhile', async () => {
    await set({ weekday: 2, time: '08:00', channel: 'C0NACDESK1' });
    await plan(play.desk.store, DESK, trainingDigest);
    play.minutes(DAY);
    await expect.poll(() => play.logged.join('\n'), { timeout: 10_000 }).toContain('this week’s digest stands there');
    expect(digests()).toHaveLength(1);
    play.minutes(7 * DAY);
    await expect.poll(() => digests().length, { timeout: 10_000 }).toBe(2);
  });

  it('goes to the coordinator instead of a second time to the channel, after an attempt of which nobody knows the end', async () => {
    await digestBegun(placeOf(play), { week: '2026-W13', channel: 'C0NACDESK1' });
    play.minutes(7 * DAY);
    await expect
      .poll(() => play.logged.join('\n'), { timeout: 10_000 })
      .toContain('an earlier attempt may have got through');
    await play.coordinator.untilDm((dm) => aloud(dm).includes('Training this week'));
    expect(digests()).toHaveLength(2);
  });

  it('names nobody where the desk wants counts alone', async () => {
    await set(false, DIGEST_NAMES as never);
    play.minutes(7 * DAY);
    await expect.poll(() => digests().length, { timeout: 10_000 }).toBe(3);
    const words = aloud(digests().at(-1) as never);
    expect(words).toContain('Due within 30 days: 1');
    expect(words).not.toContain('Billie');
  });

  it('keeps Slack’s limits in everything shown so far', () => {
    expect(play.logged.filter((line) => line.includes('broke Slack'))).toEqual([]);
  });

  it('leads the coordinator to who is due', async () => {
    await press(play.coordinator, digests().at(-1) as never, 'Who is due');
    const due = await play.coordinator.untilView((view) => aloud(view as never).includes('Billie Soon'));
    expect(aloud(due as never)).toContain('due within 30 days, next due 2026-04-02');
  });

  it('goes to the coordinators where the channel cannot be written to', async () => {
    const dms = () => play.coordinator.dms().filter((dm) => aloud(dm).includes('Training this week')).length;
    const before = dms();
    await set({ weekday: 2, time: '08:00', channel: 'C0GONE0001' });
    play.minutes(7 * DAY);
    await expect.poll(dms, { timeout: 10_000 }).toBe(before + 1);
  });
});
