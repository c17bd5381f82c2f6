// What is logged: one line a thing, cut to a length, and never a secret.
import { describe, expect, it } from 'vitest';
import { makeLog } from '../../src/log.ts';

function logging(level: 'info' | 'debug' | 'error' = 'info', secrets: readonly string[] = []) {
  const lines: string[] = [];
  return { lines, log: makeLog({ level, secrets, write: (line) => lines.push(line) }) };
}

describe('the log', () => {
  it('takes out secrets of the configuration and whatever looks like a token', () => {
    const { lines, log } = logging('info', ['0123456789abcdef']);
    log.info('signed with 0123456789abcdef, token xoxb-12-34-abcdef and xapp-1-A-2-bcdef', {
      url: 'postgres://u:p@h/d',
    });
    expect(lines[0]).not.toMatch(/0123456789abcdef|xoxb-|xapp-/);
    expect(lines[0]).toMatch(/\[secret\].*\[token\].*\[token\]/);
  });

  it('takes out the address that answers go to', () => {
    const { lines, log } = logging();
    log.warn(new Error('POST https://hooks.slack.com/commands/T012ABC/345/SecretPart failed'));
    expect(lines[0]).not.toContain('SecretPart');
  });

  it('stays on one line and within bounds, whatever comes', () => {
    const { lines, log } = logging();
    log.error('a\nb\r\nforged line', 'x'.repeat(100_000));
    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toMatch(/[\r\n]/);
    expect(lines[0]?.length).toBeLessThan(2_200);
  });

  it('names an error with its code and its causes', () => {
    const { lines, log } = logging();
    log.error('it failed:', new Error('outer', { cause: Object.assign(new Error('inner'), { code: 'EIO' }) }));
    expect(lines[0]).toMatch(/it failed: Error: outer \| caused by Error: inner/);
  });

  it('keeps to its level', () => {
    const { lines, log } = logging('error');
    log.info('quiet');
    log.error('loud');
    expect(lines).toHaveLength(1);
  });
});
