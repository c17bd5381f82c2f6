// A workspace that is kept over a restart.

import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { resetState, startWorkspace } from '../../src/workspace/index.ts';
import { call } from './call.ts';
import { people } from './demo.ts';
import { demoManifest } from './manifest.ts';
import { section } from './plain.ts';

function aFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nac-desk-kept-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'deeper', 'workspace.json');
}

const started = (statePath: string) => startWorkspace({ manifest: demoManifest(), statePath });

it('has its messages, private ones, Homes, tokens and clock again', async () => {
  const statePath = aFile();
  const first = await started(statePath);
  await first.as(people.officer).say('one');
  await call(first, 'chat.postMessage', { channel: people.officer, text: 'two', blocks: [section('two')] });
  await call(first, 'views.publish', { user_id: people.officer, view: { type: 'home', blocks: [section('home')] } });
  first.clock.advance(86_400_000);
  await first.close();
  const second = await started(statePath);
  onTestFinished(() => second.close());
  const officer = second.as(people.officer);
  expect(officer.messages()).toMatchObject([{ text: 'one' }]);
  expect(officer.dms()).toMatchObject([{ text: 'two', blocks: [section('two')] }]);
  expect(officer.home()?.payload.blocks).toMatchObject([section('home')]);
  expect(second.clock.offset()).toBe(86_400_000);
  expect([second.botToken, second.appToken]).toEqual([first.botToken, first.appToken]);
  expect(statSync(statePath).mode & 0o077).toBe(0);
});

it('begins anew after a reset', async () => {
  const statePath = aFile();
  const first = await started(statePath);
  await first.as(people.officer).say('one');
  await first.close();
  resetState(statePath);
  const second = await started(statePath);
  onTestFinished(() => second.close());
  expect(second.as(people.officer).messages()).toEqual([]);
});

it.each(['', '{', '{"version":99}', '[]'])('is refused with advice when its file holds %j', async (text) => {
  const statePath = aFile();
  const first = await started(statePath);
  await first.close();
  writeFileSync(statePath, text);
  await expect(started(statePath)).rejects.toMatchObject({
    code: 'bad-state',
    message: expect.stringContaining('--reset'),
  });
  expect(readFileSync(statePath, 'utf8')).toBe(text);
});
