import { describe, expect, it } from 'vitest';
import { jsonLines, runCli } from './run-cli.ts';

const KEYS = [
  'id',
  'valid',
  'normalized',
  'reason',
  'ninth',
  'agencyClass',
  'access',
  'citations',
  'warnings',
  'suggestions',
];

describe('nac-desk ori-check', () => {
  it('tells an officer in plain words', async () => {
    const { code, out, err } = await runCli(['ori-check', 'ca-019-4200']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('CA0194200 has the shape of an ORI.');
    expect(out).toContain('law enforcement agency; eligible for N-DEx. [audit:2.0-9]');
    expect(out).toContain('Confirm with your CSO or NAC.');
  });

  it('answers in JSON with exactly the agreed keys', async () => {
    const { code, out } = await runCli(['ori-check', '--json', 'CA019420J']);
    const answer = JSON.parse(out);
    expect(code).toBe(0);
    expect(Object.keys(answer)).toEqual(KEYS);
    expect(answer).toMatchObject({ id: null, agencyClass: 'court', access: 'eligible', citations: ['audit:2.J'] });
  });

  it('leaves with 1 when it is no ORI, and says why', async () => {
    const { code, out } = await runCli(['ori-check', 'OR00507']);
    expect(code).toBe(1);
    expect(out).toContain('this has 7');
    expect(out).toContain('Did you mean OR0050700?');
  });

  it.each([
    ['no text', ['ori-check']],
    ['text and --batch', ['ori-check', '--batch', 'CA0194200']],
    ['an unknown option', ['ori-check', '--nope', 'CA0194200']],
    ['an unknown command', ['nope']],
  ])('leaves with 2 on %s, and writes nothing to standard output', async (_name, args) => {
    const { code, out, err } = await runCli(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('error: ');
  });

  it('answers a batch line for line, in order, whatever stands in it', async () => {
    const lines = [
      '{"id":1,"input":"CA0194200"}',
      'not json',
      '',
      '{"id":"two","input":"NE0010100"}\r',
      '{"id":3}',
      '[]',
      '{"id":5,"input":"\u2028CA0194200 "}',
      JSON.stringify({ id: 6, input: 'x'.repeat(10_000) }),
      `{"id":7,"input":"${'y'.repeat(1_000_001)}"}`,
      '{"id":8,"input":""}',
    ];
    const { code, out, err } = await runCli(['ori-check', '--batch'], lines.join('\n'));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(jsonLines(out)).toEqual([
      expect.objectContaining({ id: 1, valid: true }),
      { id: null, error: 'not-json', message: 'line 2: is not JSON' },
      expect.objectContaining({ id: 'two', suggestions: [expect.objectContaining({ ori: 'NB0010100' })] }),
      expect.objectContaining({ id: 3, error: 'bad-request' }),
      expect.objectContaining({ id: null, error: 'bad-request' }),
      expect.objectContaining({ id: 5, valid: true, normalized: 'CA0194200' }),
      expect.objectContaining({ id: 6, reason: 'too-long' }),
      { id: null, error: 'too-long', message: 'line 9: has more than a million characters' },
      expect.objectContaining({ id: 8, reason: 'empty' }),
    ]);
  });

  it('answers 5,000 lines in one process', async () => {
    const lines = Array.from({ length: 5_000 }, (_, id) => JSON.stringify({ id, input: `CA${id}` })).join('\n');
    const { out } = await runCli(['ori-check', '--batch'], lines);
    expect(jsonLines(out).map((line) => (line as { id: number }).id)).toEqual([...Array(5_000).keys()]);
  });
});
