// Modals on the page: filling in every input, errors beside fields, Back, and an app that fails.

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { chromiumPath, openWindow, useBrowser } from './browser.ts';
import { people } from './demo.ts';
import { startPageDemo } from './page-demo.ts';

/** Opens a list, types a few letters and takes the first that fits. */
async function pick(page: Page, label: string, letters: string) {
  const box = page.getByRole('combobox', { name: label, exact: true });
  await box.click();
  await box.fill(letters);
  await page.locator('[role=listbox]:popover-open [role=option]').first().waitFor();
  await page.waitForFunction(
    (text) => document.querySelector(':popover-open .option')?.textContent?.includes(text),
    letters,
  );
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
}

describe.skipIf(!chromiumPath)('a modal', () => {
  useBrowser();

  it('takes every kind of input and sends what Slack would send', async () => {
    const workspace = await startPageDemo();
    const { page, send, complaints } = await openWindow(workspace.url, people.officer);
    await send('/demo every');
    await page.getByRole('dialog').waitFor();
    await page.getByLabel('Text (optional)').fill('words');
    await page.getByLabel('Email').fill('jo@example.org');
    await page.getByLabel('Address').fill('https://example.org');
    await page.getByLabel('Number').fill('12');
    await pick(page, 'One of a list (optional)', 'Affid');
    await pick(page, 'Several of a list (optional)', 'Lead');
    await pick(page, 'Several of a list (optional)', 'Official');
    await pick(page, 'Agency (optional)', 'Harbor');
    await pick(page, 'Person (optional)', 'Lee');
    await pick(page, 'People (optional)', 'Kim');
    await pick(page, 'Agencies (optional)', 'Harbor');
    await pick(page, 'Agencies (optional)', 'Riverton');
    await pick(page, 'Channel (optional)', 'ndex');
    await pick(page, 'Rooms (optional)', 'ndex');
    await pick(page, 'Rooms (optional)', 'general');
    await pick(page, 'Places (optional)', 'general');
    await page.getByRole('radiogroup').getByText('Presentation').click();
    await page.getByRole('group', { name: 'Boxes' }).getByText('Lead').click();
    await page.getByLabel('Date').fill('2026-04-01');
    await page.getByLabel('Time').fill('09:30');
    await page.getByLabel('Moment').fill('2026-04-01T09:30');
    await page.getByRole('button', { name: 'Submit' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const sent = workspace.traffic().find(({ name }) => name === 'interactive every')?.sent;
    expect(heldIn(sent)).toEqual({
      text: 'words',
      email: 'jo@example.org',
      address: 'https://example.org',
      number: '12',
      'one-of-a-list': 'affidavit',
      'several-of-a-list': ['lead', 'official file'],
      agency: 'Harbor County Sheriff',
      person: people.coordinator,
      people: ['U0AUDITOR1'],
      agencies: ['Harbor County Sheriff', 'Riverton Police'],
      channel: 'C0NDEX0001',
      rooms: ['C0NDEX0001'],
      places: ['C0GENERAL1'],
      conversation: 'C0GENERAL1',
      radio: 'presentation',
      boxes: ['lead'],
      date: '2026-04-01',
      time: '09:30',
      moment: 1775061000,
    });
    expect(complaints).toEqual([]);
  });

  it('says beside the field what is wrong, the page’s own and the app’s', async () => {
    const workspace = await startPageDemo();
    const { page, send } = await openWindow(workspace.url, people.officer);
    await send('/demo form');
    const field = page.getByRole('textbox', { name: 'What do you want to do' });
    await page.getByRole('button', { name: 'Send request' }).click();
    await page.getByText('Please complete this required field.').waitFor();
    await field.fill('abc');
    await page.getByRole('button', { name: 'Send request' }).click();
    await page.getByText('This must be at least 5 characters.').waitFor();
    await field.fill('please refuse this');
    await page.getByRole('button', { name: 'Send request' }).click();
    await page.getByText('Say it another way.').waitFor();
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await field.inputValue()).toBe('please refuse this');
    await field.fill('a lead only');
    await page.getByRole('button', { name: 'Send request' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await workspace.as(people.officer).untilDm(({ text }) => text === 'You sent: a lead only');
  });

  it('takes no address and no number that is none', async () => {
    const workspace = await startPageDemo();
    const { page, send } = await openWindow(workspace.url, people.officer);
    await send('/demo every');
    const says = async (label: string, words: string) => {
      await page.getByRole('button', { name: 'Submit' }).click();
      await page.locator('.block.input', { hasText: label }).getByText(words).waitFor();
    };
    await page.getByLabel('Email').fill('jo at example');
    await says('Email', 'Please enter a valid email address.');
    await page.getByLabel('Email').fill('');
    await page.getByLabel('Address').fill('example');
    await says('Address', 'Please enter a valid URL.');
    await page.getByLabel('Address').fill('');
    await page.getByLabel('Number').fill('1.5');
    await says('Number', 'Enter a whole number.');
    expect(workspace.traffic().some(({ name }) => name === 'interactive every')).toBe(false);
  });

  it('goes back to the one below with what was typed there', async () => {
    const workspace = await startPageDemo();
    const { page, send } = await openWindow(workspace.url, people.officer);
    await send('/demo form');
    const field = page.getByRole('textbox', { name: 'What do you want to do' });
    await field.fill('typed before');
    await page.getByRole('button', { name: 'Look up the agency' }).click();
    await page.getByRole('button', { name: 'Back' }).waitFor();
    expect(await field.inputValue()).toBe('second');
    await page.getByRole('button', { name: 'Back' }).click();
    await page.getByRole('button', { name: 'Back' }).waitFor({ state: 'detached' });
    expect(await field.inputValue()).toBe('typed before');
  });

  it('goes on in the same modal, forgetting what was typed in inputs that are gone', async () => {
    const workspace = await startPageDemo();
    const { page, send } = await openWindow(workspace.url, people.officer);
    await send('/demo steps');
    await pick(page, 'Step one', 'Affidavit');
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('radiogroup', { name: 'Step two' }).getByText('Lead').click();
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await workspace.as(people.officer).untilDm(({ text }) => text === 'Step two: lead');
  });

  it('can be used by keyboard alone, and left by Escape', async () => {
    const workspace = await startPageDemo();
    const { page, send } = await openWindow(workspace.url, people.officer);
    await send('/demo form');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('by keyboard');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('combobox', { name: 'Kind of use' }).inputValue()).toBe('Affidavit');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(workspace.as(people.officer).viewStack()).toEqual([]);
  });
});

type State = Readonly<Record<string, unknown>>;

/** The one thing each element holds, by block; options by their values. */
function heldIn(sent: unknown): Record<string, unknown> {
  const { view } = sent as { view: { state: { values: Record<string, Record<string, State>> } } };
  return Object.fromEntries(
    Object.entries(view.state.values).map(([block, actions]) => {
      const [state = {}] = Object.values(actions);
      const [, held] = Object.entries(state).find(([key]) => key !== 'type') ?? [];
      return [block, Array.isArray(held) ? held.map(valueIn) : valueIn(held)];
    }),
  );
}

const valueIn = (held: unknown) => (typeof held === 'object' && held !== null && 'value' in held ? held.value : held);
