// The workspace's own opinion on blocks and views, from a table, and over the Web API.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkBlocks, checkHome, checkModal, type Surface } from '../../src/workspace/limits/index.ts';
import { inputBlock, modal, plain, section } from './plain.ts';

type Case = { readonly why: string; readonly surface?: Surface; readonly blocks: unknown; readonly at: string };

const table = parse(readFileSync(new URL('limits.yml', import.meta.url), 'utf8'), (_key, value: unknown) => {
  const [, text, times] = typeof value === 'string' ? (/^(.)\*(\d+)$/.exec(value) ?? []) : [];
  return text === undefined ? value : text.repeat(Number(times));
}) as { accepted: Case[]; refused: Case[] };

describe('blocks', () => {
  it.each(table.accepted)('accepts $why', ({ blocks, surface = 'message' }) => {
    expect(checkBlocks(blocks, surface)).toMatchObject({ ok: true });
  });

  it.each(table.refused)('refuses $why', ({ blocks, surface = 'message', at }) => {
    const checked = checkBlocks(blocks, surface);
    expect(checked.ok ? [] : checked.problems).toContainEqual(expect.stringContaining(`[json-pointer:${at}]`));
  });

  it.each([
    ['message', 50],
    ['modal', 100],
    ['home', 100],
  ] as const)('a %s holds %i and no more', (surface, most) => {
    const blocks = Array.from({ length: most }, () => ({ type: 'divider' }));
    expect(checkBlocks(blocks, surface).ok).toBe(true);
    expect(checkBlocks([...blocks, { type: 'divider' }], surface).ok).toBe(false);
  });

  it('a menu holds 100 options and no more', () => {
    const options = (count: number) => Array.from({ length: count }, (_, at) => ({ text: plain('a'), value: `${at}` }));
    const menu = (count: number) => [
      { type: 'actions', elements: [{ type: 'static_select', action_id: 'a', options: options(count) }] },
    ];
    expect([checkBlocks(menu(100), 'message').ok, checkBlocks(menu(101), 'message').ok]).toEqual([true, false]);
  });

  it.each(['radio_buttons', 'checkboxes'])('%s hold ten and no more', (type) => {
    const group = (count: number) => {
      const options = Array.from({ length: count }, (_, at) => ({ text: plain('a'), value: `${at}` }));
      return [{ type: 'actions', elements: [{ type, action_id: 'a', options }] }];
    };
    expect([checkBlocks(group(10), 'message').ok, checkBlocks(group(11), 'message').ok]).toEqual([true, false]);
  });

  it.each([null, 'blocks', {}, 7, [[]], [null]])('%j are no blocks', (raw) => {
    expect(checkBlocks(raw, 'message').ok).toBe(false);
  });
});

describe('views', () => {
  const input = inputBlock('why', { type: 'plain_text_input' });
  const views = [
    ['a title of 25 characters', modal({ title: plain('x'.repeat(25)) })],
    ['no title', { type: 'modal', blocks: [] }],
    ['a submit label of 25 characters', modal({ submit: plain('x'.repeat(25)) })],
    ['an input without submit', modal({ blocks: [input] })],
    ['private_metadata of 3,001 characters', modal({ private_metadata: 'x'.repeat(3001) })],
    ['a callback_id of 256 characters', modal({ callback_id: 'x'.repeat(256) })],
    ['a title in mrkdwn', modal({ title: { type: 'mrkdwn', text: 'a' } })],
    ['a state of its own', modal({ state: {} })],
    ['the kind of a Home', { type: 'home', blocks: [section('x')] }],
  ] as const;
  it.each(views)('a modal with %s is refused', (_what, view) => {
    expect(checkModal(view).ok).toBe(false);
  });

  it('a Home has no title and no submit', () => {
    const home = { type: 'home', blocks: [section('x')] };
    expect(checkHome(home).ok).toBe(true);
    expect(checkHome({ ...home, title: plain('x') }).ok).toBe(false);
  });
});
