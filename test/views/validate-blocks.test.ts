// The product's own check of what it sends: it finds what Slack would refuse, and what it lets through a second opinion accepts.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { type Block, button, type Message, option, plain, section } from '../../src/views/blocks.ts';
import { fitMessage, fitModal } from '../../src/views/fit.ts';
import { validateBlocks } from '../../src/views/validate-blocks.ts';
import { checkBlocks } from '../../src/workspace/limits/index.ts';

const Case = z.strictObject({
  breaks: z.string(),
  surface: z.enum(['message', 'modal', 'home']),
  payload: z.unknown(),
  at: z.string(),
});
const cases = z.array(Case).parse(parse(readFileSync(join(import.meta.dirname, 'limits.yml'), 'utf8')));

describe('what Slack would refuse is found before it leaves', () => {
  it.each(cases)('$breaks', ({ surface, payload, at }) => {
    expect(validateBlocks(surface, payload).map(({ path }) => path.join('.') || 'payload')).toContain(at);
  });

  it.each([
    ['a section', { text: 'a', blocks: [section('x'.repeat(3_001))] }, 'blocks.0.text.text'],
    ['the text of a button', messageWith([button({ id: 'a', text: 'b' })], 76), 'blocks.0.elements.0.text.text'],
    ['the blocks of a message', { text: 'a', blocks: Array.from({ length: 51 }, () => section('a')) }, 'blocks'],
    ['the text of a message', { text: 'x'.repeat(4_001) }, 'text'],
  ])('%s that is too long, with how long it may be', (_what, payload, at) => {
    const [problem] = validateBlocks('message', payload);
    expect(problem?.path.join('.')).toBe(at);
    expect(problem?.max).toBeGreaterThan(0);
  });

  it('never throws, whatever it is given', () => {
    for (const odd of [null, undefined, 0, 'text', [], { blocks: 3 }, { text: 'a', blocks: [null, 'x'] }])
      for (const surface of ['message', 'modal', 'home'] as const)
        expect(() => validateBlocks(surface, odd)).not.toThrow();
  });
});

describe('what does not fit is made to fit rather than left unsaid', () => {
  it('a text that is too long ends in an ellipsis', () => {
    const { payload, problems } = fitMessage({ text: 'a', blocks: [section('x'.repeat(4_000))] });
    expect(problems).toHaveLength(1);
    expect(payload.blocks).toEqual([section(`${'x'.repeat(2_999)}…`)]);
  });

  it('blocks beyond the fiftieth give way to a note', () => {
    const { payload } = fitMessage({ text: 'a', blocks: Array.from({ length: 60 }, (_, at) => section(`${at}`)) });
    expect(payload.blocks).toHaveLength(50);
    expect(payload.blocks?.at(-1)).toMatchObject({ type: 'context' });
    expect(checkBlocks(payload.blocks, 'message').ok).toBe(true);
  });

  it('a message beyond repair is still said as plain text', () => {
    const broken = { text: 'The answer', blocks: [{ type: 'marquee' }] } as unknown as Message;
    expect(fitMessage(broken).payload).toEqual({ text: 'The answer' });
  });

  it('a modal beyond repair still shows its words', () => {
    const elements = [option('a', 'One'), option('a', 'Two')];
    const { payload } = fitModal({
      type: 'modal',
      callback_id: 'x',
      title: plain('Title'),
      blocks: [section('What it says'), { type: 'marquee', elements } as unknown as Block],
    });
    expect(payload.blocks[0]).toMatchObject({ text: { text: 'What it says One Two' } });
    expect(validateBlocks('modal', payload)).toEqual([]);
  });
});

function messageWith(elements: ReturnType<typeof button>[], length: number): Message {
  const long = elements.map((each) => ({ ...each, text: plain('x'.repeat(length)) }));
  return { text: 'a', blocks: [{ type: 'actions', elements: long }] };
}
