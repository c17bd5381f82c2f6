// Takes the pictures of the README and the docs anew, from the plays: npm run screenshots.

import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Look, launch, openIn } from '../chromium.ts';
import { type Play, plays } from './index.ts';
import { morning, startProduct } from './stage.ts';
import { cast } from './steps.ts';

const folder = fileURLToPath(new URL('../../../docs/pictures/', import.meta.url));

const laptop: Look = { width: 1280, theme: 'light' };
const night: Look = { width: 1280, theme: 'dark' };
const phone: Look = { width: 390, theme: 'dark' };

/** By play, which of its screens the pages show, and how; a phone's picture has it in its name. */
const pictured: Readonly<Record<string, Readonly<Record<string, readonly Look[]>>>> = {
  start: { start: [laptop] },
  'ori-check': { 'ori-check': [phone] },
  decision: { decision: [laptop] },
  policy: { policy: [laptop, phone] },
  'permission-used': { 'permission-request': [laptop] },
  'exigent-acknowledged': { 'exigent-recorded': [phone], 'exigent-escalated': [night] },
  'audit-item': { 'audit-board': [laptop] },
  'agency-card': { 'agency-card-officer': [laptop] },
  'training-report': { 'training-report': [laptop] },
  home: { home: [laptop] },
};

mkdirSync(folder, { recursive: true });
const browser = await launch();
for (const play of plays) for (const look of [laptop, night, phone]) await take(play, look);
await browser.close();

/** Each play has a product of its own, so that no picture shows what another left behind. */
async function take(play: Play, look: Look): Promise<void> {
  const screens = pictured[play.name] ?? {};
  if (!Object.values(screens).flat().includes(look)) return;
  const product = await startProduct();
  const window = await openIn(browser, product.workspace.url, cast[play.as].id, { ...look, at: morning });
  const pause = async (screen: string) => {
    if (!screens[screen]?.includes(look)) return;
    const path = `${folder}${screen}${look === phone ? '-phone' : ''}.png`;
    await window.page.mouse.move(0, 0);
    await window.page.screenshot({ path, animations: 'disabled', caret: 'hide' });
    console.log(path);
  };
  await play.go(window, pause);
  await pause(play.name);
  await window.context.close();
  await product.stop();
}
