// The local workspace's page: how soon it can be used, and how a channel of 1,000 messages scrolls, beside an empty page.
import type { Page } from 'playwright-core';
import { MANIFEST } from '../src/start/shipped.ts';
import { readManifest, startWorkspace } from '../src/workspace/index.ts';
import { asset, needed } from '../src/workspace/page/modules.ts';
import { chromiumPath, launch, openIn } from '../test/workspace/chromium.ts';

if (!chromiumPath) {
  console.log('skipped: no Chromium');
  process.exit(0);
}

const officer = 'U0OFFICER1';
const workspace = await startWorkspace({ manifest: readManifest(MANIFEST) });
const browser = await launch();

/** Milliseconds from asking for the page to a composer that takes a key. */
async function firstUsable(): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const from = performance.now();
  await page.goto(`${workspace.url}/?as=${officer}`, { waitUntil: 'commit' });
  await page.locator('.main textarea').press('a');
  const took = performance.now() - from;
  await context.close();
  return took;
}

/** Milliseconds between frames while the list is scrolled up by 80 pixels a frame. */
const framesWhileScrolling = (page: Page, selector: string) =>
  page.evaluate(
    async ([list, frames]) => {
      const element = document.querySelector(list) ?? document.documentElement;
      const between: number[] = [];
      let before = performance.now();
      for (let frame = 0; frame < frames; frame += 1) {
        element.scrollTop -= 80;
        const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
        between.push(now - before);
        before = now;
      }
      return between;
    },
    [selector, 240] as const,
  );

const at = (values: readonly number[], part: number) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? 0;
const shown = (values: readonly number[]) =>
  `median ${at(values, 0.5).toFixed(1)} ms, 95 % within ${at(values, 0.95).toFixed(1)} ms, longest ${Math.max(...values).toFixed(1)} ms`;

await firstUsable();
const usable = [];
for (let run = 0; run < 5; run += 1) usable.push(await firstUsable());
console.log(`first usable: ${shown(usable)} (five loads, the browser warm)`);

const { app, style } = needed();
const own = [app, style].map((address) => asset(address.split('?')[0] ?? '')?.body ?? '');
const weight = own.reduce((sum, body) => sum + Buffer.byteLength(body), 0);
console.log(`own code: ${(weight / 1000).toFixed(1)} kB with its styles`);

const person = workspace.as(officer);
for (let number = 1; number <= 1000; number += 1)
  await person.say(number % 5 === 0 ? `message ${number}\n${'a longer line '.repeat(30)}` : `message ${number}`);
const { page } = await openIn(browser, workspace.url, officer);
await page.getByText('message 1000').first().waitFor();
const empty = await browser.newPage();
await empty.setContent('<div style="height:100000px"></div><script>scrollTo(0, 100000)</script>');
console.log(`frames of an empty page: ${shown(await framesWhileScrolling(empty, 'html'))}`);
await empty.close();
console.log(`frames of 1,000 messages: ${shown(await framesWhileScrolling(page, '.scroller'))}`);
console.log(`messages drawn at once: ${await page.locator('.message').count()}`);

await browser.close();
await workspace.close();
