// The composer: completion, history, sending, and what Slack says when it cannot.

import { describe, expect, it } from 'vitest';
import { chromiumPath, openWindow, useBrowser } from './browser.ts';
import { people } from './demo.ts';
import { startPageDemo } from './page-demo.ts';

describe.skipIf(!chromiumPath)('the composer', () => {
  useBrowser();

  it('completes commands with their usage, by keyboard, and sends with Enter', async () => {
    const workspace = await startPageDemo();
    const { page } = await openWindow(workspace.url, people.officer);
    await page.keyboard.type('/');
    expect(await page.getByRole('option').allInnerTexts()).toEqual([
      expect.stringContaining('/demo'),
      expect.stringContaining('/raw'),
      expect.stringContaining('/silent'),
    ]);
    await page.keyboard.type('d');
    await expectText(page.getByRole('option'), ['/demo', '[words]', 'Does what its words say']);
    await page.keyboard.press('Tab');
    await page.keyboard.type('hello');
    await page.keyboard.press('Enter');
    await page.getByText('You said: hello').waitFor();
    await page.getByText('Only visible to you').waitFor();
    expect(await page.locator('.main textarea').inputValue()).toBe('');
  });

  it('completes people and channels where they are mentioned', async () => {
    const workspace = await startPageDemo();
    const { page } = await openWindow(workspace.url, people.officer);
    await page.keyboard.type('ask @whit');
    await page.keyboard.press('Enter');
    await page.keyboard.type('in #nd');
    await page.keyboard.press('Enter');
    expect(await page.locator('.main textarea').inputValue()).toBe('ask @lee.whitfield in #ndex ');
    await page.keyboard.press('Enter');
    await page.locator('.message').getByRole('button', { name: '@Lee Whitfield' }).waitFor();
  });

  it('brings back what was sent by the up key', async () => {
    const workspace = await startPageDemo();
    const { page, send } = await openWindow(workspace.url, people.officer);
    await send('one');
    await send('two');
    await page.locator('.main textarea').focus();
    const typed = () => page.locator('.main textarea').inputValue();
    await page.keyboard.press('ArrowUp');
    expect(await typed()).toBe('two');
    await page.keyboard.press('ArrowUp');
    expect(await typed()).toBe('one');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await typed()).toBe('');
  });

  it('keeps what was typed and not sent where it was typed', async () => {
    const workspace = await startPageDemo();
    const { page } = await openWindow(workspace.url, people.officer);
    const typed = () => page.locator('.main textarea').inputValue();
    await page.keyboard.type('half a sentence');
    await page.getByRole('button', { name: 'ndex' }).click();
    await page.getByRole('heading', { level: 1, name: 'ndex' }).waitFor();
    expect(await typed()).toBe('');
    await page.keyboard.type('elsewhere');
    await page.getByRole('button', { name: 'general' }).click();
    await page.getByRole('heading', { level: 1, name: 'general' }).waitFor();
    expect(await typed()).toBe('half a sentence');
    await page.keyboard.type(' and the rest');
    await page.keyboard.press('Enter');
    await page.locator('.message', { hasText: 'half a sentence and the rest' }).waitFor();
  });

  it('makes a new line by Shift and Enter', async () => {
    const workspace = await startPageDemo();
    const { page } = await openWindow(workspace.url, people.officer);
    await page.keyboard.type('one');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('two');
    await page.keyboard.press('Enter');
    await page.locator('.message .line', { hasText: 'two' }).waitFor();
    expect(workspace.as(people.officer).messages()).toMatchObject([{ text: 'one\ntwo' }]);
  });

  it.each([
    ['/silent', '/silent failed with the error “operation_timeout”'],
    ['/nope', '/nope is not a valid command.'],
  ])('shows what Slack shows for %s', async (text, shown) => {
    const workspace = await startPageDemo({ ackWithin: 100 });
    const { page, send } = await openWindow(workspace.url, people.officer);
    await send(text);
    await page.locator('.message', { hasText: shown }).waitFor();
    await page.locator('.message .name', { hasText: 'Slackbot' }).waitFor();
  });

  it('is filled by the guide', async () => {
    const workspace = await startPageDemo();
    const { page } = await openWindow(workspace.url, people.officer);
    await page.locator('.beginning').getByRole('button', { name: 'Say something' }).click();
    await page.waitForFunction(() => document.querySelector('textarea')?.value === '/demo hello');
    await page.keyboard.press('Enter');
    await page.getByText('You said: hello').waitFor();
  });

  it('offers global shortcuts, and messages offer theirs', async () => {
    const workspace = await startPageDemo();
    const { page, send } = await openWindow(workspace.url, people.officer);
    await send('may I share this?');
    await page.locator('.message').hover();
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Ask the demo' }).click();
    await page.getByText('About “may I share this?”').waitFor();
    await page.getByRole('button', { name: 'Shortcuts' }).click();
    await page.getByRole('menuitem', { name: 'Open the demo' }).click();
    await page.getByRole('dialog', { name: 'Request permission' }).waitFor();
  });
});

async function expectText(locator: { innerText: () => Promise<string> }, parts: readonly string[]) {
  const text = await locator.innerText();
  for (const part of parts) expect(text).toContain(part);
}
