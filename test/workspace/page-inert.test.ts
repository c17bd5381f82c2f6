// Whatever is typed or sent stays text, and a long channel stays quick.

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { chromiumPath, openWindow, useBrowser } from './browser.ts';
import { call } from './call.ts';
import { people } from './demo.ts';
import { startPageDemo } from './page-demo.ts';
import { stillWall } from './plain.ts';

const hostile = [
  '<img src=x onerror="window.broken=1">',
  '<script>window.broken=1</script>',
  '</textarea><svg onload=window.broken=1>',
  '<javascript:window.broken=1|click>',
  '&lt;b onmouseover=window.broken=1&gt;',
  '"><iframe srcdoc="<script>parent.broken=1</script>">',
  '{{constructor.constructor("window.broken=1")()}}',
  '\u202Eevil\u202C \u0000 \u200B',
];

const isBroken = (page: Page) => page.evaluate(() => 'broken' in window);

describe.skipIf(!chromiumPath)('the page', () => {
  useBrowser();

  it('shows markup and scripts as they were typed', async () => {
    const workspace = await startPageDemo();
    const { page, send, complaints } = await openWindow(workspace.url, people.officer);
    for (const text of hostile) await send(text);
    await page.waitForFunction((count) => document.querySelectorAll('.message').length === count, hostile.length);
    expect(await page.locator('.message').first().innerText()).toContain(hostile[0]);
    expect(await page.locator('.message :is(img, script, iframe, svg:not(.icon), b)').count()).toBe(0);
    expect(await page.locator('.message a').count()).toBe(0);
    expect(await isBroken(page)).toBe(false);
    expect(complaints).toEqual([]);
  });

  it('shows the same from an app, in text, blocks, modals and Home', async () => {
    const workspace = await startPageDemo();
    const { page, send, complaints } = await openWindow(workspace.url, people.officer);
    const all = hostile.join('\n');
    const blocks = [
      { type: 'section', text: { type: 'mrkdwn', text: all } },
      { type: 'section', text: { type: 'plain_text', text: all } },
      { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: all }] }] },
    ];
    await call(workspace, 'chat.postMessage', { channel: 'C0GENERAL1', text: all, blocks });
    await call(workspace, 'views.publish', { user_id: people.officer, view: { type: 'home', blocks } });
    await page.locator('.message .rich').waitFor();
    await send(`/demo form ${hostile[0]}`);
    await page.getByRole('dialog').waitFor();
    expect(await page.locator('dialog textarea').inputValue()).toContain('onerror');
    expect(await page.locator(':is(.message, dialog) :is(img, script, iframe)').count()).toBe(0);
    expect(await isBroken(page)).toBe(false);
    expect(complaints).toEqual([]);
  });

  it('takes 10,000 characters in the composer and in a field', async () => {
    const workspace = await startPageDemo();
    const { page, send, complaints } = await openWindow(workspace.url, people.officer, { width: 390 });
    const long = '<b>W</b>'.repeat(1250);
    await send(long);
    await page.locator('.message').waitFor();
    expect(workspace.as(people.officer).messages()[0]?.text).toHaveLength('&lt;b&gt;W&lt;/b&gt;'.length * 1250);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await send('/demo form');
    await page.locator('dialog textarea').fill(long);
    await page.getByRole('button', { name: 'Send request' }).click();
    await page.getByText('This must be at most 300 characters.').waitFor();
    expect(complaints).toEqual([]);
  });

  it('draws only what is seen of 1,000 messages, wherever one scrolls', async () => {
    const workspace = await startPageDemo({ wall: stillWall() });
    const officer = workspace.as(people.officer);
    for (let number = 1; number <= 1000; number += 1)
      await officer.say(number % 7 === 0 ? `message ${number}\n${'a longer one '.repeat(40)}` : `message ${number}`);
    const { page } = await openWindow(workspace.url, people.officer);
    await page.getByText('message 1000', { exact: true }).waitFor();
    const drawn = () => page.locator('.message').count();
    expect(await drawn()).toBeLessThan(80);
    const scrollTo = (part: number) =>
      page.locator('.scroller').evaluate((list, at) => {
        list.scrollTop = at * (list.scrollHeight - list.clientHeight);
      }, part);
    for (const part of [0.75, 0.5, 0.25, 0]) {
      await scrollTo(part);
      await page.waitForFunction(() => {
        const list = document.querySelector('.scroller')?.getBoundingClientRect();
        const middle = list && document.elementFromPoint(list.left + 200, list.top + list.height / 2);
        return middle?.closest('.message') !== null || document.querySelector('.beginning') !== null;
      });
      expect(await drawn()).toBeLessThan(80);
    }
    await page.getByText('This is where the channel begins').waitFor();
    await page.getByText('message 1', { exact: true }).waitFor();
  });
});
