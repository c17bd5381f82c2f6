import { describe, expect, it } from 'vitest';
import { isSlacks } from '../../src/slack/fetch-file.ts';

describe('the token for a file goes to', () => {
  it.each([
    'https://files.slack.com/files-pri/T1-F1/download/agencies.csv',
    'https://files.slack-gov.com/files-pri/T1-F1/agencies.csv',
    'http://127.0.0.1:4100/files/F1',
  ])('Slack, or the workspace on this machine: %s', (address) => {
    expect(isSlacks(address)).toBe(true);
  });

  it.each([
    'http://files.slack.com/files-pri/T1-F1/agencies.csv',
    'https://files.slack.com.example.org/x',
    'https://notslack.com/x',
    'https://example.org/files.slack.com',
    'https://user@example.org/x',
    'http://example.org:80/x',
    'not an address',
  ])('nobody else: %s', (address) => {
    expect(isSlacks(address)).toBe(false);
  });
});
