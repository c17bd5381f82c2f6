// Several people on one workspace, its clock, its restart, and the inspector.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startWorkspace } from '../../src/workspace/index.ts';
import { chromiumPath, openWindow, useBrowser } from './browser.ts';
import { call } from './call.ts';
import { people } from './demo.ts';
import { demoManifest } from './manifest.ts';
import { startPageDemo } from './page-demo.ts';

describe.skipIf(!chromiumPath)('the page', () => {
  useBrowser();

  it('shows two people in two windows each other’s messages and threads at once', async () => {
    const workspace = await startPageDemo();
    const officer = await openWindow(workspace.url, people.officer);
    const coordinator = await openWindow(workspace.url, people.coordinator);
    await officer.send('who knows the NAC?');
    await coordinator.page.getByText('who knows the NAC?').waitFor();
    await coordinator.page.locator('.message').hover();
    await coordinator.page.getByRole('button', { name: 'Reply in thread' }).click();
    await coordinator.page.getByRole('combobox', { name: 'Reply to general' }).fill('I do');
    await coordinator.page.keyboard.press('Enter');
    await officer.page.getByRole('button', { name: '1 reply' }).click();
    await officer.page.getByRole('complementary', { name: 'Thread' }).getByText('I do').waitFor();
  });

  it('counts what was not read, and opens direct messages', async () => {
    const workspace = await startPageDemo();
    const { page } = await openWindow(workspace.url, people.officer);
    await workspace.as(people.coordinator).say('hello', { channel: 'ndex' });
    await page.getByLabel('1 unread').waitFor();
    await page.locator('.sidebar').getByRole('button', { name: 'ndex' }).click();
    await page.getByLabel('1 unread').waitFor({ state: 'detached' });
    await page.locator('.sidebar').getByRole('button', { name: 'Lee Whitfield' }).click();
    await page.getByRole('main', { name: 'Lee Whitfield' }).waitFor();
  });

  it('lets one become another person, also of another workspace', async () => {
    const workspace = await startPageDemo();
    const { page } = await openWindow(workspace.url, people.officer);
    expect(await page.locator('.sidebar').innerText()).not.toContain('nac-desk-coordinators');
    await page.locator('.who').click();
    await page.getByRole('button', { name: 'Lee Whitfield Coordinator' }).click();
    await page.locator('.sidebar').getByText('nac-desk-coordinators').waitFor();
    await page.locator('.who').click();
    await page.getByRole('button', { name: 'Jo Marchetti' }).click();
    await page.locator('.workspace-name', { hasText: 'Harbor County Sheriff' }).waitFor();
    expect(new URL(page.url()).searchParams.get('as')).toBe(people.owner);
  });

  it('shows to nobody else what is for one alone, and forgets it when loaded anew', async () => {
    const workspace = await startPageDemo();
    const officer = await openWindow(workspace.url, people.officer);
    const coordinator = await openWindow(workspace.url, people.coordinator);
    await officer.send('/demo secret');
    await officer.page.getByText('You said: secret').waitFor();
    await officer.send('done');
    await coordinator.page.getByText('done', { exact: true }).waitFor();
    expect(await coordinator.page.getByText('You said: secret').count()).toBe(0);
    await officer.page.reload();
    await officer.page.getByText('done', { exact: true }).waitFor();
    expect(await officer.page.getByText('You said: secret').count()).toBe(0);
  });

  it('moves the clock of the workspace', async () => {
    const workspace = await startPageDemo();
    const { page } = await openWindow(workspace.url, people.officer);
    await page.locator('.clock').click();
    await page.getByRole('button', { name: '+1 day' }).click();
    await page.locator('.clock.moved').waitFor();
    expect(workspace.clock.offset()).toBe(86_400_000);
    await page.getByLabel('Date and time to go to').fill('2030-01-02T03:04');
    await page.getByRole('button', { name: 'Go to' }).click();
    await page.locator('.clock', { hasText: 'Wed, Jan 2, 2030' }).waitFor();
    await page.getByRole('button', { name: 'Back to now' }).click();
    await page.locator('.clock:not(.moved)').waitFor();
    expect(workspace.clock.offset()).toBe(0);
  });

  it('shows that a button is on its way, and what Slack shows when the app does not answer', async () => {
    const workspace = await startPageDemo({ ackWithin: 400 });
    const { page, send } = await openWindow(workspace.url, people.officer);
    await send('/demo show');
    await page.getByRole('button', { name: 'Slow' }).click();
    await page.locator('.button.busy', { hasText: 'Slow' }).waitFor();
    await page.getByText('This app took too long to answer (operation_timeout).').waitFor();
    await page.getByRole('button', { name: 'Withdraw' }).click();
    await page.getByRole('dialog', { name: 'Withdraw the request?' }).getByRole('button', { name: 'Keep it' }).click();
    await page.getByRole('button', { name: 'Request permission' }).click();
    await page.getByText('Approved.').waitFor();
    await page.getByText('(edited)').waitFor();
  });

  it('lets developers see what went to the app and came back, and copy it', async () => {
    const workspace = await startPageDemo();
    const { page, send } = await openWindow(workspace.url, people.officer);
    await send('/demo hello');
    await page.getByText('You said: hello').waitFor();
    await page.getByRole('button', { name: 'Inspector' }).click();
    const inspector = page.getByRole('complementary', { name: 'Inspector' });
    await inspector.locator('summary', { hasText: 'command /demo' }).click();
    await inspector.getByRole('button', { name: 'Copy as fixture' }).first().click();
    await inspector.getByText('Copied').waitFor();
    const copied: unknown = JSON.parse(await page.evaluate(() => navigator.clipboard.readText()));
    expect(copied).toMatchObject({ direction: 'to-app', name: 'command /demo', sent: { text: 'hello' } });
  });

  it('comes back by itself when the workspace was restarted, with what was kept', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nac-desk-page-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const options = { manifest: demoManifest(), statePath: join(folder, 'workspace.json') };
    const first = await startWorkspace(options);
    const { page, send } = await openWindow(first.url, people.officer);
    await send('before the restart');
    await page.getByText('before the restart').waitFor();
    await first.close();
    await page.getByText('Trying to reach it again').waitFor();
    const second = await startWorkspace({ ...options, port: Number(new URL(first.url).port) });
    onTestFinished(() => second.close());
    await page.getByText('Trying to reach it again').waitFor({ state: 'detached' });
    await page.getByText('before the restart').waitFor();
    await call(second, 'chat.postMessage', { channel: 'C0GENERAL1', text: 'after the restart' });
    await page.getByText('after the restart').waitFor();
  });
});
